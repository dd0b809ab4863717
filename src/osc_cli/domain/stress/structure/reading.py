"""Reads what articles have in common: durations, shares, who is meant, and by which decision they agree."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.structure.model import Ballot, Consent, Group
from osc_cli.domain.stress.unknowns import Unknown

Holders = tuple[tuple[str, ...], tuple[str, ...]]
"""Groups that the compact declares, and words for others."""


def days(node: Node) -> Fraction:
    """Return a duration in days; what is not declared takes no time."""
    return hours(node.value) / 24 if node.value is not None else Fraction(0)


def length(node: Node) -> Fraction | None:
    """Return a duration in days, or None where none is declared."""
    return None if node.value is None else hours(node.value) / 24


def count_of(node: Node, whole: int | None) -> int | None:
    """Read a count or a share as a count of a whole, rounded down; None where that cannot be said."""
    if node.value is None or isinstance(node.value, int):
        return node.value
    return None if whole is None else int(fraction(node.value) * whole)


class Reading:
    """A compact while its structure is read."""

    def __init__(self, data: Mapping[str, Any], parameters: Parameters) -> None:
        """Take plain, valid data without `x-` keys."""
        self.root = Node(data, ())
        self.parameters = parameters
        self.groups: dict[str, Group] = {}
        self.canonical: dict[str, str] = {}
        self.decisions: dict[str, tuple[Ballot, ...]] = {}

    def group_of(self, name: str) -> str | None:
        """Return the group that a role or body belongs to; None for words, people and participants without a role."""
        return self.canonical.get(name)

    def holders(self, node: Node) -> Holders:
        """Return who is meant by a one-or-more field, without doubles."""
        inside: dict[str, None] = {}
        outside: dict[str, None] = {}
        for named in node.many():
            name = str(named.value)
            group = self.group_of(name) or self._role_of_participant(name)
            if group is None:
                outside[name] = None
            else:
                inside[group] = None
        return tuple(inside), tuple(outside)

    def said(self, name: str) -> str:
        """Say whom a word means that is no group. A person is never named: reports speak of structures."""
        people = list(self.root.entries("people"))
        known = {handle.lower() for handle, _ in people} | {str(node.at("name").value).lower() for _, node in people}
        return "one person" if name.lower() in known else f"`{name}`"

    def _role_of_participant(self, name: str) -> str | None:
        """Return the group of the only role whose holders are this kind of participant."""
        roles = [role for role, node in self.root.entries("roles") if node.at("participant").value == name]
        return self.group_of(roles[0]) if len(roles) == 1 else None

    def only_holder_group(self, person: str) -> str | None:
        """Return the one group that lists a person, so that `held_by: ada` can be followed."""
        lists = [
            self.canonical[name]
            for kind in ("roles", "bodies")
            for name, node in self.root.entries(kind)
            if person in {holder.value for holder in node.many("holders")} and name in self.canonical
        ]
        return lists[0] if len(set(lists)) == 1 else None

    def consents(self, holders: Node, by: Node, together: object, what: str) -> tuple[Consent, ...]:
        """Return the ways to agree to something: one for each group that may.

        `together` is the count of `acting_together`. `by` names the decision; without it a body uses its own. `what`
        ends the sentence `by which decision … is not declared`.
        """
        groups, others = self.holders(holders)
        decision = by.value
        if decision in self.decisions:
            ballots = self.decisions[decision]
            voters = dict.fromkeys(house.group for ballot in ballots for house in ballot.houses[:1])
            count = together if isinstance(together, int) else None
            return tuple(Consent(group, ballots, count) for group in voters) or tuple(
                Consent(group, (), None, _merge(ballots)) for group in groups
            )
        persons = (self.only_holder_group(name) for name in others)
        return (
            *(self._alone(group, holders, by, together, what) for group in groups),
            *(Consent(group, together=1) for group in dict.fromkeys(persons) if group is not None),
        )

    def _alone(self, group: str, holders: Node, by: Node, together: object, what: str) -> Consent:
        if isinstance(together, int):
            return Consent(group, together=together)
        usual = self.usual_decision(group, holders)
        if by.value is None and usual:
            return Consent(group, usual)
        if by.value is None and self.groups[group].people == 1:
            return Consent(group, together=1)
        why = f"no decision is declared by which {group} {what}"
        if by.value is not None:
            why = f"no count can decide by `{by.value}`"
        return Consent(group, together=None, unknown=(Unknown(by.route, why),))

    def usual_decision(self, group: str, holders: Node) -> tuple[Ballot, ...]:
        """Return the ballots of the decision that a body uses unless another is named."""
        named = [str(node.value) for node in holders.many()] or [group]
        for name in dict.fromkeys((*(name for name in named if self.group_of(name) == group), group)):
            decision = self.root.at("bodies", name, "decides_by").value
            if decision in self.decisions:
                return self.decisions[decision]
        return ()


def any_of(consents: tuple[Consent, ...]) -> tuple[Consent, ...]:
    """Return one agreement where any of several is enough; none where there is none."""
    decided = {ballot.decision for consent in consents[:1] for ballot in consent.ballots}
    others = tuple(consent for consent in consents[1:] if not decided & {ballot.decision for ballot in consent.ballots})
    return tuple(consent._replace(instead=others) for consent in consents[:1])


def _merge(ballots: Iterable[Ballot]) -> tuple[Unknown, ...]:
    return tuple(dict.fromkeys(unknown for ballot in ballots for unknown in ballot.unknown))
