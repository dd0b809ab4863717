from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import listed
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class RoleWithoutExit(Rule):
    """Nothing says how a role that has power ends.

    No resignation, no term, no removal: people who lost interest stay on the list, and nobody dares to strike them
    out. One line is enough, such as `leaves: {resignation: {}}` with a `term`.
    """

    meta = RuleMeta(
        code="OSC302",
        name="role-without-exit",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="The reviews of CNCF list silent maintainership among the patterns that go wrong: names with every "
        "right, and nobody behind them.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}}}\n"
        "powers: {merge: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for roles with powers that have neither a term nor a way out."""
        authority = subject.authority
        for name, role, powers in subject.roles_with_power():
            ends = "leaves" in role or "term" in role or authority.somebody_removes
            if not ends and not any(
                "term" in body or "recall" in body for _, body in authority.bodies_of.get(name, ())
            ):
                yield role.key_finding(
                    f"nothing says how one stops holding `{name}`, which holds {listed(powers)}",
                    "add `leaves` or a `term`",
                )
