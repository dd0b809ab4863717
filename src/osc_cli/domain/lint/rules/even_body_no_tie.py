from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class EvenBodyNoTie(Rule):
    """A group with an even number of people can split in two halves, and nothing says what then.

    In a group of four, two against two is the most ordinary disagreement. `tie: fails` is enough; so is a chair who
    decides, a lot, or handing the question to somebody else.
    """

    meta = RuleMeta(
        code="OSC212",
        name="even-body-no-tie",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Debian lets its leader, and Django's old board let its chair, cast the deciding vote; most texts of "
        "committees with an even number of seats are silent, and the first tie becomes a quarrel about the rules.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 4}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: none}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 4}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge a vote in which everybody votes and half of them agree."""
        for voting in subject.votings:
            votes = voting.votes
            if votes.is_measured and not voting.is_house and not votes.size.eligible % 2 and splits(votes):
                half = votes.size.eligible // 2
                yield voting.node.key_finding(
                    f"{votes.size.eligible} may vote in `{voting.name}`, and nothing says what {half} to {half} means",
                    "add `tie: fails`, `tie: chair decides` or another way out",
                )


@lru_cache(1024)
def splits(votes: Votes) -> bool:
    """Whether a vote can end in two halves that nobody settles, and that one person could tip."""
    half = votes.size.eligible // 2
    if votes.rule.tie is not None or not votes.can_disagree or half < 1 or not votes.rule.can_tie:
        return False
    # Where one Disagree stops everything, two halves are no tie. It takes a lead of two to tell, as if more could vote.
    ends = [votes.outcome(*sides) for sides in ((half, half), (half + 1, half - 1), (half + 2, half))]
    return ends == [Outcome.FAILS, Outcome.PASSES, Outcome.PASSES]
