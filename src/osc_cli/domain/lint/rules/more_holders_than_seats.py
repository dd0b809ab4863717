from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class MoreHoldersThanSeats(Rule):
    """A body has more holders than seats.

    The number of seats decides quorums and majorities. If the roster is right the number is wrong, and every vote
    that counts seats is counted wrongly.
    """

    meta = RuleMeta(
        code="OSC107",
        name="more-holders-than-seats",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Kubernetes counts majorities over the fixed number of seats: an extra holder changes every threshold.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 1, holders: [ada, ben]}}\n"
        "decisions: {proposal: {electorate: board, passes: [agree > disagree], tie: fails}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}}\n"
        "roles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, holders: [ada, ben, chi]}}\n"
        "decisions: {proposal: {electorate: board, passes: [agree > disagree], tie: fails}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the roster of each body with its seats."""
        for name, body in subject.root.entries("bodies"):
            seats = _most(body.at("seats"))
            holders = list(body.many("holders"))
            if seats is not None and len(holders) > seats:
                yield body.at("holders").key_finding(
                    f"`{name}` has {len(holders)} holders and {seats} {'seat' if seats == 1 else 'seats'}",
                    "correct the roster or the number of seats",
                )


def _most(seats: Node) -> int | None:
    value = seats.value if isinstance(seats.value, int) else seats.at("max").value
    return value if isinstance(value, int) else None
