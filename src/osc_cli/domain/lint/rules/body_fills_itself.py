from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class BodyFillsItself(Rule):
    """The members of a body choose the members of the body, and nobody outside can recall them.

    However the community changes, the body does not have to. Let somebody else fill at least some of the seats, or
    let them recall its members.
    """

    meta = RuleMeta(
        code="OSC307",
        name="body-fills-itself",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2021 a founder came back to the board of the Free Software Foundation unannounced: the voting "
        "members who elect its directors turned out to be the directors and one more.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, term: 24 months, filled_by: {appointed_by: board}}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, term: 24 months, filled_by: {appointed_by: board}, "
        "recall: {decided_by: member}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for bodies that appoint or elect themselves."""
        for name, body in subject.whole("bodies"):
            choosing = {str(node.value) for node in body.many("filled_by", "appointed_by")}
            for election in body.many("filled_by", "election"):
                choosing |= set(groups(subject.root.at("elections", str(election.value), "electorate"))) or {""}
            recalled_by = {str(node.value) for node in body.many("recall", "decided_by")}
            if choosing == {name} and not recalled_by - {name}:
                place = body.at("filled_by", "appointed_by" if "appointed_by" in body.at("filled_by") else "election")
                yield place.finding(
                    f"the members of `{name}` choose its members, and nobody outside can recall them",
                    "let others fill some seats, or add `recall`",
                )
