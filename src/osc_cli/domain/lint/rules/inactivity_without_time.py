from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class InactivityWithoutTime(Rule):
    """Inactive people lose something, and nothing says after how long.

    A clause without a number is applied to some and not to others. Twelve months is what most projects take.
    """

    meta = RuleMeta(
        code="OSC327",
        name="inactivity-without-time",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The project template of CNCF had a clause on inactivity without a number, until a reviewer "
        "suggested twelve months.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {inactivity: {effect: no vote}}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {inactivity: {after: 12 months, effect: no vote}}}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each clause on inactivity for its time."""
        for name, role in subject.whole("roles"):
            inactivity = role.at("leaves", "inactivity")
            if "inactivity" in role.at("leaves") and "after" not in inactivity:
                yield inactivity.key_finding(
                    f"nothing says after how long a holder of `{name}` is inactive", "add `after: 12 months`"
                )
