from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoConflictRule(Rule):
    """Nothing says when a handler must step aside.

    Everybody knows everybody in a community, so ties are the rule. Say which ties take a handler out of a case:
    being a party to it, family, partners, the same employer. A single maintainer cannot step aside; a contact
    outside helps there.
    """

    meta = RuleMeta(
        code="OSC410",
        name="no-conflict-rule",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="CNCF tells hard ties, which take a handler out without sight of the case, from soft ones, which only"
        " cost the vote; Kubernetes hands a case to an outside mediator when all are tied.",
        bad=SMALL + "conduct:\n  handlers: {body: the stewards}\n",
        good=SMALL + "conduct:\n"
        "  handlers:\n"
        "    body: the stewards\n"
        "    conflicts: {out: [is a party to the case, lives or works with a party]}\n"
        "    if_none_free: somebody whom the members choose\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for ties that take a handler out."""
        handlers = subject.handling
        if handlers.names and not handlers.one_person and subject.lacks("conduct", "handlers", "conflicts"):
            yield handlers.node.at("body").finding(
                "nothing says when a handler must step aside from a case",
                "list the ties under `handlers.conflicts.out`",
            )
