from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class ZeroVotesPass(Rule):
    """A vote in which nobody takes part passes.

    0 is at least three times 0, and at least two thirds of 0. A proposal that nobody noticed would then be carried.
    Where that is meant, say so with `silence: agrees`; everywhere else one condition such as `agree >= 1` mends it.
    """

    meta = RuleMeta(
        code="OSC206",
        name="zero-votes-pass",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The bylaws of social.coop ask for three times as many Agree as Disagree votes, and for nothing else.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 3 * disagree], quorum: none}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 3 * disagree, agree >= 1], "
        "quorum: none}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge a vote without a single ballot."""
        for voting in subject.votings:
            if not voting.is_house and _passes(voting.votes):
                asks = f": it asks only that {voting.asks}" if voting.asks else ""
                yield voting.at("passes", "outcomes").finding(
                    f"`{voting.name}` passes when nobody votes{asks}", "add `agree >= 1`, or a quorum"
                )


@lru_cache(1024)
def _passes(votes: Votes) -> bool:
    return not votes.rule.silence_agrees and votes.outcome(0) is Outcome.PASSES
