from collections.abc import Iterator

from osc_cli.domain.decisions.pauses import read_pause
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class UnreadablePause(Rule):
    """A time that does not count towards a vote is not written as dates.

    The documents print it, and nothing can take it off: whoever works out whether a vote was open for long enough is
    told to do it by hand, and two people may mean different days by "Christmas". Write `25 December`,
    `20 December to 5 January` for every year, or `2026-12-20 to 2027-01-05` for one.
    """

    meta = RuleMeta(
        code="OSC219",
        name="unreadable-pause",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="OpenTelemetry's technical committee admits a member after at least five business days; which days "
        "those are differs from country to country, so a holiday can be left out only where its date is written.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: {at_least: 7 days, not_during: [Christmas]}, "
        "passes: [agree > disagree], quorum: none, tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: {at_least: 7 days, not_during: [24 December to 1 January]}, "
        "passes: [agree > disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Read every pause as the tally does."""
        for name, decision in subject.root.entries("decisions"):
            for pause in decision.at("open_for").many("not_during"):
                if read_pause(str(pause.value)) is None:
                    yield pause.finding(
                        f"`{pause.value}` cannot be read as dates, so it is not taken off when `{name}` is tallied",
                        "write days, as in `20 December to 5 January` or `2026-12-20 to 2027-01-05`",
                    )
