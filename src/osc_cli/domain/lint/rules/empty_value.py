from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class EmptyValue(Rule):
    """A key is written, but nothing stands behind it.

    "Not declared" is a value of its own: leave the key out and the documents say plainly that the project has not
    decided. `{}` and `[]` say "declared, and there is nothing more to it". A key without a value says neither.
    """

    meta = RuleMeta(
        code="OSC012",
        name="empty-value",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Half-filled templates are the most common defect of published governance documents.",
        bad="compact: 1\nproject:\n  name: Riverbank\n  summary:\n",
        good="compact: 1\nproject:\n  name: Riverbank\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
