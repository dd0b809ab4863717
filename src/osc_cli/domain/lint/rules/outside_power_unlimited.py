from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OutsidePowerUnlimited(Rule):
    """Somebody outside the project holds a power over it, and nothing says where that power ends.

    A foundation, a sponsor or a company may have good reasons to hold it. Say for what it may be used (`limits`),
    whom it must tell (`reported_to`), or who hears the project (`appeal_to`).
    """

    meta = RuleMeta(
        code="OSC330",
        name="outside-power-unlimited",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2019 the foundation behind Wikipedia banned an administrator over the heads of the elected "
        "committee; administrators resigned, and the ban was reviewed only afterwards.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\nbodies: {foundation: {name: Foundation, external: true}}\n"
        "powers: {merge: {held_by: member, by: vote}, archive: {held_by: foundation}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\nbodies: {foundation: {name: Foundation, external: true}}\n"
        "powers: {merge: {held_by: member, by: vote}, archive: {held_by: foundation, limits: Only when "
        "nobody has answered for a year.}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the powers of bodies that are declared as external."""
        for name, power in subject.whole("powers"):
            for holder in power.many("held_by"):
                outside = subject.root.at("bodies", str(holder.value), "external").value is True
                if outside and not any(key in power for key in ("limits", "appeal_to", "reported_to", "ratified_by")):
                    yield holder.finding(
                        f"`{holder.value}` stands outside and holds `{name}` without limits",
                        "add `limits`, `reported_to` or `appeal_to`",
                    )
