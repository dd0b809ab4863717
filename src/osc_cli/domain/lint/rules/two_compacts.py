from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class TwoCompacts(Rule):
    """The repository has a compact in its root and another one under `.github/`.

    The one in the root is read. People who edit the other one change nothing, and will not notice.
    """

    meta = RuleMeta(
        code="OSC113",
        name="two-compacts",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Two copies of one governance text drift apart; a working group published two different decision rules.",
        bad=b"",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
