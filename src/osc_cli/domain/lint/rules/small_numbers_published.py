from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SmallNumbersPublished(Rule):
    """Counts of cases are published, and no number is too small to be printed.

    "One report, one ban, in March" names a person to everyone who was there. Below a floor, print "fewer than
    five"; or wait until the next report.
    """

    meta = RuleMeta(
        code="OSC419",
        name="small-numbers-published",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="The Python foundation counts the reports of a year together, 20 in 2024; in a project of forty "
        "people a count of one is a name.",
        bad=SMALL + "conduct:\n  transparency: {every: year, owner: the stewards, backup: the board}\n",
        good=SMALL + "conduct:\n  transparency: {every: year, owner: the stewards, backup: the board, floor: 5}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a floor where counts are published."""
        report = subject.root.at("conduct", "transparency")
        if "every" in report and subject.lacks("conduct", "transparency", "floor"):
            yield report.key_finding(
                "counts of cases are published, however small they are",
                "add `floor: 5`: below it the report says `fewer than 5`",
            )
