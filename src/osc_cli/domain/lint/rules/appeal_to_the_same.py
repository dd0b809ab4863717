from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AppealToTheSame(Rule):
    """An appeal goes to those who decided.

    They have made up their minds. An appeal needs people who were not part of the decision; a larger group to which
    the deciders belong is better than nothing, and so is somebody outside.
    """

    meta = RuleMeta(
        code="OSC313",
        name="appeal-to-the-same",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2017 a member of the Node.js committee was judged by that committee; in 2019 a dismissed "
        "moderator of Stack Exchange was offered nothing but a new application.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, filled_by: {volunteers_from: member}}}\n"
        "powers: {sanction: {held_by: board, by: vote, appeal_to: board}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, filled_by: {volunteers_from: member}}}\n"
        "powers: {sanction: {held_by: board, by: vote, appeal_to: member}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare who decides and who hears the appeal, wherever both are declared."""
        root, authority = subject.root, subject.authority
        places = [(power, "held_by") for _, power in root.entries("powers")]
        for _, role in root.entries("roles"):
            places += [(role.at("enters"), "decided_by"), (role.at("leaves", "removal"), "decided_by")]
        places.append((root.at("forfeiture"), "decided_by"))
        for place, deciding in places:
            appeal = place.at("appeal_to")
            if appeal.value is not None and authority.same(appeal.value) in authority.all_of(place.many(deciding)):
                yield appeal.finding(f"`{appeal.value}` decided already", "name somebody who had no part in it")
