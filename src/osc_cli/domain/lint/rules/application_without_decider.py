from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ApplicationWithoutDecider(Rule):
    """People can apply for a role, or be proposed for it, and nobody says yes or no.

    Whoever applies waits. Whoever would like to decide does not know whether they may. Name a role or a body, or
    the decision by which it is settled.
    """

    meta = RuleMeta(
        code="OSC325",
        name="application-without-decider",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The bylaws of social.coop tell a newcomer what an application must contain, and not who reads it.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: application}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: application, by: vote}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each gate for its keeper."""
        for name, role in subject.whole("roles"):
            enters = role.at("enters")
            decided = any(key in enters for key in ("decided_by", "by", "election", "shortlisted_by"))
            if enters.at("through").value in ("application", "nomination", "appointment") and not decided:
                yield enters.at("through").finding(
                    f"nobody decides who becomes `{name}`", "add `decided_by`, or `by` with a decision"
                )
