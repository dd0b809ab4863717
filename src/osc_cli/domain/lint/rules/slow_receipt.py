from collections.abc import Iterator

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SlowReceipt(Rule):
    """A reporter waits more than a week to hear that the report arrived.

    Reading is not deciding: a receipt says that somebody read it, who sees it, and when the next word comes. If
    nobody can do that within a week, name more people who read the contact.
    """

    meta = RuleMeta(
        code="OSC414",
        name="slow-receipt",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The slowest promise found in practice is a week, at the Python foundation.",
        bad=SMALL + "conduct:\n  times: {receipt: 3 weeks}\n",
        good=SMALL + "conduct:\n  times: {receipt: 5 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Measure the promise of a receipt."""
        receipt = subject.root.at("conduct", "times", "receipt")
        if receipt.value is not None and hours(receipt.value) > _LONGEST:
            yield receipt.finding(
                f"a reporter waits {receipt.value} to hear that the report arrived",
                "a week is the longest that others promise; let more people read the contact",
            )


_LONGEST = 7 * 24
"""Hours. Business days are counted as days here, so that five of them never count as more than a week."""
