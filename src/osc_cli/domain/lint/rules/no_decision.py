from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoDecision(Rule):
    """The compact declares no decision, so nobody can tell how anything is settled.

    One rule is enough, and it may say that one person decides.
    """

    meta = RuleMeta(
        code="OSC111",
        name="no-decision",
        severity=Severity.ERROR,
        since="0.1.0",
        motive='"It is not clear when a majority vote is needed" is a standing remark in reviews of governance texts.',
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for one decision."""
        if not subject.declared("decisions"):
            yield Finding(
                (), "no decision is declared", "add one, such as `decisions: {change: {passes: [agree > disagree]}}`"
            )
