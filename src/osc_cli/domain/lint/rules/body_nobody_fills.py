from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import listed
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class BodyNobodyFills(Rule):
    """A body has power and nothing says who sits in it.

    It has no holders, no election, no appointment and no role that it is made of. Whoever claims a seat is right,
    and nobody is bound.
    """

    meta = RuleMeta(
        code="OSC306",
        name="body-nobody-fills",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In a template that many adopt, a steering committee is mentioned twice and defined nowhere; people "
        "of a project that took it over had to ask who that is.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board}}\npowers: {spend: {held_by: board, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, filled_by: {volunteers_from: member}}}\n"
        "powers: {spend: {held_by: board, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each body with powers where its people come from."""
        for name, body in subject.whole("bodies"):
            powers = subject.authority.powers.get(name, ())
            if powers and not any(key in body for key in ("filled_by", "made_of", "holders", "external")):
                yield body.key_finding(
                    f"nothing says who sits in `{name}`, which holds {listed(powers)}", "add `filled_by` or `holders`"
                )
