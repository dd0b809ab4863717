"""Preconditions of CON: continuity and burnout."""

from collections.abc import Iterator
from fractions import Fraction

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.structure.model import Act, Consent
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.tails.seats import below, refill_in
from osc_cli.domain.stress.tails.succession import vacant_within
from osc_cli.domain.stress.threats.looks.affiliation import all_tied, most_of_one, of_one_employer
from osc_cli.domain.stress.threats.looks.places import (
    bodies,
    elections,
    fewest,
    groups_named,
    no_body,
    not_elected,
    offices,
    powerful,
    soonest,
    unless_declared,
    voting,
)
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of, within

_TOO_LONG = 730
"""Days of silence after which a vote or a key is stale."""
_KEYS = ("release", "merge", "grant-access")
Seen = Iterator[Sight | Unknown]


def succession(study: Study) -> Seen:
    """CON-01: nothing says who follows."""
    yield from unless_declared(study, "powers", "who holds power, and so who must have a successor, is not declared")
    for group in powerful(study):
        if group.people is None:
            yield from group.unknown
        elif group.people == 1 and not group.succession and not study.model.acts_on(group.name, "elect", "appoint"):
            years = study.parameters.horizon_months / 12
            chance = vacant_within(float(study.parameters.leave_per_year), years)
            says = (
                f"{name_of(study.root, group.name)} is one person, and no text says who follows: empty within"
                f" {years:g} years with probability {chance:.0%}."
            )
            yield Sight(group.route, says, 1)


def below_minimum(study: Study) -> Seen:
    """CON-02: attrition takes a body under its minimum."""
    yield from no_body(study)
    chosen = study.parameters
    for group, node in bodies(study):
        if group.seats is None:
            if group.minimum is None and "seats" not in node:
                yield Unknown((*node.route, "seats"), f"with how few holders `{group.name}` may act is not declared")
            continue
        if group.minimum is None:
            yield Unknown((*node.route, "quorum"), f"with how few holders `{group.name}` may act is not declared")
            continue
        refilled = node.at("vacancies", "filled_within")
        if refilled.value is None:
            yield Unknown(refilled.route, f"how soon an empty seat of `{group.name}` is filled is not declared")
            continue
        refill = refill_in(float(hours(refilled.value)) / 24)
        chance = below(group.seats, group.minimum, float(chosen.leave_per_year), refill, chosen.horizon_months)
        if chance > chosen.deadlock_max:
            says = (
                f"{name_of(study.root, group.name)} falls below {group.minimum} of {group.seats} within"
                f" {chosen.horizon_months} months with probability {chance:.0%}."
            )
            yield Sight(node.route, says)


def stale(study: Study) -> Seen:
    """CON-03: votes and keys outlive those who used them."""
    yield from unless_declared(study, "roles", "no role is declared, nor when it ends by inactivity")
    with_keys = {consent.group for name in _KEYS for consent in _consents(study, name)}
    groups = {group.name: group for group in (*voting(study), *powerful(study))}
    for name, group in groups.items():
        node = study.root.at(*map(str, group.route))
        after = node.at("leaves", "inactivity", "after")
        if group.route[0] != "roles" or (group.term is not None and name not in with_keys):
            continue
        said = name_of(study.root, name)
        if "leaves" not in node:
            yield Unknown((*node.route, "leaves", "inactivity"), f"when an inactive `{name}` leaves is not declared")
        elif after.value is None:
            yield Sight(node.at("leaves").route, f"Who falls silent stays {said} for ever.")
        elif hours(after.value) / 24 > _TOO_LONG:
            yield Sight(after.route, f"Who falls silent stays {said} for {after.value}.")


def handover(study: Study) -> Seen:
    """CON-04: a tired maintainer hands the keys over alone."""
    if not any(name in study.model.powers for name in _KEYS):
        yield Unknown(("powers", "release"), "who may publish a release, and how one comes to it, is not declared")
    held = dict.fromkeys(
        consent.group
        for name in _KEYS
        for consent in _consents(study, name)
        if fewest(study, consent, Level.ASLEEP) == 1
    )
    for name in filter(None, held):
        for act in study.model.acts_on(name, "join", "appoint"):
            if act.unknown:
                yield from act.unknown
            elif _one_is_enough(study, act) and soonest(act) == 0:
                says = (
                    f"From stranger to {name_of(study.root, name)}: one person agrees, and the keys are theirs"
                    f" {within(soonest(act))}."
                )
                yield Sight(act.route, says, 1, soonest(act))


def lapsed(study: Study) -> Seen:
    """CON-05: nobody must call the vote."""
    yield from not_elected(study)
    call = study.root.at("powers", "call-election", "held_by")
    for name, node, filled in elections(study):
        by = node.at("called_by") if "called_by" in node else call
        who, words = groups_named(study, by)
        if by.value is None:
            yield Unknown((*node.route, "called_by"), f"who must call `{name}` is not declared")
        elif who and not words and who <= filled:
            says = f"{name_of(study.root, name)} is called by those whose seats it fills, and by nobody else."
            yield Sight(by.route, says)


def correlated(study: Study) -> Seen:
    """CON-06: many leave on one day."""
    yield from no_body(study)
    for group, node in offices(study):
        if group.people == 1:
            continue
        many = group.seats or group.people
        if many is None:
            yield Unknown(*of_one_employer(group, node))
            continue
        minimum = group.minimum or many // 2 + 1
        falls = many - minimum + 1
        together, name = most_of_one(study, group), name_of(study.root, group.name)
        if together >= falls:
            says = f"{together} holders of {name} share one affiliation; when {falls} leave it cannot act."
            yield Sight(node.route, says, falls)
        elif group.max_per_affiliation is None:
            if group.route[0] == "bodies" or not all_tied(study, group):
                yield Unknown(*of_one_employer(group, node))
        elif group.max_per_affiliation >= max(falls, 2):  # one who leaves does not leave together
            says = f"{group.max_per_affiliation} of {name} may share one employer; when {falls} leave it cannot act."
            yield Sight(node.route, says, falls)


def _consents(study: Study, power: str) -> tuple[Consent, ...]:
    holding = study.model.powers.get(power)
    return holding.consents if holding is not None else ()


def _one_is_enough(study: Study, act: Act) -> bool:
    if act.kind == "join":
        return act.approvals <= 1
    counts = [fewest(study, consent, Level.ASLEEP) for consent in act.consents]
    return all(count is not None and count <= 1 for count in counts) and act.days == Fraction(0)
