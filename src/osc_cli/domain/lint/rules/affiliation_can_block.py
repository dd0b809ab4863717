from collections.abc import Iterator

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import least, most
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class AffiliationCanBlock(Rule):
    """The cap on one organisation still lets it stop, or carry, every vote of the body.

    The finding says with how many votes it was reckoned. Counted is a body with a fixed number of seats, its usual
    decision (`decides_by`) and its quorum. A cap of one fewer than the votes that stop a decision is what caps are
    for. Where any single member can stop a vote, a cap cannot help and nothing is reported.
    """

    meta = RuleMeta(
        code="OSC309",
        name="affiliation-can-block",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2020 the board of CentOS ended a version eight years early, knowing that the liaison of one "
        "sponsor could force the vote. Kubernetes caps a company at one fewer than the quorum, Python at two of five.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, seats: 5, filled_by: {volunteers_from: member}, max_per_affiliation: 3, "
        "decides_by: vote}\n"
        "decisions: {vote: {electorate: board, open_for: 7 days, passes: [agree > 1/2 * seats], quorum: "
        "none, tie: fails}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, seats: 5, filled_by: {volunteers_from: member}, max_per_affiliation: 2, "
        "decides_by: vote}\n"
        "decisions: {vote: {electorate: board, open_for: 7 days, passes: [agree > 1/2 * seats], quorum: "
        "none, tie: fails}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Let one organisation use all the seats that it may have, against all others."""
        for name, body in subject.whole("bodies"):
            seats, cap = body.at("seats").value, body.at("max_per_affiliation")
            count = most(cap, seats)
            if not isinstance(seats, int) or count is None or not 1 < count < seats:
                continue
            does = _by_votes(subject, name, body, count) or _by_staying_away(body, count, seats)
            if does:
                yield cap.finding(
                    f"one organisation may hold {count} of {seats} seats of `{name}`, enough to {does}",
                    "lower the cap, or ask for another majority",
                )


def _by_votes(subject: Subject, name: str, body: Node, count: int) -> str:
    usual = body.at("decides_by").value
    voting = next((voting for voting in subject.votings if voting.name == usual), None)
    if voting is None or groups(voting.electorate) != (name,):
        return ""
    everybody = voting.votes.size.eligible
    if count >= everybody or voting.votes.outcome(everybody - 1, 1) is not Outcome.PASSES:
        return ""
    if voting.votes.outcome(count, everybody - count) is Outcome.PASSES:
        return f"carry every vote by `{usual}`"
    stopped = voting.votes.outcome(everybody - count, count) is not Outcome.PASSES
    return f"stop every vote by `{usual}`" if stopped else ""


def _by_staying_away(body: Node, count: int, seats: int) -> str:
    needed = least(body.at("quorum"), seats)
    if needed is None or needed >= seats:
        return ""
    return f"keep it below its quorum of {needed} by staying away" if seats - count < needed else ""
