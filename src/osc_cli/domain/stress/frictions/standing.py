"""Frictions on coming in and being put out: who keeps a vote, how long newcomers wait, how many come at a time."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.stress.frictions.friction import Cost, Friction
from osc_cli.domain.stress.study import Study

_WAIT = 60
"""Days after which a newcomer votes."""


def keep_vote(study: Study) -> Iterator[Friction]:
    """Whoever is under a measure votes while it is in force: nobody wins a vote by putting voters under it.

    Only where the removal has an effect of its own, such as a frozen account. Where the role simply ends it is in
    force for ever, and no field says that a vote is kept until an appeal is over.
    """
    for name, role in study.root.entries("roles"):
        removal = role.at("leaves", "removal")
        if "effect" in removal and removal.at("keeps_vote").value is not True:
            yield Friction(
                f"keep-vote:{name}",
                f"Let a `{name}` under a measure keep the vote.",
                (((*removal.route, "keeps_vote"), True),),
                Cost(votes_kept=True),
            )
    power = study.root.at("powers", "emergency-suspension")
    if power.value is not None and power.at("keeps_vote").value is not True:
        yield Friction(
            "keep-vote:emergency-suspension",
            "Let whoever is suspended in an emergency keep the vote.",
            (((*power.route, "keeps_vote"), True),),
            Cost(votes_kept=True),
        )


def stay(study: Study) -> Iterator[Friction]:
    """A measure rests until an appeal is decided."""
    appeal = study.root.at("conduct", "appeal")
    if appeal.value is not None and "to" in appeal and not appeal.at("pauses_measure").value:
        yield Friction(
            "stay:appeal",
            "Let a measure of conduct rest until the appeal is decided.",
            (((*appeal.route, "pauses_measure"), True),),
            Cost(hours=1),
        )


def waiting(study: Study) -> Iterator[Friction]:
    """A newcomer votes after sixty days."""
    for name, role in study.root.entries("roles"):
        enters = role.at("enters")
        group = study.model.group(name)
        if group is None or group.name not in _joined_to_vote(study) or not isinstance(enters.value, dict):
            continue
        declared = max(hours(enters.at(key).value or "0 hours") for key in ("probation", "after")) / 24
        if declared < _WAIT:
            yield Friction(
                f"wait:{name}",
                f"Let a new `{name}` vote after {_WAIT} days.",
                (((*enters.route, "probation"), f"{_WAIT} days"),),
                Cost(newcomer_days=_WAIT - declared),
            )


def intake(study: Study) -> Iterator[Friction]:
    """At most one newcomer for every twenty members is taken in each month."""
    for name, role in study.root.entries("roles"):
        enters = role.at("enters")
        group = study.model.group(name)
        if group is None or group.office or group.name not in _joined_to_vote(study) or not group.people:
            continue
        if not isinstance(enters.value, dict) or "cap" in enters:
            continue
        cap = ceil(Fraction(group.people, 20))
        yield Friction(
            f"intake:{name}",
            f"Take in {cap} each month at most: `{name}`.",
            (((*enters.route, "cap"), cap), ((*enters.route, "cap_every"), "month")),
            Cost(hours=1),
        )


def _joined_to_vote(study: Study) -> frozenset[str]:
    """Return the groups that one joins and that vote somewhere: elsewhere a newcomer's vote is no danger."""
    model = study.model
    voting = {house.group for ballots in model.decisions.values() for ballot in ballots for house in ballot.houses}
    voting |= {act.vote.group for act in model.acts if act.vote is not None}
    voting |= {part for name in voting for part in model.groups[name].union_of}
    return frozenset(act.target for act in model.acts if act.kind == "join" and act.target in voting)
