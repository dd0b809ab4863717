from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class UnknownKey(Rule):
    """A key is not part of the format.

    A misspelled key would otherwise be ignored in silence, and with it the rule that somebody wrote down. Keys that
    begin with `x-` are yours: the toolkit keeps them and never reads them.
    """

    meta = RuleMeta(
        code="OSC020",
        name="unknown-key",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Editors that drop keys they do not know have lost people's data without a word.",
        bad="compact: 1\nproject: {name: Riverbank, sumary: A shared server.}\n",
        good="compact: 1\nproject: {name: Riverbank, summary: A shared server., x-note: ours}\n"
        "roles: {member: {name: Member}}\ndecisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        fixable=True,
    )
