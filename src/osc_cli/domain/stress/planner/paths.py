"""Paths: what is done on which day, found for every size of coalition that makes a difference."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.parameters import SMALL, Level, Parameters
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
    """The group in which those who collude begin, as many as it holds, the others being strangers; `ANYWHERE`; None."""
    people: int
    days: Fraction
    seats: tuple[tuple[str, int], ...]
    """How many of them this way needs in which groups from the beginning; one person may sit in several."""
    steps: tuple[Step, ...]
    unknown: tuple[Unknown, ...]
    """What must be read for the worst on this way; empty where the text alone allows it."""
    strangers: int = 0
    """How many begin in no group, where others begin inside."""


class Planner:
    """Searches one structure. Moves are looked up once for each start and level, and serve every question."""

    def __init__(self, model: Model, parameters: Parameters, known: Answers | None = None) -> None:
        """Take the structure, what is supposed about people, and what was found out about the same rules before."""
        self._model = _seated(model)
        self._parameters = parameters
        self._known = Answers() if known is None else known
        self._searches: dict[tuple[Level, str | None, int | None], Search] = {}

    def starts(self) -> tuple[str, ...]:
        """Return the groups in which people can begin: all but those that only vote together."""
        return tuple(name for name, group in self._model.groups.items() if not group.union_of)

    def front(self, goal: Goal, level: Level, start: str | None, assumed: Assumed) -> tuple[Path, ...]:
        """Return the path of the fewest people, then every path on which more people need fewer days.

        Only numbers are tried at which something becomes possible, so that the size of a roll costs nothing.
        """
        best: list[Path] = []
        for insiders in self._insiders(level, start):
            ways = _Ways(self._search(level, start, insiders), Reached(goal), assumed)
            if ways.get_before(best):
                best = front_of((*best, *self._paths(ways, goal, level, start, insiders)))
        return tuple(best)

    def _paths(
        self, ways: "_Ways", goal: Goal, level: Level, start: str | None, insiders: int | None
    ) -> Iterator[Path]:
        soonest: Fraction | None = None
        place = 0
        while (index := ways.first_sooner(place, soonest)) is not None:
            way, people = ways.at(index), ways.sizes[index]
            assert way is not None
            unknown = merged(*(edge.unknown for _, edge in way.moves))
            seats = _seats(way)
            present = self._present(start, people, insiders)
            inside = sum(dict(seats).values()) if start == ANYWHERE else max(present.values(), default=0)
            steps = tuple(_steps(way, present))
            strangers = max(0, people - inside) if start is not None else 0
            yield Path(goal, level, start, people, way.days, seats, steps, unknown, strangers)
            soonest, place = way.days, index + 1

    def _search(self, level: Level, start: str | None, insiders: int | None) -> Search:
        key = (level, start, insiders)
        if key not in self._searches:
            groups = self._model.groups
            inside = self._inside(start)
            counts = {name: _fewer(groups[name].people, insiders) for name in inside}
            begin = frozenset() if start == ANYWHERE else inside
            graph = Graph(Voting(self._model, self._parameters, level, counts, self._known), begin)
            for goal in Goal:
                graph.want(ways(goal, graph))
            self._searches[key] = Search(graph)
        return self._searches[key]

    def _insiders(self, level: Level, start: str | None) -> tuple[int | None, ...]:
        """Return how many insiders to try: as many as a group holds, or fewer where some had better be strangers.

        Insiders are worth more than strangers unless they are barred from another group by the one in which they began.
        """
        if start is None or start == ANYWHERE:
            return (None,)
        groups = self._model.groups
        holds = groups[start].people
        if not any(groups[name].incompatible for name in self._inside(start)):
            return (holds,)
        if holds is not None and holds <= SMALL:
            return (*range(holds, 0, -1),) or (holds,)
        inside = self._inside(start)
        edges = self._search(level, start, holds).edges
        useful = {edge.head.people for edge in edges if isinstance(edge.head, In) and edge.head.group in inside}
        return (holds, *sorted(count for count in useful if holds is None or count < holds))

    def _present(self, start: str | None, people: int, insiders: int | None) -> dict[str, int]:
        """Return how many of so many people are in each group from the beginning, as far as all insiders must be."""
        if start is None or start == ANYWHERE:
            return {}
        groups = self._model.groups
        counts = {name: _fewer(_fewer(groups[name].people, insiders), people) for name in self._inside(start)}
        return {name: count for name, count in counts.items() if count is not None}

    def _inside(self, start: str | None) -> frozenset[str]:
        """Whoever is in a group is also in the groups that it requires, and votes where these vote together."""
        if start is None:
            return frozenset()
        if start == ANYWHERE:
            return frozenset(self._model.groups)
        inside = {start, *self._model.groups[start].requires}
        together = {name for name, group in self._model.groups.items() if inside & set(group.union_of)}
        return frozenset(inside | together)


def _seated(model: Model) -> Model:
    """Return a structure in which a body of which nobody knows the seats has one for each who sits there today.

    Where nobody knows how many these are, it has a single one.
    """
    unsure = {name: group._replace(seats=group.people or 1) for name, group in model.groups.items() if group.unsure}
    return model._replace(groups={**model.groups, **unsure})


def _fewer(one: int | None, other: int | None) -> int | None:
    """Return the smaller number; None stands for one that nobody knows, which limits nothing."""
    return min((count for count in (one, other) if count is not None), default=None)


class _Ways:
    """The quickest way to a goal for each number of people, looked for when it is asked for."""

    def __init__(self, search: Search, goal: Reached, assumed: Assumed) -> None:
        self.sizes = search.sizes
        self._search, self._goal, self._assumed = search, goal, assumed
        self._found: dict[int, Way | None] = {}

    def at(self, index: int) -> Way | None:
        """Return the way for one of the sizes; None where so many cannot get there."""
        if index not in self._found:
            self._found[index] = self._search.way(self._goal, self.sizes[index], self._assumed)
        return self._found[index]

    def first_sooner(self, place: int, than: Fraction | None) -> int | None:
        """Return the first size, from a place on, that needs fewer days than these, or gets there at all."""
        return _first(lambda index: self._sooner(index, than), place, len(self.sizes) - 1)

    def get_before(self, front: Sequence[Path]) -> bool:
        """Whether some size gets before a front of paths.

        More people never need longer: who gets before a step of the front does so with the most people below the next.
        """
        ends = [bisect_left(self.sizes, path.people) - 1 for path in front] + [len(self.sizes) - 1]
        days = [None, *(path.days for path in front)]
        return any(index >= 0 and self._sooner(index, than) for index, than in zip(ends, days, strict=True))

    def _sooner(self, index: int, than: Fraction | None) -> bool:
        way = self.at(index)
        return way is not None and (than is None or way.days < than)


def front_of(paths: Iterable[Path]) -> list[Path]:
    """Keep the path of the fewest people, then each on which more people need fewer days."""
    best: list[Path] = []
    for path in sorted(paths, key=lambda path: (path.people, path.days)):
        if not best or path.days < best[-1].days:
            best.append(path)
    return best


def _first(holds: Callable[[int], bool], low: int, high: int) -> int | None:
    """Return the first place from which on something holds, by halving."""
    if low > high or not holds(high):
        return None
    return low + bisect_left(range(low, high), True, key=holds)


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
