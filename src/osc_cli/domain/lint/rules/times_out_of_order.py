from collections.abc import Iterator

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class TimesOutOfOrder(Rule):
    """A later step of a case is promised before an earlier one.

    The receipt comes before the first answer, and that before the decision. A status that comes less often than the
    case takes is never sent. One of the two numbers is a slip, and both are promises.
    """

    meta = RuleMeta(
        code="OSC415",
        name="times-out-of-order",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Django promises a receipt within a day and a first answer within a week: in that order a reader can "
        "follow them.",
        bad=SMALL + "conduct:\n  times: {receipt: 7 days, first_answer: 3 days}\n",
        good=SMALL + "conduct:\n  times: {receipt: 3 days, first_answer: 7 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare each time with the ones that come after it."""
        times = subject.root.at("conduct", "times")
        for earlier, later in _ORDER:
            first, second = times.at(earlier), times.at(later)
            if first.value is None or second.value is None:
                continue
            if hours(first.value) > hours(second.value):
                yield first.finding(
                    f"`{earlier}` takes {first.value} at most, and `{later}`, which comes after it, {second.value}",
                    "correct one of the two",
                )


_ORDER = (
    ("receipt", "first_answer"),
    ("receipt", "decision"),
    ("first_answer", "decision"),
    ("status_every", "decision"),
)
