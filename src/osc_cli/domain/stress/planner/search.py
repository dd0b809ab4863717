"""The earliest day of every fact for so many people: Dijkstra's search where a move may wait for several facts.

D. E. Knuth, A generalization of Dijkstra's algorithm (1977): it works for no move is over before what it waited for.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from heapq import heappop, heappush
from typing import NamedTuple

from osc_cli.domain.stress.planner.facts import Edge, Fact, In
from osc_cli.domain.stress.unknowns import Unknown

Assumed = Callable[[Unknown], bool]
"""Whether an unknown is read for the worst; else what hangs on it is not possible."""


class Arrival(NamedTuple):
    """When a fact came to be, and by which move."""

    day: Fraction
    edge: Edge


def earliest(
    edges: Sequence[Edge], people: int, assumed: Assumed, limits: Mapping[str, int] | None = None
) -> dict[Fact, Arrival]:
    """Return every fact that so many people can bring about, with its earliest day.

    `limits` says how many of them may be in a group at most. Of two ways that take the same time the one comes first
    that has fewer moves in a row, then fewer unknowns, then the one that is listed first.
    """
    usable = [edge for edge in edges if edge.people <= people and all(assumed(unknown) for unknown in edge.unknown)]
    if limits:
        usable = [edge for edge in usable if _within(edge.head, limits)]
    waiting = [len(set(edge.body)) for edge in usable]
    of_fact: dict[Fact, list[int]] = {}
    depths: dict[Fact, int] = {}
    queue: list[tuple[Fraction, int, int, int]] = []
    for index, edge in enumerate(usable):
        for fact in set(edge.body):
            of_fact.setdefault(fact, []).append(index)
        if not edge.body:
            heappush(queue, (edge.days, 1, len(edge.unknown), index))
    found: dict[Fact, Arrival] = {}
    while queue:
        day, depth, _, index = heappop(queue)
        edge = usable[index]
        if edge.head in found:
            continue
        found[edge.head] = Arrival(day, edge)
        depths[edge.head] = depth
        for later in of_fact.get(edge.head, ()):
            waiting[later] -= 1
            if not waiting[later]:
                follow = usable[later]
                deep = 1 + max(depths[fact] for fact in follow.body)
                heappush(queue, (day + follow.days, deep, len(follow.unknown), later))
    return found


def _within(fact: Fact, limits: Mapping[str, int]) -> bool:
    return not isinstance(fact, In) or fact.people <= limits.get(fact.group, fact.people)
