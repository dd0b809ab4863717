from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class WrongType(Rule):
    """A value is of another kind than its key needs: text where a list belongs, a number where text belongs.

    YAML decides the kind of a value by how it looks. `yes` is a word, `1.0` a number, `[a, b]` a list; quotes make
    anything text.
    """

    meta = RuleMeta(
        code="OSC021",
        name="wrong-type",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="The same YAML file means different things to different readers when kinds are guessed.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: [member]\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
