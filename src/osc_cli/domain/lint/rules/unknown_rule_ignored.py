from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class UnknownRuleIgnored(Rule):
    """A rule is ignored that does not exist.

    Usually a code with a wrong digit: the rule that was meant goes on reporting, or worse, will report only later.
    """

    meta = RuleMeta(
        code="OSC031",
        name="unknown-rule-ignored",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A suppression that matches nothing gives false comfort.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {}  # osc: ignore[OSC999] because it is misspelled\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {}  # osc: ignore[OSC103] because the members adopt a code in May\n",
    )
