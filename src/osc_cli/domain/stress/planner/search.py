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
        self._unknown = [len(edge.unknown) for edge in self.edges]
        self._places = places
        self._users: list[list[int]] = [[] for _ in places]
        self._into: dict[str, list[int]] = {}
        for index, (edge, body) in enumerate(zip(self.edges, self._bodies, strict=True)):
            for place in body:
                self._users[place].append(index)
            if isinstance(edge.head, In):
                self._into.setdefault(edge.head.group, []).append(index)
        self._usable: dict[Assumed, tuple[list[int], list[tuple[int, int, int, int]]]] = {}

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
        waiting, queue = self._begin(people, assumed, limits or {}, lapsed)
        deepest = [0] * len(waiting)
        found: dict[int, Arrival] = {}
        end = self._places.get(goal)
        # Looked up once: what follows runs some thousand times in a search.
        edges, heads, ticks, unknown, users = self.edges, self._heads, self._ticks, self._unknown, self._users
        while queue and end not in found:
            tick, depth, _, index = heappop(queue)
            head = heads[index]
            if head in found:
                continue
            found[head] = Arrival(tick, edges[index])
            for later in users[head]:
                left = waiting[later] = waiting[later] - 1
                if depth > deepest[later]:  # noqa: PLR1730  # a call of max here takes a fifth of the search
                    deepest[later] = depth
                if not left:
                    heappush(queue, (tick + ticks[later], 1 + deepest[later], unknown[later], later))
        return {arrival.edge.head: arrival for arrival in found.values()}

    def _begin(
        self, people: int, assumed: Assumed, limits: Mapping[str, int], lapsed: Set[tuple[Out, Fraction]]
    ) -> tuple[list[int], list[tuple[int, int, int, int]]]:
        """Return for how many facts each move waits, and in order the moves that wait for none.

        What is not possible waits for more facts than there are.
        """
        usable, ready = self._by_reading(assumed)
        never = len(self._places) + 1
        waiting = [never] * len(self.edges)
        edges, bodies = self.edges, self._bodies
        for index in usable:
            if edges[index].people > people:
                break
            waiting[index] = len(bodies[index])
        for group, most in limits.items():
            for index in self._into.get(group, ()):
                head = edges[index].head
                if isinstance(head, In) and head.people > most:
                    waiting[index] = never
        for index, edge in enumerate(edges) if lapsed else ():
            if edge.lasts is not None and any(edge.head == out and edge.lasts <= lasts for out, lasts in lapsed):
                waiting[index] = never
        return waiting, [first for first in ready if not waiting[first[3]]]

    def _by_reading(self, assumed: Assumed) -> tuple[list[int], list[tuple[int, int, int, int]]]:
        """Return the moves that a reading of the text allows, by the people they take, and those that begin at once."""
        if assumed not in self._usable:
            usable = [index for index, edge in enumerate(self.edges) if all(map(assumed, edge.unknown))]
            usable.sort(key=lambda index: self.edges[index].people)
            ready = [(self._ticks[at], 1, self._unknown[at], at) for at in usable if not self._bodies[at]]
            self._usable[assumed] = usable, sorted(ready)
        return self._usable[assumed]
