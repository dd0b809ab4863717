from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import least
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.roster.terms import vacant


class SeatEmpty(Rule):
    """A body has more seats than the people who are listed in it.

    An empty seat is no mistake, but somebody must see to it: whoever stays has more power than the compact meant, and
    more work. `osc show` lists the empty seats too; `vacancies` in a body can say how they are filled.
    """

    meta = RuleMeta(
        code="OSC392",
        name="seat-empty",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="The board of the Gentoo Foundation lost its people one by one until too few were left to act.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\n"
        "roles: {member: {name: Member}}\nbodies: {board: {name: Board, seats: 3, holders: [ada, ben]}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}}\n"
        "roles: {member: {name: Member}}\nbodies: {board: {name: Board, seats: 3, holders: [ada, ben, chi]}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the roster of each body with its seats; a body below its quorum has a warning of its own."""
        for name, body in subject.whole("bodies"):
            empty, holders = vacant(body.value), len(list(body.many("holders")))
            quorum = least(body.at("quorum"), body.at("seats").value)
            if empty and holders and (quorum is None or holders >= quorum):
                seats = f"{empty} of {body.at('seats').value} seats {'is' if empty == 1 else 'are'} empty"
                yield body.at("holders").key_finding(f"`{name}`: {seats}", "fill them, or correct the roster")
