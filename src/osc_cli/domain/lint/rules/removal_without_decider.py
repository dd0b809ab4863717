from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class RemovalWithoutDecider(Rule):
    """People can be removed from a role, and nobody says who decides it.

    A removal is the decision that is contested most. Without a name behind it, it is either never used or used by
    whoever can press the button.
    """

    meta = RuleMeta(
        code="OSC326",
        name="removal-without-decider",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2019 a volunteer moderator of Stack Exchange was dismissed outside any procedure; the procedure "
        "was written afterwards.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {removal: {grounds: [lasting harm]}}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {removal: {grounds: [lasting harm], by: vote}}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each removal for who decides; the power `remove` answers for all."""
        for name, role in () if subject.authority.somebody_removes else subject.whole("roles"):
            removal = role.at("leaves", "removal")
            if "removal" in role.at("leaves") and not any(key in removal for key in ("decided_by", "by")):
                yield removal.key_finding(
                    f"nobody decides on a removal from `{name}`", "add `decided_by`, or `by` with a decision"
                )
