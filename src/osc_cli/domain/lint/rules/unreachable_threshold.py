from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.never_passes import never_passes
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class UnreachableThreshold(Rule):
    """No vote can pass, because the group is too small for what the rule asks.

    Either the number of people is wrong or the rule is. As it stands nothing can ever be decided this way, and a rule
    that can change nothing cannot repair itself either.
    """

    meta = RuleMeta(
        code="OSC209",
        name="unreachable-threshold",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A rule that is taken over from a larger project asks for three approvals where two people are left; "
        "Apache's releases need three votes in favour, so a small podling cannot release alone.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 2}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 3], quorum: none}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 5}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 3], quorum: none}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge a vote in which everybody agrees; where that fails, look at all votes."""
        for voting in subject.votings:
            votes = voting.votes
            if votes.is_measured and never_passes(votes):
                size = votes.size
                seats = f" ({size.seats} seats)" if size.seats not in {None, size.eligible} else ""
                asks = f"it asks that {voting.asks}, and " if voting.asks else ""
                yield voting.at("passes", "outcomes", "quorum").finding(
                    f"`{voting.name}` can never pass: {asks}only {size.eligible} may vote{seats}",
                    "correct the rule, or how many people there are",
                )
