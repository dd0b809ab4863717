"""Frictions on votes: enough Agree votes, time for urgent ones, two votes, notice."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.stress.frictions.friction import Cost, Friction
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.tails.turnout import short_of

_LIKED = Fraction(22, 28)
"""The share of those voting who agree with a widely liked proposal: 22 of 28 in the poll that the research measured."""
_APART = "30 days"
_NOTICE = "14 days"
_FLOOR = "48 hours"


def enough_agree(study: Study) -> Iterator[Friction]:
    """A tenth of the roll must agree, five at least: absence cannot deny it as it denies a quorum on turnout."""
    for numbers in study.numbers:
        group = study.model.groups[numbers.group]
        asleep = numbers.needed[Level.ASLEEP]
        if group.office or group.people is None or asleep is None:
            continue
        enough = max(5, ceil(Fraction(group.people, 10)))
        decision = study.root.at("decisions", numbers.decision)
        quorum = decision.at("quorum")
        if asleep >= enough or "houses" in decision or isinstance(quorum.value, dict):
            continue
        condition = f"agree >= {enough}"
        declared = [] if quorum.value in (None, "none") else [node.value for node in quorum.many()]
        value = [*declared, condition] if declared else condition
        yield Friction(
            f"min-yes:{numbers.decision}",
            f"Let `{numbers.decision}` pass with {enough} Agree votes at least.",
            ((quorum.route, value),),
            Cost(people=enough - asleep, falls_short=short_of(enough, group.people, float(group.usual * _LIKED))),
        )


def urgent_floor(study: Study) -> Iterator[Friction]:
    """Even an urgent vote stays open for two days."""
    for name, decision in study.root.entries("decisions"):
        urgent = decision.at("urgent")
        if urgent.value is not None and hours(urgent.at("at_least").value or "0 hours") < hours(_FLOOR):
            yield Friction(
                f"urgent-floor:{name}",
                f"Keep an urgent `{name}` open for {_FLOOR} at least.",
                (((*urgent.route, "at_least"), _FLOOR),),
                Cost(proposal_days=Fraction(2)),
            )


def twice(study: Study) -> Iterator[Friction]:
    """An amendment is voted on twice, a month apart."""
    amendment = study.root.at("amendments", EVERYTHING)
    act = study.model.amendments[EVERYTHING]
    if amendment.value is not None and "twice" not in amendment and act.consents:
        longer = min((ballot.days for ballot in act.consents[0].ballots), default=Fraction(0)) + 30
        yield Friction(
            "twice:everything",
            f"Vote on every amendment twice, {_APART} apart.",
            (((*amendment.route, "twice"), {"apart": _APART}),),
            Cost(proposal_days=longer, hours=1),
        )


def notice(study: Study) -> Iterator[Friction]:
    """An amendment is announced two weeks before the vote."""
    amendment = study.root.at("amendments", EVERYTHING)
    if amendment.value is not None and hours(amendment.at("notice").value or "0 hours") < hours(_NOTICE):
        yield Friction(
            "notice:everything",
            f"Announce every amendment {_NOTICE} before the vote.",
            (((*amendment.route, "notice"), _NOTICE),),
            Cost(proposal_days=Fraction(14)),
        )
