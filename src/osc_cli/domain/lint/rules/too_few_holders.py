from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import least
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class TooFewHolders(Rule):
    """Fewer people sit in a body than it needs to act.

    Its own quorum, or its fewest seats, is out of reach with the people listed today. Every decision that it takes
    now can be contested. Fill the seats first; `vacancies` can say how, and what the rest may do meanwhile.
    """

    meta = RuleMeta(
        code="OSC318",
        name="too-few-holders",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The board of the Gentoo Foundation fell below what it needed, nobody filled the seats, and filings "
        "lapsed until it was no foundation any more.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}}\n"
        "roles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, quorum: 3, holders: [ada, ben], term: 24 months}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}, dag: {}, eli: {}}\n"
        "roles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, quorum: 3, holders: [ada, ben, chi, dag, eli], term: 24 months}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the roster of each body with its quorum and its minimum."""
        for name, body in subject.whole("bodies"):
            holders, seats = len(list(body.many("holders"))), body.at("seats")
            quorum = least(body.at("quorum"), seats.value)
            fewest = seats.at("min").value
            if holders and quorum is not None and holders < quorum:
                yield body.at("holders").key_finding(f"`{name}` has {_people(holders)} and a quorum of {quorum}", _HINT)
            elif holders and isinstance(fewest, int) and holders < fewest:
                yield body.at("holders").key_finding(f"`{name}` has {_people(holders)} and needs {fewest}", _HINT)


_HINT = "fill the seats, or correct the roster"


def _people(count: int) -> str:
    return "1 holder" if count == 1 else f"{count} holders"
