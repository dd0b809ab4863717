"""The numbers of every decision: who passes it at three levels of opposition, who stops it, and how long it takes."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.arithmetic.deny import Deny, deny
from osc_cli.domain.stress.arithmetic.room import Room, mwc
from osc_cli.domain.stress.arithmetic.vacuous import Vacuous, vacuous
from osc_cli.domain.stress.parameters import Level, Parameters, opponents
from osc_cli.domain.stress.structure.model import Group, House, Model
from osc_cli.domain.stress.unknowns import Unknown, merged


class RuleNumbers(NamedTuple):
    """One decision, or one house of it, in numbers."""

    decision: str
    route: Route
    group: str
    people: int | None
    """Who may vote today."""
    inside: bool
    """Whether the numbers count holders of seats; else newcomers, who enlarge the roll."""
    days: Fraction
    """The shortest ordinary time."""
    urgent_days: Fraction | None
    """The shortest time by the urgent track; None without one."""
    against: Mapping[Level, int | None]
    """How many vote no."""
    needed: Mapping[Level, int | None]
    """The fewest who pass it against them; None where no number does, or nobody knows (then `unknown` says why)."""
    deny: Deny | None
    """The fewest who stop it at the usual turnout."""
    vacuous: Vacuous | None
    unknown: tuple[Unknown, ...]

    def share(self, level: Level) -> Fraction | None:
        """The part of the electorate that is needed, newcomers included."""
        needed = self.needed[level]
        if needed is None or self.people is None or not self.people:
            return None
        return Fraction(needed, self.people + (0 if self.inside else needed))


def numbers_of(model: Model, parameters: Parameters) -> tuple[RuleNumbers, ...]:
    """Return the numbers of every decision that counts decide, in the order of the compact."""
    found = []
    for ballots in model.decisions.values():
        ordinary, urgent = ballots[0], ballots[1] if ballots[1:] else None
        for house in ordinary.houses:
            if house.rule.can_be_counted:
                numbers = _of_house(model.groups[house.group], house, parameters)
                found.append(
                    numbers._replace(
                        decision=ordinary.decision,
                        route=ordinary.route,
                        days=ordinary.days,
                        urgent_days=None if urgent is None else urgent.days,
                        unknown=merged(numbers.unknown, ordinary.unknown),
                    )
                )
    return tuple(found)


def room_of(group: Group, level: Level, parameters: Parameters, *, inside: bool | None = None) -> Room | None:
    """Return who else votes in a group at a level; None where nobody knows how many they are.

    `inside` says whether those who collude hold seats already; by default they do in a body with seats.
    """
    if group.people is None:
        return None if level is not Level.ASLEEP or group.office else Room(None, 0, group.seats)
    against = opponents(level, group.people, group.usual, parameters.alarm, office=group.office)
    within = (group.seats is not None or group.office) if inside is None else inside
    return Room(group.people, against, group.seats, grows=not within)


def _of_house(group: Group, house: House, parameters: Parameters) -> RuleNumbers:
    against: dict[Level, int | None] = {}
    needed: dict[Level, int | None] = {}
    unknown: list[Unknown] = []
    for level in Level:
        room = room_of(group, level, parameters)
        if level is Level.ASLEEP:  # here an office sleeps too: what is asked is what the rule alone asks for
            room = Room(group.people, 0, group.seats, grows=group.seats is None and not group.office)
        against[level], needed[level] = None, None
        if room is None:
            unknown += group.unknown
            continue
        against[level] = room.against
        try:
            needed[level] = mwc(house.rule, room)
        except MissingCountError:
            unknown += group.unknown or (_no_seats(group),)
    around = {name: count for name, count in (("eligible", group.people), ("seats", group.seats)) if count is not None}
    try:
        voters = against[Level.TYPICAL] if not group.office else group.people
        stopped = None if voters is None else deny(house.rule, voters, group.people, group.seats)
        empty = vacuous(house.rule, {**around, "vacant": 0, "open_hours": 10_000})
    except MissingCountError:
        stopped, empty = None, None
    return RuleNumbers(
        "",
        (),
        group.name,
        group.people,
        group.seats is not None or group.office,
        Fraction(0),
        None,
        against,
        needed,
        stopped,
        empty,
        merged(unknown),
    )


def _no_seats(group: Group) -> Unknown:
    return Unknown((*group.route, "seats"), f"how many seats `{group.name}` has is not declared")
