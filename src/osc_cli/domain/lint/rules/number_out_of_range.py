from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class NumberOutOfRange(Rule):
    """A number is not finite, or has more digits than a compact needs.

    A number has at most 18 digits, and an exponent of at most 18. Programs read longer ones differently, or are
    kept busy by them. Digits that are a name or an account go in quotes.
    """

    meta = RuleMeta(
        code="OSC010",
        name="number-out-of-range",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A whole number of 5,000 digits makes one YAML reader fail without a place and is infinity to another.",
        bad="compact: 1\n"
        "project: {name: Riverbank, x-account: 1234567890123456789}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        'project: {name: Riverbank, x-account: "1234567890123456789"}\n'
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
