from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.roster.terms import term_ends


class TermOver(Rule):
    """Somebody is listed in a role or a seat although the term has ended.

    Either the election or the appointment is late, or the roster was not kept. Until it is put right, nobody can say
    whether what this person decides is valid. `osc show` says which terms end soon.
    """

    meta = RuleMeta(
        code="OSC390",
        name="term-over",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Ubuntu's community council had faded away by 2020: terms passed, nobody ran the next selection, and "
        "the founder had to apologise and start it again.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\nroles:\n"
        '  keeper: {name: Keeper, holders: [ada], term: 12 months, holding_since: {ada: "2024-01-01"}}\n'
        "decisions: {proposal: {electorate: keeper, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\nroles:\n"
        '  keeper: {name: Keeper, holders: [ada], term: 12 months, holding_since: {ada: "2026-01-01"}}\n'
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
                    if end <= today:
                        yield entry.at("holding_since", person).finding(
                            f"the term of `{person}` in `{name}` ended on {end.isoformat()}",
                            "fill the seat again and write down the new day, or take the person off the list",
                        )
