"""Paths: what is done on which day, found for every size of coalition that makes a difference."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE, In, Move, Reached, Vote
from osc_cli.domain.stress.planner.goals import Goal, ways
from osc_cli.domain.stress.planner.graph import Graph
from osc_cli.domain.stress.planner.options import Voting
from osc_cli.domain.stress.planner.search import Assumed
from osc_cli.domain.stress.planner.sharing import Search, Way
from osc_cli.domain.stress.structure.model import Model
from osc_cli.domain.stress.unknowns import Unknown, merged


class Step(NamedTuple):
    """One move of a path."""

    begins: Fraction
    """The day on which everything that it needs is there."""
    day: Fraction
    """The day on which it is done."""
    move: Move
    unknown: tuple[Unknown, ...]


class Path(NamedTuple):
    """A lawful way to a goal."""

    goal: Goal
    level: Level
    start: str | None
    """The group in which those who collude begin, as many as it holds; `ANYWHERE`; None for strangers."""
    people: int
    days: Fraction
    seats: tuple[tuple[str, int], ...]
    """How many of them this way needs in which groups from the beginning; one person may sit in several."""
    steps: tuple[Step, ...]
    unknown: tuple[Unknown, ...]
    """What must be read for the worst on this way; empty where the text alone allows it."""


class Planner:
    """Searches one structure. Moves are looked up once for each start and level, and serve every question."""

    def __init__(self, model: Model, parameters: Parameters, known: Answers | None = None) -> None:
        """Take the structure, what is supposed about people, and what was found out about the same rules before."""
        self._model = model
        self._parameters = parameters
        self._known = Answers() if known is None else known
        self._searches: dict[tuple[Level, str | None], Search] = {}

    def starts(self) -> tuple[str, ...]:
        """Return the groups in which people can begin: all but those that only vote together."""
        return tuple(name for name, group in self._model.groups.items() if not group.union_of)

    def front(self, goal: Goal, level: Level, start: str | None, assumed: Assumed) -> tuple[Path, ...]:
        """Return the path of the fewest people, then every path on which more people need fewer days.

        Only numbers are tried at which something becomes possible, so that the size of a roll costs nothing.
        """
        search, end = self._search(level, start), Reached(goal)
        sizes = search.sizes
        ways_there: dict[int, Way | None] = {}
        found: list[Path] = []
        place = 0

        def better(index: int) -> bool:
            if index not in ways_there:
                ways_there[index] = search.way(end, sizes[index], assumed)
            way = ways_there[index]
            return way is not None and (not found or way.days < found[-1].days)

        while (index := _first(better, place, len(sizes) - 1)) is not None:
            way = ways_there[index]
            assert way is not None
            unknown = merged(*(edge.unknown for _, edge in way.moves))
            found.append(
                Path(
                    goal,
                    level,
                    start,
                    sizes[index],
                    way.days,
                    _seats(way),
                    tuple(_steps(way, self._present(start, sizes[index]))),
                    unknown,
                )
            )
            place = index + 1
        return tuple(found)

    def _search(self, level: Level, start: str | None) -> Search:
        if (level, start) not in self._searches:
            graph = Graph(Voting(self._model, self._parameters, level, self._inside(start), self._known), start)
            for goal in Goal:
                graph.want(ways(goal, graph))
            self._searches[level, start] = Search(graph)
        return self._searches[level, start]

    def _present(self, start: str | None, people: int) -> dict[str, int]:
        """Return how many of so many insiders are in each group from the beginning, as far as all of them must be."""
        if start == ANYWHERE:
            return {}
        groups = self._model.groups
        inside = self._inside(start)
        known = [groups[name].people for name in (start,) if name is not None]
        return {
            name: min(count for count in (people, *known, groups[name].people) if count is not None) for name in inside
        }

    def _inside(self, start: str | None) -> frozenset[str]:
        """Whoever is in a group is also in the groups that it requires, and votes where these vote together."""
        if start is None:
            return frozenset()
        if start == ANYWHERE:
            return frozenset(self._model.groups)
        inside = {start, *self._model.groups[start].requires}
        together = {name for name, group in self._model.groups.items() if inside & set(group.union_of)}
        return frozenset(inside | together)


def _first(holds: Callable[[int], bool], low: int, high: int) -> int | None:
    """Return the first place from which on something holds, by halving."""
    if low > high or not holds(high):
        return None
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _seats(way: Way) -> tuple[tuple[str, int], ...]:
    """Return where people must be before anything is done, and how many."""
    found: dict[str, int] = {}
    for _, edge in way.moves:
        if isinstance(edge.head, In) and edge.move is None and not edge.body:
            found[edge.head.group] = max(edge.head.people, found.get(edge.head.group, 0))
    return tuple(found.items())


def _steps(way: Way, present: Mapping[str, int]) -> Iterator[Step]:
    """Yield the moves in the order of the days on which they are done; what is done twice is shown once."""
    kept: dict[tuple[object, ...], Step] = {}
    for day, edge in sorted(way.moves, key=lambda move: move[0]):  # stable: causes stay before effects
        if edge.move is None:
            continue
        key = (edge.move.kind, edge.move.target, edge.move.route, day)
        if key not in kept or (edge.move.people or 0) > (kept[key].move.people or 0):
            begins = day - edge.days
            votes = tuple(_by_all(vote, begins, way, present) for vote in edge.move.votes)
            kept[key] = Step(begins, day, edge.move._replace(votes=votes), edge.unknown)
    yield from kept.values()


def _by_all(vote: Vote, begins: Fraction, way: Way, present: Mapping[str, int]) -> Vote:
    """Return the vote as it is counted: all who collude and are there stand on the roll, so all of them agree."""
    inside = [
        edge.head.people
        for day, edge in way.moves
        if isinstance(edge.head, In) and edge.head.group == vote.group and day <= begins
    ]
    here = max((*inside, present.get(vote.group, 0)))
    if vote.room is None or here <= vote.counts["agree"]:
        return vote
    return vote._replace(counts=vote.room.counts(here))
