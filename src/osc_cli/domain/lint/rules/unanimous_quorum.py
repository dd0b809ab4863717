from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.counts import MissingCountError, complete
from osc_cli.domain.decisions.judgment import holds
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import share
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class UnanimousQuorum(Rule):
    """The quorum needs everybody, so one absent person stops every decision.

    Illness, a holiday or a quiet protest is then a veto that nobody has to declare. A body in which one person must be
    able to stop a decision says so with a veto; any other leaves room for people who are away.
    """

    meta = RuleMeta(
        code="OSC204",
        name="unanimous-quorum",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Django's technical board of 2017 was to vote or abstain with all its seats; one silent member was "
        "enough to leave a question open.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5}}\n"
        "decisions:\n"
        "  proposal: {electorate: board, open_for: 7 days, passes: [agree >= 3], quorum: [present >= seats]}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5}}\n"
        "decisions:\n"
        "  proposal: {electorate: board, open_for: 7 days, passes: [agree >= 3], quorum: [present >= 3]}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a quorum that holds with everybody and not with one fewer."""
        for voting in subject.votings:
            if voting.rule.quorum and _needs_all(voting.votes):
                people = f"all {voting.votes.size.eligible} take part" if voting.votes.is_measured else "all take part"
                yield voting.at("quorum").finding(f"`{voting.name}` has a quorum only when {people}", _HINT)
        for name, body in subject.root.entries("bodies"):
            quorum, seats = body.at("quorum"), body.at("seats").value
            if quorum.value is not None and seats != 1 and share(quorum, seats) == 1:
                yield quorum.finding(f"`{name}` has a quorum only when every seat is filled and present", _HINT)


_HINT = "ask for fewer, such as `present > 1/2 * seats`; where each person shall have a veto, write `veto`"


@lru_cache(1024)
def _needs_all(votes: Votes) -> bool:
    most = votes.size.eligible
    sizes = (most,) if votes.is_measured else (5, 20, most)
    return most > 1 and all(_quorum(votes, size, size) and not _quorum(votes, size - 1, size) for size in sizes)


def _quorum(votes: Votes, voters: int, size: int) -> bool:
    around = votes.around if votes.is_measured else {**votes.around, "eligible": size, "seats": size}
    people = {"agree": voters, "disagree": 0, "abstain": 0, "block": 0, "present": voters}
    try:
        return holds(votes.rule.quorum, complete({**around, **people}))
    except MissingCountError:
        return False
