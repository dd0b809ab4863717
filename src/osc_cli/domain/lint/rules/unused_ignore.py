from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class UnusedIgnore(Rule):
    """A rule is ignored where it reports nothing.

    The reason has gone away; the comment should go too, or it will hide the next real finding.
    """

    meta = RuleMeta(
        code="OSC032",
        name="unused-ignore",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Suppressions outlive their reasons; linters for code report unused ones for the same cause.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "# osc: ignore[OSC112] because it once had no rule\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {}  # osc: ignore[OSC103] because the members adopt a code in May\n",
    )
