"""Searches one set of moves, and shares people out where nobody may belong to two groups at once."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Out
from osc_cli.domain.stress.planner.graph import Graph
from osc_cli.domain.stress.planner.hats import enough
from osc_cli.domain.stress.planner.lapses import in_time
from osc_cli.domain.stress.planner.search import Arrival, Assumed, Moves


class Share(NamedTuple):
    """How people are shared out between two groups to which nobody may belong at once."""

    first: str
    second: str
    people: int
    """So many at most go into the first, before the others go into the second."""


class Begin(NamedTuple):
    """Whether so many are in the second of two such groups, where some begin, before anybody comes into the first."""

    first: str
    second: str
    people: int
    before: bool
    """If so, the first waits until there are others for it where both are filled from; else the second waits for one.

    Those who come into the second so late are told as if they began there: too quick at worst.
    """


Shares = tuple[Share | Begin, ...]
Lapsed = frozenset[tuple[Out, Fraction]]
"""Suspensions, and for how long each lasts, that are over too soon for what else must be done."""
Tried = dict[tuple[Shares, frozenset[tuple[str, int]], Lapsed], "Way | None"]
"""Ways that were looked for, by shares, by how many may be in a group at most, and by what lapses too soon."""
_MOST_TRIES = 80
"""So many ways to share people out are tried for one goal and one number of people; a dozen is usual.

After that some may be counted in two groups at once: fewer people may be told than it takes, never more."""


class Way(NamedTuple):
    """A way to a goal: its days, and its moves with the day on which each is done, causes before effects."""

    days: Fraction
    moves: tuple[tuple[Fraction, Edge], ...]


class _Asked(NamedTuple):
    """One question to a search, with what was tried to answer it."""

    goal: Fact
    people: int
    assumed: Assumed
    tried: Tried


class Search:
    """One graph, searched for many sizes of coalition."""

    def __init__(self, graph: Graph) -> None:
        """Take a graph that holds the ways to every goal."""
        self._graph = graph
        self.edges = graph.edges
        self._groups = graph.model.groups
        self._moves: dict[Shares, Moves] = {}
        self._amounts: dict[str, set[int]] = {}
        for edge in graph.edges:
            if isinstance(edge.head, In):
                self._amounts.setdefault(edge.head.group, {0}).add(edge.head.people)
        sizes = sorted({edge.people for edge in graph.edges})
        apart = {name for name in self._amounts if set(self._groups[name].incompatible) & self._amounts.keys()}
        most = max(sizes, default=0) + sum(max(self._amounts[name]) for name in apart)
        self.sizes: Sequence[int] = range(1, most + 1) if apart else sizes
        """Every number of people that makes a difference; where groups exclude each other any number may."""

    def way(self, goal: Fact, people: int, assumed: Assumed) -> Way | None:
        """Return the quickest way to a goal; None where so many people cannot reach it.

        Where it leads through groups to which nobody may belong at once, the people are shared out between them in
        every way that makes a difference.
        """
        return self._shared(_Asked(goal, people, assumed, {}), (), {}, frozenset())

    def _shared(self, asked: _Asked, shares: Shares, at_most: Mapping[str, int], lapsed: Lapsed) -> Way | None:
        goal, people, assumed, tried = asked
        key = (shares, frozenset(at_most.items()), lapsed)
        if key in tried:
            return tried[key]
        enough_tried = len(tried) >= _MOST_TRIES
        tried[key] = None
        limits = dict(at_most)
        for share in shares:
            if isinstance(share, Begin):
                continue
            limits[share.first] = min(share.people, limits.get(share.first, people))
            limits[share.second] = min(people - share.people, limits.get(share.second, people))
        moves = self._apart(shares)
        arrivals = moves.earliest(goal, people, assumed, limits, lapsed)
        if goal not in arrivals:
            return None
        used = _used(arrivals, goal)
        most = _most(used)
        crowd, pair, twice = self._crowd(most, people), self._pair(most, shares), self._twice(used)
        branches: list[tuple[Shares, dict[str, int], Lapsed]] = []
        if enough_tried:  # what is found so needs no more people, and no more days, than what can be done
            crowd, pair, twice = (), None, None
        if crowd:  # one of them at least has to do with fewer
            branches = [(shares, {**at_most, group: most[group] - 1}, lapsed) for group in crowd]
        elif pair:
            branches = [
                ((*shares, Share(first, second, amount)), dict(at_most), lapsed)
                for first, second in (pair, pair[::-1])
                for amount in sorted(self._amounts[first])
                if amount <= people
            ]
        elif twice:
            branches = [((*shares, twice._replace(before=before)), dict(at_most), lapsed) for before in (True, False)]
        else:
            timed = in_time({fact: (moves.days(arrival.tick), arrival.edge) for fact, arrival in used.items()})
            if not timed.lapsed:
                done = tuple((timed.days[fact], arrival.edge) for fact, arrival in used.items())
                tried[key] = Way(moves.days(arrivals[goal].tick), done)
                return tried[key]
            over = {(out, lasts) for out in timed.lapsed if (lasts := used[out].edge.lasts) is not None}
            branches = [(shares, dict(at_most), lapsed | over)]
        ways = [self._shared(asked, *branch) for branch in branches]
        tried[key] = min((way for way in ways if way is not None), key=lambda way: way.days, default=None)
        return tried[key]

    def _apart(self, shares: Shares) -> Moves:
        """Return the moves; where two groups fill from a third, the second waits until that has people for both."""
        if shares not in self._moves:
            edges = tuple(self._graph.edges)
            for share in shares:
                base = self._base(share.first, share.second)
                if base is not None and share.people:
                    before = len(self._graph.edges)
                    edges = tuple(self._later(edge, share, base) for edge in edges)
                    edges += tuple(self._graph.edges[before:])
            self._moves[shares] = Moves(edges)
        return self._moves[shares]

    def _later(self, edge: Edge, share: Share | Begin, base: str) -> Edge:
        head, group, others, moved = edge.head, share.second, share.people, edge.move is not None
        if isinstance(share, Begin) and share.before:
            group = share.first
        elif isinstance(share, Begin):
            others, moved = 1, moved or (_begins(edge) and _holds((head,), group, share.people))
        if not isinstance(head, In) or head.group != group or not moved:
            return edge
        both = In(base, head.people + others)
        self._graph.need(both)
        return edge._replace(body=(*edge.body, both), people=max(edge.people, both.people))

    def _base(self, first: str, second: str) -> str | None:
        """Return the nearest group from which both are filled."""
        wider = set(self._groups[first].requires)
        return next((name for name in self._groups[second].requires if name in wider), None)

    def _crowd(self, most: Mapping[str, int], people: int) -> tuple[str, ...]:
        """Return the fewest groups that exclude one another and need more people than there are; else nothing."""
        places = {group: count for group, count in most.items() if self._groups[group].incompatible}
        excluding = {group: self._groups[group].incompatible for group in places}
        if enough(people, places, excluding):
            return ()
        for group in tuple(places):
            without = {other: count for other, count in places.items() if other != group}
            if not enough(people, without, excluding):
                places = without
        return tuple(places)

    def _twice(self, used: Mapping[Fact, Arrival]) -> Begin | None:
        """Return who begin in one group and would be counted once more among those from whom another is filled."""
        begin = _most({fact: arrival for fact, arrival in used.items() if _begins(arrival.edge)})
        for fact, arrival in used.items():
            if not isinstance(fact, In) or arrival.edge.move is None:
                continue
            for other in self._groups[fact.group].incompatible:
                base = self._base(fact.group, other) if other in begin else None
                there = None if base is None else self._graph.voting.inside.get(base)
                both = fact.people + begin.get(other, 0)
                if there is not None and both > there and not _holds(arrival.edge.body, base, both):
                    return Begin(fact.group, other, begin[other], before=True)
        return None

    def _pair(self, most: Mapping[str, int], shares: Shares) -> tuple[str, str] | None:
        """Return two groups that exclude each other and fill from a third, some at a time, and are not yet shared."""
        shared = {frozenset((share.first, share.second)) for share in shares if isinstance(share, Share)}
        for one, other in combinations(most, 2):
            if other in self._groups[one].incompatible and frozenset((one, other)) not in shared:
                base = self._base(one, other)
                if base is not None and self._waits(base, most[one] + most[other]):
                    return one, other
        return None

    def _waits(self, group: str, people: int) -> bool:
        """Whether more people in a group need longer: they come some at a time, or only some begin there."""
        if group in self._graph.voting.inside:
            return people > (self._graph.voting.inside[group] or 0)
        return any(act.batch is not None for act in self._graph.model.acts_on(group, "join", "elect", "appoint"))


def _most(used: Mapping[Fact, Arrival]) -> dict[str, int]:
    """Return how many people a way needs in each group."""
    most: dict[str, int] = {}
    for fact in used:
        if isinstance(fact, In):
            most[fact.group] = max(most.get(fact.group, 0), fact.people)
    return most


def _begins(edge: Edge) -> bool:
    """Whether an edge only says where people are from the beginning."""
    return isinstance(edge.head, In) and edge.move is None and not edge.body


def _holds(facts: Sequence[Fact], group: str | None, people: int) -> bool:
    """Whether one of some facts is that so many, or more, are in a group."""
    return any(isinstance(fact, In) and fact.group == group and fact.people >= people for fact in facts)


def _used(arrivals: Mapping[Fact, Arrival], end: Fact) -> dict[Fact, Arrival]:
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
