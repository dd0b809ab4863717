from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import most
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CapWithoutEffect(Rule):
    """A cap on one organisation allows it every seat.

    It reads like protection and protects nothing, mostly because the body became smaller after the number was
    chosen.
    """

    meta = RuleMeta(
        code="OSC328",
        name="cap-without-effect",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="NixOS set a soft cap of one and a hard cap of two for its seven seats; a number alone says little "
        "until it stands beside the number of seats.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, filled_by: {volunteers_from: member}, "
        "max_per_affiliation: 5}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, filled_by: {volunteers_from: member}, "
        "max_per_affiliation: 2}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare each cap with the seats."""
        for name, body in subject.whole("bodies"):
            cap, seats = body.at("max_per_affiliation"), body.at("seats").value
            count = most(cap, seats)
            if isinstance(seats, int) and seats > 1 and count is not None and count >= seats:
                yield cap.finding(
                    f"`{name}` has {seats} seats, and one organisation may hold them all", "lower the cap"
                )
