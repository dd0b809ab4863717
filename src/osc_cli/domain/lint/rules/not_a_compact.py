from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class NotACompact(Rule):
    """The file is empty, a list, or a single text.

    A compact is a map of articles: keys such as `project` and `roles`, each followed by a colon and a space. `osc
    init` starts a new one.
    """

    meta = RuleMeta(
        code="OSC008",
        name="not-a-compact",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Whoever names the wrong file should hear exactly that, and not read a page about missing articles.",
        bad="- compact\n- project\n- roles\n",
        good="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
