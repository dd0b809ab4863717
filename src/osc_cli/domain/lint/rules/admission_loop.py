from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AdmissionLoop(Rule):
    """A body decides who may vote in the election of that body.

    It can choose its own voters, one application at a time. An appeal to somebody else against a refusal opens the
    loop; so does another group that admits, or a bar that a third party can check.
    """

    meta = RuleMeta(
        code="OSC316",
        name="admission-loop",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="On the Croatian Wikipedia a small group of administrators shaped the electorate that confirmed them "
        "for years.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: application, decided_by: board}}}\n"
        "bodies: {board: {name: Board, filled_by: {election: board-election}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: schulze, unranked: last, tie: lot, "
        "every: year}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: application, decided_by: board, appeal_to: a "
        "panel of former members}}}\nbodies: {board: {name: Board, filled_by: {election: board-election}}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: schulze, unranked: last, tie: lot, "
        "every: year}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for bodies that admit those who elect them."""
        root = subject.root
        for name, role in subject.whole("roles"):
            appeal = role.at("enters", "appeal_to").value or root.at("powers", "admit", "appeal_to").value
            for admitting in role.many("enters", "decided_by"):
                elections = root.many("bodies", str(admitting.value), "filled_by", "election")
                voters = {
                    who for one in elections for who in groups(root.at("elections", str(one.value), "electorate"))
                }
                if name in voters and appeal in (None, admitting.value):
                    yield admitting.finding(
                        f"`{admitting.value}` decides who becomes `{name}`, and `{name}` elects `{admitting.value}`",
                        "add `appeal_to` with somebody else, or let others admit",
                    )
