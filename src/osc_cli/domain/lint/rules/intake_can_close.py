from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class IntakeCanClose(Rule):
    """Reports are not taken while the handlers are paused or changing.

    Harm does not wait for an election of handlers. Whoever reports in that time needs somebody who at least reads
    the report and keeps the person safe. Let a contact outside take reports until the handlers are back.
    """

    meta = RuleMeta(
        code="OSC408",
        name="intake-can-close",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2021 the Perl foundation paused its conduct team and, with it, the way to report: those who were "
        "harmed then had nobody.",
        bad=SMALL + "conduct:\n  intake: {never_closes: false}\n",
        good=SMALL + "conduct:\n  intake: {never_closes: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for an intake that closes on purpose."""
        never = subject.root.at("conduct", "intake", "never_closes")
        if never.value is False:
            yield never.finding(
                "nobody takes reports while the handlers are paused or changing",
                "let somebody take them in that time too, and write `never_closes: true`",
            )
