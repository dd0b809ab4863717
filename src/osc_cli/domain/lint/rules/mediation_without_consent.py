from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class MediationWithoutConsent(Rule):
    """Mediation is offered, and nothing says that everybody must agree to it.

    Nobody who was harmed may be sent into a room with whoever harmed them, not even for their own good. `consent:
    all parties` says so; nothing else can.
    """

    meta = RuleMeta(
        code="OSC420",
        name="mediation-without-consent",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="CNCF mediates only when all parties agree; guides that put protection first warn that repair must "
        "never cost the person who was harmed.",
        bad=SMALL + "conduct:\n  mediation: {offered: true}\n",
        good=SMALL + "conduct:\n  mediation: {offered: true, consent: all parties}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for consent where mediation is offered."""
        mediation = subject.root.at("conduct", "mediation")
        if mediation.at("offered").value is True and subject.lacks("conduct", "mediation", "consent"):
            yield mediation.at("offered").finding(
                "mediation is offered, and nothing says that everybody must agree to it",
                "add `consent: all parties`",
            )
