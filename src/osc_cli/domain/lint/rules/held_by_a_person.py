from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class HeldByAPerson(Rule):
    """A power or an asset belongs to a named person instead of a role or a body.

    When that person leaves, the power leaves with them and nothing says who has it then. Name the role or the body,
    and list the person among its `holders`. Who speaks for the project may be a person: `speakers` has a `backup`.
    """

    meta = RuleMeta(
        code="OSC304",
        name="held-by-a-person",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="When the lead of Python stepped down in 2018, no rule said who followed; it took months and a "
        "series of votes to find even the form of a successor.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben], enters: {through: nomination, by: vote}, "
        "leaves: {removal: {by: vote}}}}\n"
        "powers: {merge: {held_by: member, by: vote}, release: {held_by: ada}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: none, tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben], enters: {through: nomination, by: vote}, "
        "leaves: {removal: {by: vote}}}}\n"
        "powers: {merge: {held_by: member, by: vote}, release: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: none, tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for people where a role or a body should stand."""
        authority = subject.authority
        for name, power in subject.root.entries("powers"):
            for holder in power.many("held_by"):
                if authority.is_person(holder.value) and name != "speak":
                    yield holder.finding(f"`{holder.value}` holds `{name}` as a person, not by a role or a seat", _HINT)
        for name, asset in subject.root.entries("assets"):
            for holder in asset.many("holder"):
                if authority.is_person(holder.value):
                    yield holder.finding(f"`{name}` belongs to `{holder.value}` as a person", _HINT)


_HINT = "name a role or a body, and list the person among its `holders`"
