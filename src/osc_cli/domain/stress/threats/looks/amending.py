"""Preconditions of RUL: changing the rules."""

from collections.abc import Iterator

from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.structure.model import Act
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.tails.turnout import short_of
from osc_cli.domain.stress.threats.looks.places import numbers_by, powerful, soonest
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of, said_days, within

Seen = Iterator[Sight | Unknown]


def weaker(study: Study) -> Seen:
    """RUL-01: what protects is weaker than what it protects."""
    act = _everything(study)
    yield from _open(act)
    own = {ballot.decision for consent in act.consents for ballot in consent.ballots}
    for decision in sorted(own):
        numbers = numbers_by(study, decision)
        if numbers is None:
            continue
        days = soonest(act)
        if None in (numbers.needed[Level.ASLEEP], numbers.needed[Level.TYPICAL]):
            yield from numbers.unknown
            continue
        others = [one for one in study.numbers if one.group == numbers.group and one.decision not in own]
        if not others and len(act.consents) == 1:
            says = f"{name_of(study.root, decision)} changes the rules; nothing harder stands beside it."
            yield Sight(act.route, says, numbers.needed[Level.TYPICAL], days)
        for other in others:
            easier = _easier(numbers, other) if len(act.consents) == 1 else None
            if easier is not None or days <= other.days:
                takes = said_days(days) if easier is None else _takes(numbers, easier)
                name = name_of(study.root, other.decision)
                says = f"To change the rules ({name_of(study.root, decision)}) takes {takes}, no more than {name}."
                yield Sight(act.route, says, numbers.needed[Level.ASLEEP], days)
                break


def _easier(numbers: RuleNumbers, other: RuleNumbers) -> Level | None:
    """Return against whom changing the rules needs no more people than another decision of the same group.

    Where all of them must agree nothing could be harder.
    """
    for level in (Level.ASLEEP, Level.TYPICAL):
        everybody = numbers.inside and numbers.needed[level] == numbers.people
        if not everybody and (numbers.needed[level] or 0) <= (other.needed[level] or 0):
            return level
    return None


def _takes(numbers: RuleNumbers, level: Level) -> str:
    """Say how many that is, and against whom."""
    needed = numbers.needed[level] or 0
    who = people_in_words(needed) if numbers.inside else "1 newcomer" if needed == 1 else f"{needed} newcomers"
    who = who if needed else "nobody's vote"
    return f"{who} {'where nobody votes against it' if level is Level.ASLEEP else 'against the usual turnout'}"


def self_amending(study: Study) -> Seen:
    """RUL-02: a body rewrites its own mandate."""
    act = _everything(study)
    yield from _open(act)
    groups = {consent.group for consent in act.consents}
    for name in sorted(groups):
        group = study.model.group(name)
        if len(groups) == 1 and group is not None and group.office and not group.union_of:
            decision = act.consents[0].ballots[0].decision if act.consents[0].ballots else None
            numbers = numbers_by(study, decision)
            people = numbers.needed[Level.ASLEEP] if numbers else act.consents[0].together
            many = "its holders" if people is None else f"{people} of them"
            said = name_of(study.root, name)
            says = f"{said}: {many} may rewrite their own mandate {within(soonest(act))}."
            if group.people == 1:
                says = f"{said} is one person, who may rewrite the mandate of the role {within(soonest(act))}."
            yield Sight(act.route, says, people, soonest(act))
        elif len(groups) == 1 and group is not None and group.people is None and group in tuple(powerful(study)):
            yield from group.unknown  # a few who hold power, or a whole roll


def mid_process(study: Study) -> Seen:
    """RUL-03: a change reaches what is under way."""
    if not study.root.at("amendments").value:
        yield Unknown(("amendments",), "when a change of the compact takes effect is not declared")
    for part, node in study.root.entries("amendments"):
        if "effective_after" not in node:
            what = "Any change" if part == EVERYTHING else f"A change of {part}"
            says = f"{what} takes effect at once, also on votes and cases that are under way."
            yield Sight(node.route, says, None, soonest(study.model.amendments[part]))


def ladder(study: Study) -> Seen:
    """RUL-04: those who won pull the ladder up."""
    act = _everything(study)
    yield from _open(act)
    node = study.root.at(*map(str, act.route))
    if act.consents and not act.unknown and len(act.consents) == 1 and "not_to" not in node:
        for ballot in act.consents[0].ballots[:1]:
            numbers = numbers_by(study, ballot.decision)
            needed = numbers.needed[Level.TYPICAL] if numbers else None
            if numbers is not None and needed is None:
                yield from numbers.unknown
            elif needed is not None:
                says = (
                    f"{people_in_words(needed)} may raise the bar for the next change as high as they like: "
                    "no text says how high it may go."
                )
                yield Sight(act.route, says, needed, soonest(act))


def dead_letter(study: Study) -> Seen:
    """RUL-05: the bar is out of reach at real turnout."""
    act = _everything(study)
    yield from _open(act)
    for ballot in [ballot for consent in act.consents for ballot in consent.ballots[:1]]:
        numbers = numbers_by(study, ballot.decision)
        if numbers is None or study.model.groups[numbers.group].office:
            continue  # holders of seats are taken to be there
        needed = numbers.needed[Level.ASLEEP]
        if numbers.people is None or needed is None:
            yield from numbers.unknown
            continue
        group = study.model.groups[numbers.group]
        fails = short_of(needed, numbers.people, float(group.usual), float(study.parameters.correlation))
        if fails > 0.5:
            says = (
                f"{name_of(study.root, ballot.decision)} needs {needed} votes, and at the usual turnout of"
                f" {float(group.usual):.0%} of {numbers.people} so many do not come with probability {fails:.0%}."
            )
            yield Sight(ballot.route, says)


def _everything(study: Study) -> Act:
    return study.model.amendments[EVERYTHING]


def _open(act: Act) -> Iterator[Unknown]:
    yield from act.unknown
    for consent in act.consents:
        yield from consent.unknown
        for ballot in consent.ballots[:1]:
            yield from ballot.unknown
