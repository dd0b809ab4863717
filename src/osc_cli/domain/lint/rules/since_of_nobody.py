from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SinceOfNobody(Rule):
    """A day is written down for somebody who does not hold the role or the seat.

    The person left and the day stayed, or the handle is misspelt; then the real holder has no day, and nobody is told
    when that term ends.
    """

    meta = RuleMeta(
        code="OSC391",
        name="since-of-nobody",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Rosters are edited by hand, in two places at once when somebody leaves. An outdated list of "
        "maintainers is what the reviewers of Crossplane asked to be mended before anything else.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\nroles:\n"
        '  keeper: {name: Keeper, holders: [ada], term: 12 months, holding_since: {adda: "2026-01-01"}}\n'
        "decisions: {proposal: {electorate: keeper, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\nroles:\n"
        '  keeper: {name: Keeper, holders: [ada], term: 12 months, holding_since: {ada: "2026-01-01"}}\n'
        "decisions: {proposal: {electorate: keeper, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the days with the holders."""
        for article in ("roles", "bodies"):
            for name, entry in subject.root.entries(article):
                holders = {str(holder.value) for holder in entry.many("holders")}
                for person, day in entry.entries("holding_since"):
                    if person not in holders:
                        yield day.key_finding(
                            f"`{person}` is no holder of `{name}`", "add the person to `holders`, or take out the day"
                        )
