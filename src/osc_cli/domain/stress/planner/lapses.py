"""Suspensions that end by themselves: each begins as late as it can, and is in force until the vote is over.

The search knows only the earliest day of everything. What ends by itself may have to come later than it could, and
with it whatever waits for it; the last day of a way stays the same. Nothing that has lapsed is begun anew.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.stress.planner.facts import Edge, Fact, Out

Used = dict[Fact, tuple[Fraction, Edge]]
"""The facts on which a way rests, causes before effects: the earliest day of each, and what brings it about."""


class InTime(NamedTuple):
    """When everything on a way is done."""

    days: Mapping[Fact, Fraction]
    lapsed: tuple[Out, ...]
    """Suspensions that are over too soon, whenever they begin; a way is lawful where there are none."""


def in_time(used: Used) -> InTime:
    """Return the days of a way on which every suspension lasts as long as it must."""
    soonest = {fact: day for fact, (day, _) in used.items()}
    if not _lapsed(used, soonest):
        return InTime(soonest, ())
    latest = _latest(used)
    waits: set[Fact] = set()
    for fact, (_, edge) in used.items():
        if edge.lasts is not None or waits & set(edge.body):
            waits.add(fact)
    days = {fact: latest[fact] if fact in waits else day for fact, day in soonest.items()}
    return InTime(days, _lapsed(used, days))


def _lapsed(used: Used, days: Mapping[Fact, Fraction]) -> tuple[Out, ...]:
    needed: dict[Out, Fraction] = {}
    """Until when each must be in force."""
    for fact, (_, edge) in reversed(used.items()):
        for part in edge.body:
            if isinstance(part, Out):
                until = needed[fact] if isinstance(fact, Out) and edge.move is None else days[fact] - edge.after
                needed[part] = max(needed.get(part, until), until)
    return tuple(
        fact
        for fact, until in needed.items()
        if (lasts := used[fact][1].lasts) is not None and days[fact] + lasts < until
    )


def _latest(used: Used) -> dict[Fact, Fraction]:
    """Return the latest day of everything. Whoever is suspended need not be before the vote opens."""
    end = next(reversed(used))
    latest = {end: used[end][0]}
    for fact, (_, edge) in reversed(used.items()):
        for part in edge.body:
            day = latest[fact] - edge.days
            if isinstance(part, Out) and edge.move is not None:
                day = max(day, latest[fact] - edge.after - part.days)
            latest[part] = min(latest.get(part, day), day)
    return latest
