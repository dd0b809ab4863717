from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject

_PAIRWISE = frozenset(("schulze", "condorcet", "condorcet-irv", "cpssd", "minimax"))
"""Methods that compare candidates two by two. The others read a ballot from the top, and stop where it ends."""


class UnrankedNotStated(Rule):
    """An election compares candidates two by two, and nothing says what it means to leave one out.

    Somebody who ranks three of nine may mean "the others are worse" (`unranked: last`), may mean "I do not know the
    others" (`no-opinion`), or may have cast a ballot that the rules do not allow (`invalid`). The same ballots can
    elect different people.
    """

    meta = RuleMeta(
        code="OSC218",
        name="unranked-not-stated",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In the election of the Kubernetes steering committee of 2021 the two readings of a blank give the last "
        "seat to two different people, as a recount of the published ballots shows.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, filled_by: {election: board-election}}}\n"
        "decisions:\n  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: none, "
        "tie: fails}\nelections:\n  board-election: {electorate: member, method: schulze, strength: winning, "
        "every: year}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, filled_by: {election: board-election}}}\n"
        "decisions:\n  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: none, "
        "tie: fails}\nelections:\n  board-election: {electorate: member, method: schulze, strength: winning, "
        "every: year, unranked: last}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the key where the method needs it."""
        for name, election in subject.whole("elections"):
            if election.at("method").value in _PAIRWISE and "unranked" not in election:
                yield election.at("method").finding(
                    f"`{name}` does not say what leaving a candidate out means",
                    "add `unranked: last`, `no-opinion` or `invalid`",
                )
