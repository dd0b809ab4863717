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
from osc_cli.domain.stress.structure.model import Ballot, Group, House, Model
from osc_cli.domain.stress.unknowns import Unknown, merged


class RuleNumbers(NamedTuple):
    """One decision, or one house of it, in numbers."""

    decision: str
    route: Route
    group: str
    people: int | None
    """Who may vote today, without the person whom a vote is about."""
    aside: int
    """How many of the group may not vote: 1 where the vote is always about one of them."""
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
    enough: int | None
    """The fewest of today's roll who pass it while nobody opposes: what honest people need; None as in `needed`."""
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
                numbers = _of_house(model.groups[house.group], house, parameters, _aside(model, ordinary, house))
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


def _aside(model: Model, ballot: Ballot, house: House) -> int:
    """Return how many never vote in a house because each vote is about one of them.

    The acts that use a decision tell about whom it is; where none does, the text says that it is about a voter.
    """
    if not house.only_removes:
        return 0
    about = [
        consent.about
        for act in model.acts
        for consent in act.consents
        if consent.about is not None and any(used.decision == ballot.decision for used in consent.ballots)
    ]
    return min((model.without(house, group) for group in about), default=1)


def room_of(group: Group, level: Level, parameters: Parameters, *, inside: bool | None = None) -> Room | None:
    """Return who else votes in a group at a level; None where nobody knows how many they are.

    `inside` says whether those who collude hold seats already; by default they do in a body with seats.
    """
    if group.people is None:
        return None if level is not Level.ASLEEP or group.office else Room(None, 0, group.seats)
    against = opponents(level, group.people, group.usual, parameters.alarm, office=group.office)
    within = (group.seats is not None or group.office) if inside is None else inside
    return Room(group.people, against, group.seats, grows=not within)


def _of_house(group: Group, house: House, parameters: Parameters, aside: int) -> RuleNumbers:
    against: dict[Level, int | None] = {}
    needed: dict[Level, int | None] = {}
    unknown: list[Unknown] = []
    inside = group.seats is not None or group.office
    silent = _without(Room(group.people, 0, group.seats, grows=not inside), aside)
    for level in Level:
        room = room_of(group, level, parameters)
        if level is Level.ASLEEP:  # here an office sleeps too: what is asked is what the rule alone asks for
            room = silent
        against[level], needed[level] = None, None
        if room is None:
            unknown += group.unknown
            continue
        room = room if room is silent else _without(room, aside)
        against[level] = room.against
        try:
            needed[level] = mwc(house.rule, room)
        except MissingCountError:
            unknown += group.unknown or (_no_seats(group),)
    people = silent.honest
    around = {name: count for name, count in (("eligible", people), ("seats", group.seats)) if count is not None}
    enough, stopped, empty = None, None, None
    try:
        enough = None if people is None else mwc(house.rule, silent._replace(grows=False))
        voters = against[Level.TYPICAL] if not group.office else people
        stopped = None if voters is None else deny(house.rule, voters, people, group.seats, aside)
        empty = vacuous(house.rule, {**around, "vacant": 0, "open_hours": 10_000})
    except MissingCountError:
        stopped, empty = None, None
    return RuleNumbers(
        "",
        (),
        group.name,
        people,
        aside,
        inside,
        Fraction(0),
        None,
        against,
        needed,
        enough,
        stopped,
        empty,
        merged(unknown),
    )


def _without(room: Room, aside: int) -> Room:
    return room.smaller() if aside else room


def _no_seats(group: Group) -> Unknown:
    return Unknown((*group.route, "seats"), f"how many seats `{group.name}` has is not declared")
