from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class TiePasses(Rule):
    """A vote passes although as many people disagree as agree.

    "At least half" is not a majority, and a fixed number such as `agree >= 3` is reached whatever the others say. The
    same proposal, turned round, would pass as well. If a tie shall be settled by somebody, write `tie`.
    """

    meta = RuleMeta(
        code="OSC207",
        name="tie-passes",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A committee of Knative decides with at least half of its votes: with four members two are enough for a "
        "change, and the same two for its opposite.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= disagree, agree >= 2], quorum: none}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal:\n    {electorate: member, open_for: 7 days, passes: [agree > disagree, agree >= 2], "
        "quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge votes with as many Agree as Disagree votes."""
        for voting in subject.votings:
            each = None if voting.is_house else _tie(voting.votes)
            if each is not None:
                asks = f": it asks only that {voting.asks}" if voting.asks else ""
                yield voting.at("passes", "outcomes").finding(
                    f"{each} Agree and {each} Disagree are enough to pass `{voting.name}`"
                    f"{voting.votes.of_how_many}{asks}",
                    "add `agree > disagree`",
                )


@lru_cache(1024)
def _tie(votes: Votes) -> int | None:
    """Return how many on each side are enough, or None."""
    most = votes.size.eligible // 2
    if not votes.can_disagree or not any(_passes(votes, each) for each in {1, 2, 3, 5, most // 2, most}):
        return None
    return next(each for each in range(1, most + 1) if _passes(votes, each))


def _passes(votes: Votes, each: int) -> bool:
    return 0 < each <= votes.size.eligible // 2 and votes.outcome(each, each) is Outcome.PASSES
