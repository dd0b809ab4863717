from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ReviewInTheFuture(Rule):
    """A review is said to have taken place on a day that has not come yet.

    Mostly the year is a slip. As long as it stands there, no review is ever overdue.
    """

    meta = RuleMeta(
        code="OSC704",
        name="review-in-the-future",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A date that is typed once a year is typed wrongly in January, and a check that only looks for old "
        "dates is silenced by it.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        'review: {every: 12 months, last: "2062-05-01"}\n',
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        'review: {every: 12 months, last: "2026-05-01"}\n',
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare each date with the day."""
        whole = subject.root.at("review")
        for review in (whole, *(part for _, part in whole.entries("parts"))):
            last = review.at("last")
            # Dates are written so that their text sorts as they do.
            if last.value is not None and subject.today is not None and str(last.value) > subject.today.isoformat():
                yield last.finding(f"{last.value} has not come yet", "write the day of the last review")
