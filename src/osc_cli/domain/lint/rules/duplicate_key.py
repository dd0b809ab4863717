from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class DuplicateKey(Rule):
    """A key stands twice in one map.

    Programs disagree on which of the two counts: some take the last without a word, some refuse the file. In a
    compact that could be two rules for one decision. The finding points at the second and names the line of the
    first; the first is what the other checks read.
    """

    meta = RuleMeta(
        code="OSC005",
        name="duplicate-key",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Of seven YAML readers that were tried, two keep the last value and say nothing, as does most JSON "
        "software.",
        bad="compact: 1\n"
        "project: {name: Riverbank}\n"
        "project: {name: Riverside}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
