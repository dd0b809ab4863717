from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import listed
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class RoleWithoutEntry(Rule):
    """Nothing says how one comes to hold a role that has power.

    A reader who would like to help cannot see the way in, and those inside can make one up as they like. Roles that
    hold no power are not asked.
    """

    meta = RuleMeta(
        code="OSC301",
        name="role-without-entry",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="A path from contributor to maintainer is among the first things that reviewers of CNCF look for in "
        "a governance text, and often do not find.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {removal: {by: vote}}}}\n"
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
        """Ask each role with powers for its way in; a body that all its holders form may have it too."""
        bodies_of = subject.authority.bodies_of
        for name, role, powers in subject.roles_with_power():
            if "enters" not in role and not any("filled_by" in body for _, body in bodies_of.get(name, ())):
                yield role.key_finding(
                    f"nothing says how one comes to hold `{name}`, which holds {listed(powers)}",
                    "add `enters`, such as `{through: nomination, decided_by: …}`",
                )
