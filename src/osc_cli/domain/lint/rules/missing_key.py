from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class MissingKey(Rule):
    """An entry lacks the one key without which it has no meaning, such as the `text` of a right.

    Almost every key is optional. The few that are not are named in the reference.
    """

    meta = RuleMeta(
        code="OSC023",
        name="missing-key",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A right without words protects nobody.",
        bad="compact: 1\nproject: {name: Riverbank}\nrights: {attribution: {held_by: the members}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "rights: {attribution: {text: Your work carries your name., held_by: member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
