"""What is likely to happen to one structure within the horizon when people come and go as supposed."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.stress.deadlock import MOST_SEATS
from osc_cli.domain.stress.parameters import EMPLOYER_LEAVES
from osc_cli.domain.stress.structure.model import Group
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.tails.departures import Office, falls
from osc_cli.domain.stress.tails.panels import majority_by_lot
from osc_cli.domain.stress.tails.seats import below, refill_in
from osc_cli.domain.stress.tails.succession import vacant_within
from osc_cli.domain.stress.tails.turnout import short_of
from osc_cli.domain.stress.words import name_of

_PART = 3
"""A third of the handlers collude: enough to matter, too few to decide alone."""

Kind = Literal[
    "too few voters",
    "below the minimum",
    "below the minimum, unfilled",
    "vacant",
    "leaving together",
    "most of a panel",
]


class Outlook(NamedTuple):
    """A probability, and what it is about."""

    about: str
    """Id of a decision or a group."""
    kind: Kind
    says: str
    """One sentence that ends before `with probability`."""
    probability: float
    half_width: float | None = None
    """For the simulation: how far it may be off in 95 of 100 repetitions; None where it is exact."""


def outlook_of(study: Study) -> tuple[Outlook, ...]:
    """Return what can be computed from what is declared; nothing is guessed where a size or a minimum is unknown."""
    found = [*_votes(study)]
    for group in study.model.groups.values():
        few = group.seats is not None and group.seats <= MOST_SEATS
        if few and group.seats is not None and group.minimum is not None and group.minimum <= group.seats:
            found += _seats(study, group, group.seats, group.minimum)
        if group.people == 1 and not group.external and not group.union_of:
            years = study.parameters.horizon_months / 12
            chance = vacant_within(float(study.parameters.leave_per_year), years)
            says = f"{name_of(study.root, group.name)} is one person, who has left by then"
            found.append(Outlook(group.name, "vacant", says, chance))
    return (*found, *_panels(study))


def _panels(study: Study) -> Iterator[Outlook]:
    """How often a third of the handlers are most of those to whom a case falls, where it falls to some of them only."""
    handlers = study.root.at("conduct", "handlers")
    drawn = handlers.at("on_duty").value or handlers.at("at_least").value
    for named in handlers.many("body") if drawn else ():
        group = study.model.group(str(named.value))
        if group is not None and group.people is not None and drawn < group.people:
            colluding = group.people // _PART
            chance = majority_by_lot(group.people, colluding, drawn)
            who = f"{colluding} of the {group.people} in {name_of(study.root, group.name)}"
            says = f"{who} collude, and are most of the {drawn} to whom a case falls by lot"
            if chance:
                yield Outlook(group.name, "most of a panel", says, float(chance))


def _votes(study: Study) -> Iterator[Outlook]:
    """How often a proposal that nobody opposes misses what it needs, because too few come."""
    for numbers in study.numbers:
        needed, people = numbers.enough, numbers.people  # no newcomer here who would enlarge the roll
        if numbers.inside or needed is None or people is None or needed < 2:
            continue
        usual = float(study.model.groups[numbers.group].usual)
        chance = short_of(needed, people, usual, float(study.parameters.correlation))
        says = f"{name_of(study.root, numbers.decision)} needs {needed} of {people}, and fewer come to any one vote"
        yield Outlook(numbers.decision, "too few voters", says, chance)


def _seats(study: Study, group: Group, seats: int, minimum: int) -> Iterator[Outlook]:
    chosen, name = study.parameters, name_of(study.root, group.name)
    leave, months = float(chosen.leave_per_year), chosen.horizon_months
    filled = study.root.at(*map(str, group.route), "vacancies", "filled_within").value
    says = f"{name} falls below {minimum} of {seats}"
    if filled is not None:
        chance = below(seats, minimum, leave, refill_in(float(hours(filled)) / 24), months)
        yield Outlook(
            group.name, "below the minimum", f"{says} although empty seats are filled within {filled}", chance
        )
    chance = below(seats, minimum, leave, 0.0, months)
    yield Outlook(group.name, "below the minimum, unfilled", f"{says} when no empty seat is filled", chance)
    office = _employers(study, group, seats, minimum)
    if office.by_employer:
        shocks = falls(office, leave, float(EMPLOYER_LEAVES), months=months, seed=chosen.seed)
        told = f"{says} when employers may withdraw their people as well"
        yield Outlook(group.name, "leaving together", told, shocks.probability, shocks.half_width)


def _employers(study: Study, group: Group, seats: int, minimum: int) -> Office:
    """Count holders by affiliation, as the roster tells it; only employers of two or more can take several away."""
    holders = [str(one.value) for one in study.root.many(*map(str, group.route), "holders")]
    tied = Counter(str(study.root.at("people", holder, "affiliation").value) for holder in holders)
    several = tuple(count for name, count in sorted(tied.items()) if count > 1 and name != "None")
    return Office(several, max(0, seats - sum(several)), minimum)
