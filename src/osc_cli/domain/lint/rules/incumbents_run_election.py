from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class IncumbentsRunElection(Rule):
    """Those in office run the election of their successors, or certify its result.

    They decide who may stand, which ballots count and when, while they may be candidates themselves. Name officers
    who are none, or another body.
    """

    meta = RuleMeta(
        code="OSC315",
        name="incumbents-run-election",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2025 candidates for the board of the Open Source Initiative got 47 hours after the polls to sign "
        "an agreement; three were struck, and people who work for the board ran the count.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, filled_by: {election: board-election}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: schulze, unranked: last, tie: lot, "
        "every: year, certified_by: board}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, filled_by: {election: board-election}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: schulze, unranked: last, tie: lot, "
        "every: year, certified_by: member}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the elected body among those who run or certify."""
        for body, entry in subject.root.entries("bodies"):
            for named in entry.many("filled_by", "election"):
                election = subject.root.at("elections", str(named.value))
                officers = () if isinstance(election.at("officers").value, dict) else election.many("officers")
                for node in (*officers, *election.many("certified_by")):
                    if node.value == body:
                        yield node.finding(f"`{body}` is what is being elected", "name people who are not candidates")
