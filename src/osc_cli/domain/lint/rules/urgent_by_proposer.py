from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class UrgentByProposer(Rule):
    """Whoever proposes something decides alone that it is urgent.

    A reason that nobody checks stops nobody. Let somebody else declare it (`declared_by`), or let a later vote confirm
    what was decided in a hurry (`ratified_by`).
    """

    meta = RuleMeta(
        code="OSC214",
        name="urgent-by-proposer",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="At social.coop whoever proposes writes URGENT in the title and gives a reason; nobody is named who "
        "looks at the reason. At OpenSSL a shorter vote took one more supporter.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}, steward: {name: Steward}}\n"
        "decisions:\n  proposal:\n    {electorate: member, open_for: 7 days, "
        "urgent: {with: justification, at_least: 48 hours},\n"
        "     passes: [agree > disagree], quorum: none, tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}, steward: {name: Steward}}\n"
        "decisions:\n  proposal:\n    {electorate: member, open_for: 7 days, "
        "urgent: {at_least: 48 hours, declared_by: steward},\n"
        "     passes: [agree > disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for urgent ways that need nobody but the proposer."""
        for name, decision in subject.whole("decisions"):
            urgent = decision.at("urgent")
            if urgent.value is None or "ratified_by" in urgent:
                continue
            declared = [node for node in urgent.many("declared_by") if node.value in _proposers(subject, decision)]
            if declared:
                yield declared[0].finding(
                    f"any `{declared[0].value}` who proposes can say alone that `{name}` is urgent", _HINT
                )
            elif "declared_by" not in urgent:
                yield urgent.key_finding(f"nobody but the proposer says that `{name}` is urgent", _HINT)


_HINT = "name under `declared_by` somebody else, or under `ratified_by` a decision that confirms it"


def _proposers(subject: Subject, decision: Node) -> set[object]:
    """Return the roles whose holders may each propose; whoever may vote, where nothing else is said."""
    named = [node.value for node in decision.many("needs", "proposed_by")] or list(groups(decision.at("electorate")))
    roles = subject.declared("roles")
    return {name for name in named if name in roles}
