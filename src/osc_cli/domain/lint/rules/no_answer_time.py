from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoAnswerTime(Rule):
    """Somebody can report, and nothing says when they hear back.

    Silence after a report is worse than a slow answer: the reporter does not know whether anybody read it, and
    tells the story elsewhere. Promise a time for the receipt, and keep it also in a bad month.
    """

    meta = RuleMeta(
        code="OSC413",
        name="no-answer-time",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Of the procedures looked at, Django promises a receipt within a day, CNCF within three business "
        "days, the Python foundation within a week.",
        bad=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  intake: {contacts: {post: {address: help@lake.example, outside_body: true}}}\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  intake: {contacts: {post: {address: help@lake.example, outside_body: true}}}\n"
        "  times: {receipt: 3 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a promise to whoever reports."""
        conduct = subject.root.at("conduct")
        times = conduct.at("times")
        if not subject.handling.names or "intake" not in conduct or "receipt" in times or "first_answer" in times:
            return
        if subject.lacks("conduct", "times", "receipt"):
            yield conduct.at("intake").key_finding(
                "nothing says when a reporter hears that the report arrived",
                "promise a time that you keep in a bad month too: `times: {receipt: 3 days}`",
            )
