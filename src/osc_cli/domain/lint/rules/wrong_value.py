from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class WrongValue(Rule):
    """A value is of the right kind but not one that its key can take.

    Durations are a count and a unit, dates are `year-month-day`, numbers that decide a vote are exact, and some keys
    take one of a few words. The message says what is expected.
    """

    meta = RuleMeta(
        code="OSC022",
        name="wrong-value",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="`10d` was ten days to the author and nothing at all to the next tool.",
        bad="compact: 1\nproject: {name: Riverbank}\nreview: {every: a while}\n",
        good="compact: 1\nproject: {name: Riverbank}\nreview: {every: 12 months}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        fixable=True,
    )
