from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class KeyNotText(Rule):
    """A key is a number, a truth value, empty, a map or a list, or is written with a question mark.

    Ids and names of fields are text. YAML reads a key such as `2024`, `true` or `null` as something else, and
    programs disagree on what becomes of it. Put such a key in quotes. A text with braces, such as `{{ name }}`, is
    a map in YAML: put it in quotes, too.
    """

    meta = RuleMeta(
        code="OSC009",
        name="key-not-text",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="With the keys 1 and true in one map, some YAML readers see two entries, some one, and some a "
        "duplicate.",
        bad="compact: 1\n"
        "project: {name: Riverbank, x-members: {2024: 12, 2025: 31}}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        'project: {name: Riverbank, x-members: {"2024": 12, "2025": 31}}\n'
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
