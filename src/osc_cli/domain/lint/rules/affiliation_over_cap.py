from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import most
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AffiliationOverCap(Rule):
    """More people of one organisation sit in a body than the body allows.

    The roster and the rule contradict each other. Either somebody has to go, as the rule says, or the rule is not
    meant. People change jobs: look here first when an employer buys another.
    """

    meta = RuleMeta(
        code="OSC311",
        name="affiliation-over-cap",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="The rule of Kubernetes says who resigns when people change jobs and one company holds too many "
        "seats; a cap that nobody counts again is broken by the next takeover.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople:\n"
        "  ada: {affiliation: Example Ltd}\n"
        "  ben: {affiliation: Example Ltd}\n"
        "  chi: {affiliation: University}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, holders: [ada, ben, chi], term: 24 months, "
        "max_per_affiliation: 1}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople:\n"
        "  ada: {affiliation: Example Ltd}\n"
        "  ben: {affiliation: none}\n"
        "  chi: {affiliation: University}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, holders: [ada, ben, chi], term: 24 months, "
        "max_per_affiliation: 1}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the affiliations of each body against its cap."""
        for name, body in subject.whole("bodies"):
            seats = body.at("seats").value
            allowed = most(body.at("max_per_affiliation"), seats or len(list(body.many("holders"))))
            for affiliation, count in subject.authority.affiliations(body.many("holders")).items():
                if allowed is not None and count > max(allowed, 1):
                    yield body.at("holders").key_finding(
                        f"{count} holders of `{name}` belong to {affiliation}, and {allowed} may",
                        "correct the roster, the affiliations or the cap",
                    )
