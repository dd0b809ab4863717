"""Paths: what is done on which day, found for every size of coalition that makes a difference."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Reached
from osc_cli.domain.stress.planner.goals import Goal, ways
from osc_cli.domain.stress.planner.graph import Graph
from osc_cli.domain.stress.planner.options import Voting
from osc_cli.domain.stress.planner.search import Arrival, Assumed, earliest
from osc_cli.domain.stress.structure.model import Model
from osc_cli.domain.stress.unknowns import Unknown, merged

Arrivals = Mapping[Fact, Arrival]


class Share(NamedTuple):
    """How people are shared out between two groups to which nobody may belong at once."""

    first: str
    second: str
    people: int
    """As many at most go into the first, and before the others go into the second."""


Shares = tuple[Share, ...]


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
    """The group in which those who collude begin, as many as it holds; None for strangers."""
    people: int
    days: Fraction
    steps: tuple[Step, ...]
    unknown: tuple[Unknown, ...]
    """What must be read for the worst on this way; empty where the text alone allows it."""


class Planner:
    """Searches one structure. Moves are looked up once for each start and level, and serve every question."""

    def __init__(self, model: Model, parameters: Parameters) -> None:
        """Take the structure and what is supposed about people."""
        self._model = model
        self._parameters = parameters
        self._graphs: dict[tuple[Level, str | None], Graph] = {}

    def starts(self) -> tuple[str, ...]:
        """Return the groups in which people can begin: all but those that only vote together."""
        return tuple(name for name, group in self._model.groups.items() if not group.union_of)

    def front(self, goal: Goal, level: Level, start: str | None, assumed: Assumed) -> tuple[Path, ...]:
        """Return the path of the fewest people, then every path on which more people need fewer days.

        Only numbers are tried at which something becomes possible, so that the size of a roll costs nothing.
        """
        graph = self._graph(level, start)
        sizes = self._sizes(graph)
        found: list[Path] = []
        place = 0

        def better(index: int) -> bool:
            arrivals = self._arrivals(goal, graph, sizes[index], assumed)
            return arrivals is not None and (not found or arrivals[Reached(goal)].day < found[-1].days)

        while (index := _first(better, place, len(sizes) - 1)) is not None:
            found.append(self._path(goal, graph, sizes[index], assumed))
            place = index + 1
        return tuple(found)

    def _path(self, goal: Goal, graph: Graph, people: int, assumed: Assumed) -> Path:
        arrivals = self._arrivals(goal, graph, people, assumed)
        assert arrivals is not None
        used = _used(arrivals, Reached(goal))
        unknown = merged(*(arrival.edge.unknown for arrival in used.values()))
        day = arrivals[Reached(goal)].day
        return Path(goal, graph.voting.level, graph.start, people, day, tuple(_steps(used)), unknown)

    def _sizes(self, graph: Graph) -> list[int]:
        """Return every number of people that can make a difference; groups that exclude each other need their sum."""
        sizes = {edge.people for edge in graph.edges}
        inside = {edge.head for edge in graph.edges if isinstance(edge.head, In)}
        for one in inside:
            apart = self._model.groups[one.group].incompatible
            sizes |= {one.people + other.people for other in inside if other.group in apart}
        return sorted(sizes)

    def _arrivals(
        self, goal: Goal, graph: Graph, people: int, assumed: Assumed, shares: Shares = ()
    ) -> Arrivals | None:
        """Return the earliest day of everything on the way to a goal; None where so many people cannot reach it.

        Where the way leads through two groups to which nobody may belong at once, the people are shared out between
        them in every way that makes a difference.
        """
        limits: dict[str, int] = {}
        for share in shares:
            limits[share.first] = min(share.people, limits.get(share.first, people))
            limits[share.second] = min(people - share.people, limits.get(share.second, people))
        arrivals = earliest(self._apart(graph, shares), people, assumed, limits)
        if Reached(goal) not in arrivals:
            return None
        clash = self._clash(_used(arrivals, Reached(goal)), shares)
        if clash is None:
            return arrivals
        ways_on = []
        for first, second in (clash, clash[::-1]):
            amounts = {
                edge.head.people for edge in graph.edges if isinstance(edge.head, In) and edge.head.group == first
            }
            for amount in sorted({0, *amounts}):
                if amount <= people:
                    share = Share(first, second, amount)
                    ways_on.append(self._arrivals(goal, graph, people, assumed, (*shares, share)))
        reached = [found for found in ways_on if found is not None]
        return min(reached, key=lambda found: found[Reached(goal)].day, default=None)

    def _apart(self, graph: Graph, shares: Shares) -> Sequence[Edge]:
        """Return the moves; where two groups fill from a third, the second waits until that has people for both."""
        edges: Sequence[Edge] = tuple(graph.edges)
        for share in shares:
            wider = set(self._model.groups[share.second].requires) & set(self._model.groups[share.first].requires)
            if not wider or not share.people:
                continue
            base = next(name for name in self._model.groups[share.second].requires if name in wider)
            later, before = [], len(graph.edges)
            for edge in edges:
                if isinstance(edge.head, In) and edge.head.group == share.second and edge.move is not None:
                    both = In(base, edge.head.people + share.people)
                    graph.need(both)
                    edge = edge._replace(body=(*edge.body, both), people=max(edge.people, both.people))  # noqa: PLW2901
                later.append(edge)
            edges = (*later, *graph.edges[before:])
        return edges

    def _clash(self, used: Arrivals, shares: Shares) -> tuple[str, str] | None:
        """Return two groups on the way to which nobody may belong at once, where the people are not shared out yet."""
        most: dict[str, int] = {}
        for fact in used:
            if isinstance(fact, In):
                most[fact.group] = max(most.get(fact.group, 0), fact.people)
        shared = {frozenset((share.first, share.second)) for share in shares}
        for one in most:
            for other in self._model.groups[one].incompatible:
                if other in most and frozenset((one, other)) not in shared:
                    return one, other
        return None

    def _graph(self, level: Level, start: str | None) -> Graph:
        if (level, start) not in self._graphs:
            graph = Graph(Voting(self._model, self._parameters, level, self._inside(start)), start)
            for goal in Goal:
                graph.want(ways(goal, graph))
            self._graphs[level, start] = graph
        return self._graphs[level, start]

    def _inside(self, start: str | None) -> frozenset[str]:
        """Whoever is in a group is also in the groups that it requires, and votes where these vote together."""
        if start is None:
            return frozenset()
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


def _used(arrivals: Arrivals, end: Fact) -> dict[Fact, Arrival]:
    """Return the facts on which the end rests, each before what rests on it."""
    used: dict[Fact, Arrival] = {}
    pending: list[tuple[Fact, bool]] = [(end, False)]
    while pending:
        fact, done = pending.pop()
        if fact in used:
            continue
        if done:
            used[fact] = arrivals[fact]
            continue
        pending.append((fact, True))
        pending += [(part, False) for part in reversed(arrivals[fact].edge.body) if part not in used]
    return used


def _steps(used: Mapping[Fact, Arrival]) -> Iterator[Step]:
    """Yield the moves in the order of the days on which they are done; what is done twice is shown once."""
    order: Sequence[Fact] = sorted(used, key=lambda fact: used[fact].day)  # stable: causes stay before effects
    kept: dict[tuple[object, ...], Step] = {}
    for fact in order:
        day, edge = used[fact]
        if edge.move is None:
            continue
        key = (edge.move.kind, edge.move.target, edge.move.route, day)
        if key not in kept or (edge.move.people or 0) > (kept[key].move.people or 0):
            kept[key] = Step(day - edge.days, day, edge.move, edge.unknown)
    yield from kept.values()
