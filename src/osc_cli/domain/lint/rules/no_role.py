from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoRole(Rule):
    """The compact declares no role, so it speaks about nobody.

    Everything else says who may do what, so there must be a who. One role is enough:
    `roles: {maintainer: {name: Maintainer}}`.
    """

    meta = RuleMeta(
        code="OSC110",
        name="no-role",
        severity=Severity.ERROR,
        since="0.1.0",
        motive='"Who the voters are" is what reviewers of governance documents miss most.',
        bad="compact: 1\nproject: {name: Riverbank}\ndecisions: {proposal: {passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for one role."""
        if not subject.declared("roles"):
            yield Finding((), "no role is declared", "add one, such as `roles: {maintainer: {name: Maintainer}}`")
