from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class StructureTooLarge(Rule):
    """A compact has more than 40 levels, or more than 16,000 keys and values.

    A real compact has fewer than ten levels and some hundreds of values. The limits bound the time and the memory
    of every command, whatever a file contains.
    """

    meta = RuleMeta(
        code="OSC007",
        name="structure-too-large",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A file of 100,000 opening brackets crashes widely used YAML libraries outright, memory error and all.",
        bad="compact: 1\nproject: {name: Riverbank, x-deep: " + "[" * 50 + "]" * 50 + "}\n",
        good="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
