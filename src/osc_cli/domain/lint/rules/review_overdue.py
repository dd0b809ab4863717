from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.roster.terms import day_after


class ReviewOverdue(Rule):
    """The day on which the compact, or a part of it, should have been reviewed has passed.

    A compact says itself how often it is looked at again. When that is not kept, readers cannot tell whether the rest
    is. Review it and set `last`, or promise a longer rhythm. Months go by the calendar.
    """

    meta = RuleMeta(
        code="OSC703",
        name="review-overdue",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The security-insights file of Kubevuln had expired without anybody noticing; that format asks for a "
        "look every one to six months. One project deleted its governance document because it was out of date.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        'review: {every: 12 months, last: "2024-05-01"}\n',
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        'review: {every: 12 months, last: "2026-05-01"}\n',
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Add the rhythm to the last review, for the whole and for each part."""
        whole = subject.root.at("review")
        for name, review in [("this compact", whole), *whole.entries("parts")]:
            every = review.at("every").value or whole.at("every").value
            last = review.at("last")
            due = day_after(last.value, every)
            if due is not None and subject.today is not None and due < subject.today:
                said = name if review is whole else f"`{name}`"
                yield last.finding(
                    f"the review of {said} was due on {due.isoformat()}", "review it and set `last` to that day"
                )
