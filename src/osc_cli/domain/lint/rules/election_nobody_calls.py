from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ElectionNobodyCalls(Rule):
    """Nobody but those in office has to call the election of their successors.

    Terms end, nobody calls a vote, and after a year the body is gone or goes on without a mandate. A rhythm
    (`every: year`) is enough, and so is somebody else who may call it (`called_by`, or the power `call-election`).
    """

    meta = RuleMeta(
        code="OSC314",
        name="election-nobody-calls",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The community council of Ubuntu faded away because nobody had to start the next selection; trustees "
        "of Gentoo went silent until the state struck their foundation off.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, filled_by: {election: board-election}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: schulze, unranked: last, tie: lot, "
        "called_by: board}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, filled_by: {election: board-election}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: schulze, unranked: last, tie: lot, "
        "every: year}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for elections without a rhythm that only the elected may call, or nobody."""
        root, authority = subject.root, subject.authority
        by_power = authority.all_of(root.many("powers", "call-election", "held_by"))
        for name, election in subject.whole("elections"):
            filled = authority.filled_by.get(name, [])
            callers = authority.all_of(election.many("called_by")) | by_power
            if "every" in election or callers - set(filled):
                continue
            if filled:
                who = f"nobody but `{next(iter(sorted(callers)))}`" if callers else "nobody"
                yield election.key_finding(
                    f"{who} calls `{name}`",
                    "add `every`, such as `year`, or say under `called_by` who else may call it",
                )
