from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class YamlSyntax(Rule):
    """The file is not YAML.

    Mostly it is a small slip: a missing colon or a missing space after it, indentation that fits no line above, a
    tab, a quote or a bracket that is never closed, a text that begins with "@". The finding points at the place and
    says what to write. What the file means is checked once it can be read.
    """

    meta = RuleMeta(
        code="OSC004",
        name="yaml-syntax",
        severity=Severity.ERROR,
        since="0.1.0",
        motive='People write their handle as @name everywhere, but YAML forbids a text to begin with "@" outside '
        "quotes.",
        bad="compact: 1\n"
        "project: {name: @riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        'project: {name: "@riverbank"}\n'
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
