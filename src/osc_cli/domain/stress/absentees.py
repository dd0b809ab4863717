"""The absentee game: how many can stop a body by staying away, and whether they also stop their own removal."""

from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.arithmetic.deny import Deny, deny
from osc_cli.domain.stress.structure.model import Ballot, Group, Model


class Absence(NamedTuple):
    """What staying away does to one decision."""

    decision: str
    group: str
    absent: int
    """The fewest whose absence stops it."""
    by_no: int | None
    """The fewest whose noes stop it, everybody being there."""
    removal_stopped: bool | None
    """Whether the same people stop their own removal too; None where nothing says how anybody is removed."""


def absences(model: Model, known: Answers) -> tuple[Absence, ...]:
    """Return every decision that fewer people stop by staying away than by voting no."""
    found = []
    for ballots in model.decisions.values():
        ballot = ballots[0]
        for house in ballot.houses:
            group = model.groups[house.group]
            if not house.rule.can_be_counted or group.people is None:
                continue
            stopped = _stopped(house.rule, group, known)
            if stopped is None:
                continue
            absent, by_no = stopped.by_absence, stopped.by_no
            if absent is not None and absent < group.people and (by_no is None or absent < by_no):
                removal = _removal_stopped(model, group, absent, known)
                found.append(Absence(ballot.decision, group.name, absent, by_no, removal))
    return tuple(found)


def _removal_stopped(model: Model, group: Group, absent: int, known: Answers) -> bool | None:
    """Whether every way to remove people from the group needs them, or those of another way, to be there."""
    acts = [act for act in model.acts_on(group.name, "remove", "recall") if act.consents]
    if not acts:
        return None
    votes = [[ballot for consent in act.consents for ballot in consent.ballots] for act in acts]
    return all(any(_stops(ballot, group, absent, known) for ballot in needed) for needed in votes)


def _stops(ballot: Ballot, group: Group, absent: int, known: Answers) -> bool:
    for house in ballot.houses:
        if house.group == group.name and house.rule.can_be_counted:
            stopped = _stopped(house.rule, group, known)
            return stopped is not None and stopped.by_absence is not None and stopped.by_absence <= absent
    return False


def _stopped(rule: Rule, group: Group, known: Answers) -> Deny | None:
    """Return how few of a whole group stop a rule; None where the rule reads a count that nobody knows."""

    def find() -> Deny | None:
        try:
            return None if group.people is None else deny(rule, group.people, group.people, group.seats)
        except MissingCountError:
            return None

    return known.once("stopped", rule, (group.people, group.seats), find)
