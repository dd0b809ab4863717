from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class NotUtf8(Rule):
    """A compact is saved in another encoding than UTF-8.

    Everything that reads a compact (editors, forges, this toolkit) has to see the same letters. In another encoding
    a name such as "Zoë" turns into other characters, or into none, depending on the program. The finding points at
    the first byte that is not UTF-8. A byte order mark at the start of the file is accepted and skipped.
    """

    meta = RuleMeta(
        code="OSC001",
        name="not-utf-8",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Of seven YAML readers that were tried, some read a file in UTF-16 and some refuse it; a name in "
        "Latin-1 all refuse.",
        bad=b"compact: 1\n"
        b"project: {name: Zo\xeb}\n"
        b"roles: {member: {name: Member}}\n"
        b"decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        "project: {name: Zoë}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
