from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class ZeroVotesPass(Rule):
    """A vote in which nobody agrees passes: nobody takes part, or all who do abstain.

    0 is at least three times 0, and at least two thirds of 0. A proposal that nobody noticed would then be carried.
    A quorum that counts every ballot does not help: people who abstain complete it, and still nobody has agreed.
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
        """Judge votes without a single Agree vote, and without a Disagree vote that could mean anything."""
        for voting in subject.votings:
            abstain = None if voting.is_house else _abstain(voting.votes)
            if abstain is not None:
                votes = f"with {abstain} Abstain and no Agree{voting.votes.of_how_many}" if abstain else _NOBODY
                asks = f": it asks only that {voting.asks}" if voting.asks else ""
                yield voting.at("passes", "outcomes").finding(
                    f"`{voting.name}` passes {votes}{asks}", "add `agree >= 1`, or a quorum of Agree votes"
                )


_NOBODY = "when nobody votes"
_TRIED = 200
_COUNTS_ABSTENTIONS = frozenset(("abstain", "turnout", "present"))


@lru_cache(1024)
def _abstain(votes: Votes) -> int | None:
    """Return the fewest Abstain votes with which nobody needs to agree; None where somebody must."""
    if votes.rule.silence_agrees:
        return None
    abstain = "abstain" in votes.rule.choices and not _COUNTS_ABSTENTIONS.isdisjoint(votes.reads)
    most = min(votes.size.eligible, _TRIED) if abstain else 0
    return next((each for each in range(most + 1) if votes.outcome(0, 0, each) is Outcome.PASSES), None)
