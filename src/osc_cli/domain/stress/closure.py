"""Who controls what through whom: a set that grows from a seed by filling enough seats of one body after another.

The rule is the one of administrative access control (research 1.9): whoever controls those who fill enough seats of a
body to carry its votes controls the body. Nothing is ever taken back, so a loop until nothing changes finds all of it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.arithmetic.room import Room, mwc
from osc_cli.domain.stress.planner.goals import LEADING
from osc_cli.domain.stress.structure.model import Consent, Group, Model


class Derived(NamedTuple):
    """Why a group is controlled."""

    group: str
    through: tuple[str, ...]
    """Controlled groups that fill its seats."""
    seats: int | None
    """How many seats they fill; None for all."""
    needed: int
    """How many carry its votes."""
    route: Route


class Area(NamedTuple):
    """Something worth controlling, and the groups that decide on it; any one of them is enough."""

    name: str
    groups: tuple[str, ...]


class Loop(NamedTuple):
    """Groups that fill or admit one another with nobody outside who could change that."""

    kind: str
    """`self-perpetuating` or `admission`."""
    groups: tuple[str, ...]
    route: Route


class Closure(NamedTuple):
    """The control graph and what follows from it."""

    controls: Mapping[str, tuple[Derived, ...]]
    """What each group alone comes to control, in the order in which it does."""
    areas: tuple[Area, ...]
    """Board, conduct, elections and assets, as far as anybody decides on them."""
    seeds: tuple[tuple[str, ...], ...]
    """The smallest sets of groups (one, or two) that control every area; empty where none does."""
    loops: tuple[Loop, ...]
    unreachable: tuple[str, ...]
    """Powers that the table of authority names and nobody in the compact holds."""


def closure_of(model: Model) -> Closure:
    """Return the control closure from each group, and the smallest seeds of everything."""
    groups = [name for name, group in model.groups.items() if not group.union_of]
    areas = _areas(model)
    reached = {name: grown(model, [name]) for name in groups}
    seeds = _seeds(model, groups, areas)
    return Closure(
        reached,
        areas,
        seeds,
        (*_self_perpetuating(model, reached), *_admission_loops(model)),
        tuple(name for name, power in model.powers.items() if not power.consents),
    )


def grown(model: Model, seed: Iterable[str]) -> tuple[Derived, ...]:
    """Return what a seed comes to control, one by one."""
    held = set(seed)
    found: list[Derived] = []
    while True:
        new = next((one for name in model.groups if name not in held and (one := _derived(model, name, held))), None)
        if new is None:
            return tuple(found)
        held.add(new.group)
        found.append(new)


def _derived(model: Model, name: str, held: set[str]) -> Derived | None:
    group = model.groups[name]
    if group.union_of:
        if held >= set(group.union_of):
            return Derived(name, group.union_of, None, 0, group.route)
        return None
    filled = [seating for seating in model.seatings if seating.group == name and set(seating.by) <= held]
    if not filled or (group.seats is None and all(seating.how == "appoint" for seating in filled)):
        return None  # who admits to a roll chooses newcomers, not those who are there
    needed = _majority(model, group)
    counts = [seating.seats for seating in filled]
    whole = None in counts or (group.seats is None)
    filled_seats = None if whole else sum(count for count in counts if count is not None)
    if filled_seats is not None and filled_seats < needed:
        return None
    through = tuple(dict.fromkeys(who for seating in filled for who in seating.by))
    return Derived(name, through, filled_seats, needed, filled[0].route)


def _majority(model: Model, group: Group) -> int:
    """Return how many seats carry the usual vote of a body against the others; else more than half."""
    seats = group.seats or group.people or 1
    used = [
        ballot
        for holding in model.powers.values()
        for consent in holding.consents
        if consent.group == group.name
        for ballot in consent.ballots[:1]
    ]
    for ballot in used:
        for house in ballot.houses:
            if house.group == group.name and house.rule.can_be_counted:
                try:
                    return mwc(house.rule, Room(seats, seats, group.seats, grows=False)) or seats
                except MissingCountError:
                    break
    return seats // 2 + 1


def _areas(model: Model) -> tuple[Area, ...]:
    powers = [power.consents for power in model.powers.values() if power.name in LEADING]
    choosing = [act.consents for act in model.acts if act.kind in ("appoint", "remove")]
    board = _offices(model, powers) or _offices(model, choosing)
    leading = tuple(name for name, count in board.items() if count == max(board.values()))
    conduct = _who(model.handlers.consents) if model.handlers else ()
    elections = tuple(dict.fromkeys(seating.by[0] for seating in model.seatings if seating.how == "elect"))
    assets = _who(consent for one in model.assets.values() for consent in one.disposing)
    named = (("board", leading), ("conduct", conduct), ("elections", elections), ("assets", assets))
    return tuple(Area(name, groups) for name, groups in named if groups)


def _offices(model: Model, listed: Iterable[Iterable[Consent]]) -> Counter[str]:
    """Count how often each office decides."""
    names = (name for consents in listed for name in _who(consents))
    return Counter(name for name in names if model.groups[name].office or model.groups[name].seats)


def _who(consents: Iterable[Consent]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(consent.group for consent in consents if consent.group))


def _seeds(model: Model, groups: list[str], areas: tuple[Area, ...]) -> tuple[tuple[str, ...], ...]:
    if not areas:
        return ()
    for size in (1, 2):
        found = []
        for seed in combinations(groups, size):
            held = {*seed, *(derived.group for derived in grown(model, seed))}
            if all(held & set(area.groups) for area in areas):
                found.append(seed)
        if found:
            return tuple(found)
    return ()


def _self_perpetuating(model: Model, reached: Mapping[str, tuple[Derived, ...]]) -> list[Loop]:
    loops = []
    for name, group in model.groups.items():
        fillers = {who for seating in model.seatings if seating.group == name for who in seating.by}
        if not fillers or not group.office:
            continue
        own = {name, *(derived.group for derived in reached.get(name, ()))}
        acts = model.acts_on(name, "remove", "recall")
        if fillers <= own and set(_who(consent for act in acts for consent in act.consents)) <= own:
            loops.append(Loop("self-perpetuating", tuple(sorted(own)), group.route))
    return loops


def _admission_loops(model: Model) -> list[Loop]:
    """Who decides who may vote is elected by those whom it lets in."""
    loops = []
    for electing in (seating for seating in model.seatings if seating.how == "elect"):
        roll, body = electing.by[0], electing.group
        admits = [one.route for one in model.seatings if one.group == roll and one.how == "appoint" and body in one.by]
        drops = [
            act.route
            for act in model.acts_on(roll, "remove", "suspend")
            if any(consent.group == body for consent in act.consents)
        ]
        if admits or drops:
            loops.append(Loop("admission", (body, roll), (*admits, *drops)[0]))
    return list(dict.fromkeys(loops))
