from collections.abc import Iterator, Mapping

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ReportWithoutOwner(Rule):
    """A report about cases is promised, and nobody writes it or nobody knows when.

    A promise without an owner and a rhythm is broken in silence, and people then guess why. Name who writes it, who
    writes it when they cannot, and how often.
    """

    meta = RuleMeta(
        code="OSC418",
        name="report-without-owner",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The report of Kubernetes for the first half of 2022 has no counts: everybody who knew them had left "
        "the committee.",
        bad=SMALL + "conduct:\n  transparency: {every: half-year}\n",
        good=SMALL + "conduct:\n  transparency: {every: half-year, owner: the stewards, backup: the board, floor: 5}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the owner and the rhythm of the report."""
        report = subject.root.at("conduct", "transparency")
        if not isinstance(report.value, Mapping):
            return
        missing = [words for key, words in _NEEDS.items() if key not in report and subject.lacks(*report.route, key)]
        if missing:
            yield report.key_finding(
                f"a report about cases is promised, and nothing says {' or '.join(missing)}",
                "add `owner` (and `backup`) and `every` under `transparency`",
            )


_NEEDS = {"owner": "who writes it", "every": "how often it appears"}
