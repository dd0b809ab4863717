from collections.abc import Iterator
from datetime import timedelta

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.roster.terms import term_ends

_SOON = timedelta(days=30)
"""The last moment to announce an election and to hold it."""


class TermEndsSoon(Rule):
    """The term of somebody ends within the next thirty days.

    An election or an appointment takes time: candidates, notice, a vote. Begin before the term is over, so that nobody
    has to stay on without being asked. `osc show --within` looks further ahead.
    """

    meta = RuleMeta(
        code="OSC393",
        name="term-ends-soon",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Ubuntu's community council had faded away by 2020: terms passed, and nobody ran the next selection.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\nroles:\n"
        '  keeper: {name: Keeper, holders: [ada], term: 12 months, holding_since: {ada: "2025-12-15"}}\n'
        "decisions: {proposal: {electorate: keeper, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\nroles:\n"
        '  keeper: {name: Keeper, holders: [ada], term: 12 months, holding_since: {ada: "2026-08-01"}}\n'
        "decisions: {proposal: {electorate: keeper, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Add the length of the term to the day on which it began."""
        today = subject.today
        if today is None:
            return
        for article in ("roles", "bodies"):
            for name, entry in subject.root.entries(article):
                for person, end in term_ends(entry.value):
                    if today < end <= today + _SOON:
                        yield entry.at("holding_since", person).finding(
                            f"the term of `{person}` in `{name}` ends on {end.isoformat()}",
                            "begin the election or the appointment now",
                        )
