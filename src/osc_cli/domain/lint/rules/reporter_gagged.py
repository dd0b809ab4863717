from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ReporterGagged(Rule):
    """A reporter may not speak about their own experience.

    The project can label its own file. It cannot label a person's life: whoever was harmed is the source of that
    account, and a rule of silence makes the next person stay silent too. What the reporter learned from the
    handlers can stay confidential.
    """

    meta = RuleMeta(
        code="OSC424",
        name="reporter-gagged",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2025 an election was disputed because candidates had to sign a board agreement before the count, "
        "which critics called a code of silence.",
        bad=SMALL + "conduct:\n  reporter: {may_speak_publicly: false}\n",
        good=SMALL + "conduct:\n  reporter: {may_speak_publicly: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a rule of silence."""
        speaks = subject.root.at("conduct", "reporter", "may_speak_publicly")
        if speaks.value is False:
            yield speaks.finding(
                "a reporter may not speak about their own experience",
                "write `true`: it is their story. What handlers told them can stay confidential",
            )
