from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class ForbiddenCharacter(Rule):
    """A compact contains a character that nobody can see.

    Forbidden are control characters other than the tab and the ends of lines, marks that change the direction of
    the text, the separators U+2028 and U+2029, a byte order mark inside the text, and codes that are no characters
    at all. They are found as themselves and behind a backslash in double quotes. Each is named once, where it first
    stands.
    """

    meta = RuleMeta(
        code="OSC003",
        name="forbidden-character",
        severity=Severity.ERROR,
        since="0.1.0",
        motive='CVE-2021-42574, "Trojan Source": marks of direction show a reviewer another text than the program '
        "reads.",
        bad="compact: 1\n"
        'project: {name: "River\u202ebank"}\n'
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
