from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoAppeal(Rule):
    """Measures can be taken, and nobody can look at them again.

    Handlers are people and make mistakes, in both directions. An appeal, or a check of how the case was handled,
    corrects them; it also protects handlers from the charge that they answer to nobody. A project of one person is
    left alone with this: it has no second body.
    """

    meta = RuleMeta(
        code="OSC405",
        name="no-appeal",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="At Django anyone concerned can go to the board; Rust has the process audited on request, and always "
        "when a leader is concerned.",
        bad=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  ladder: [{name: Warning}, {name: Ban, needs: proposal}]\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  ladder: [{name: Warning}, {name: Ban, needs: proposal}]\n"
        "  appeal: {to: the assembly of members, within: 30 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for an appeal or an audit where there are measures."""
        conduct, handlers = subject.root.at("conduct"), subject.handling
        if "ladder" not in conduct or not handlers.names or handlers.one_person:
            return
        if subject.lacks("conduct", "appeal", "to") and subject.lacks("conduct", "audit", "by"):
            yield conduct.at("ladder").key_finding(
                "measures can be taken, and nobody can look at a decision again",
                "say under `appeal` who hears an appeal, and within which time",
            )
