from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class IgnoreWithoutReason(Rule):
    """A rule is ignored and nobody says why.

    The next maintainer cannot tell a decision from an oversight. A comment reads
    `# osc: ignore[OSC103] because …`; under `lint.ignore` the reason is the value.
    """

    meta = RuleMeta(
        code="OSC030",
        name="ignore-without-reason",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Checkers that ask for a reason with each exemption keep the exemptions that somebody can defend.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {}  # osc: ignore[OSC103]\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {}  # osc: ignore[OSC103] because the members adopt a code in May\n",
    )
