from collections.abc import Iterator

from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OnePersonAdmits(Rule):
    """One person alone may give others access or office.

    A tired maintainer, pressed by helpful strangers, gives a newcomer the keys on a bad evening. Two people who
    must agree are friction enough. Where one person holds every power, nothing is reported.
    """

    meta = RuleMeta(
        code="OSC322",
        name="one-person-admits",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In xz a newcomer worked for two years while other accounts urged the only maintainer to share the "
        "load; he then released a back door with the rights that one person had given him.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\n"
        "powers: {merge: {held_by: member, by: vote}, grant-access: {held_by: member, acting_together: 1}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\n"
        "powers: {merge: {held_by: member, by: vote}, grant-access: {held_by: member, acting_together: 2}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the powers that make others powerful."""
        for name in () if subject.authority.is_one_person else ("admit", "appoint", "grant-access"):
            power = subject.root.at("powers", name)
            together = power.at("acting_together")
            if together.value == 1 and not any(key in power for key in ("by", "ratified_by")):
                yield together.finding(
                    f"one person alone may {STANDARD_POWERS[name]}", "let two act together, or add `by`"
                )
