"""The earliest day of every fact for so many people: Dijkstra's search where a move may wait for several facts.

D. E. Knuth, A generalization of Dijkstra's algorithm (1977): it works, for no move is over before what it waited for.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from fractions import Fraction
from heapq import heappop, heappush
from math import lcm
from typing import NamedTuple

from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Out
from osc_cli.domain.stress.unknowns import Unknown

Assumed = Callable[[Unknown], bool]
"""Whether an unknown is read for the worst; else what hangs on it is not possible."""


class Arrival(NamedTuple):
    """When a fact came to be, and by which move."""

    tick: int
    edge: Edge


class Moves:
    """Moves as numbers, so that one set of them can be searched many times: facts by place, days in whole ticks."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        """Take the moves; of two that are equally good the first one is chosen."""
        self.edges = tuple(edges)
        self.ticks_of_a_day = lcm(*(edge.days.denominator for edge in self.edges))
        places: dict[Fact, int] = {}
        for edge in self.edges:
            for fact in (edge.head, *edge.body):
                places.setdefault(fact, len(places))
        self._heads = [places[edge.head] for edge in self.edges]
        self._bodies = [tuple({places[fact] for fact in edge.body}) for edge in self.edges]
        self._ticks = [int(edge.days * self.ticks_of_a_day) for edge in self.edges]
        self._places = places
        self._users: list[list[int]] = [[] for _ in places]
        for index, body in enumerate(self._bodies):
            for place in body:
                self._users[place].append(index)

    def days(self, tick: int) -> Fraction:
        """Return the day of a tick."""
        return Fraction(tick, self.ticks_of_a_day)

    def earliest(
        self,
        goal: Fact,
        people: int,
        assumed: Assumed,
        limits: Mapping[str, int] | None = None,
        lapsed: Set[tuple[Out, Fraction]] = frozenset(),
    ) -> dict[Fact, Arrival]:
        """Return what so many people can bring about, each with its earliest tick, until a goal is reached.

        `limits` says how many of them may be in a group at most, `lapsed` which suspensions are over too soon when they
        last so many days. Of two ways that take the same time the one comes
        first that has fewer moves in a row, then fewer unknowns, then the one that is listed first.
        """
        waiting = self._waiting(people, assumed, limits or {})
        for index, edge in enumerate(self.edges) if lapsed else ():
            if edge.lasts is not None and any(edge.head == out and edge.lasts <= lasts for out, lasts in lapsed):
                waiting[index] = len(self._places) + 1
        queue = [
            (self._ticks[index], 1, len(edge.unknown), index)
            for index, edge in enumerate(self.edges)
            if not waiting[index]
        ]
        queue.sort()
        found: dict[int, Arrival] = {}
        depths: dict[int, int] = {}
        end = self._places.get(goal)
        while queue and end not in found:
            tick, depth, _, index = heappop(queue)
            head = self._heads[index]
            if head in found:
                continue
            found[head] = Arrival(tick, self.edges[index])
            depths[head] = depth
            for later in self._users[head]:
                waiting[later] -= 1
                if not waiting[later]:
                    deep = 1 + max(depths[place] for place in self._bodies[later])
                    heappush(queue, (tick + self._ticks[later], deep, len(self.edges[later].unknown), later))
        return {arrival.edge.head: arrival for arrival in found.values()}

    def _waiting(self, people: int, assumed: Assumed, limits: Mapping[str, int]) -> list[int]:
        """For how many facts each move waits; what is not possible waits for more than there are."""
        never = len(self._places) + 1
        return [
            len(body) if self._possible(edge, people, assumed, limits) else never
            for edge, body in zip(self.edges, self._bodies, strict=True)
        ]

    @staticmethod
    def _possible(edge: Edge, people: int, assumed: Assumed, limits: Mapping[str, int]) -> bool:
        if edge.people > people or (edge.unknown and not all(map(assumed, edge.unknown))):
            return False
        head = edge.head
        return not limits or not isinstance(head, In) or head.people <= limits.get(head.group, head.people)
