from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NobodyFree(Rule):
    """Handlers must step aside when they have a tie, and nothing says who handles the case when all have one.

    In a small community that day comes. Then a case lies, or is handled by somebody who should not. Name who takes
    it: another body, a project nearby, a mediator from outside.
    """

    meta = RuleMeta(
        code="OSC412",
        name="nobody-free",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Kubernetes names an outside mediator for this; CNCF passes a case upward when fewer than three "
        "handlers are free.",
        bad=SMALL + "conduct:\n  handlers:\n    body: the stewards\n    conflicts: {out: [is a party to the case]}\n",
        good=SMALL + "conduct:\n"
        "  handlers:\n"
        "    body: the stewards\n"
        "    conflicts: {out: [is a party to the case]}\n"
        "    if_none_free: somebody whom the members choose\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a way out beside the ties."""
        handlers = subject.handling
        out = handlers.node.at("conflicts", "out")
        if out.value and not handlers.one_person and subject.lacks("conduct", "handlers", "if_none_free"):
            yield handlers.node.at("conflicts").key_finding(
                "nothing says who handles a case when every handler has a tie to it",
                "say it under `handlers.if_none_free`",
            )
