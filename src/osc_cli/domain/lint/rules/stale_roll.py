from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class StaleRoll(Rule):
    """A decision asks for a share of all who may vote, and nobody ever leaves the roll.

    People stop coming and still count. Year by year the share grows harder to reach, until nothing can be decided
    and nobody can change the rule, for that needs the share too. Let inactive members rest: `inactivity: {after: 12
    months, effect: vote suspended}`.
    """

    meta = RuleMeta(
        code="OSC613",
        name="stale-roll",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="social.coop had no such rule: in 2020 it took a year to find out how many members it had, 28 of 111 "
        "answered, and the rest were taken off the roll.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, leaves: {resignation: {}}}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 1/5 * eligible], tie: fails}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {resignation: {}, inactivity: {after: 12 months, effect: "
        "no vote}}}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 1/5 * eligible], tie: fails}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for open roles without inactivity in the electorate of such decisions."""
        told: set[str] = set()
        for voting in subject.votings:
            if "eligible" not in voting.votes.reads:
                continue
            for name in sorted(subject.authority.voters_of(voting.electorate) - told):
                role = subject.root.at("roles", name)
                if _lasts(role) and subject.authority.size(name) is None:
                    told.add(name)
                    yield role.at("leaves").key_finding(
                        f"`{voting.name}` asks for a share of `{name}`, and whoever falls silent stays on the roll",
                        "add `inactivity` to `leaves`",
                    )


def _lasts(role: Node) -> bool:
    """Whether one leaves the role only by asking to, or by being removed."""
    return "leaves" in role and "inactivity" not in role.at("leaves") and "term" not in role
