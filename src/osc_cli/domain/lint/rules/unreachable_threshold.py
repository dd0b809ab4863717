from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


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
            if votes.is_measured and _never(votes):
                size = votes.size
                seats = f" ({size.seats} seats)" if size.seats not in {None, size.eligible} else ""
                asks = f"it asks that {voting.asks}, and " if voting.asks else ""
                yield voting.at("passes", "outcomes", "quorum").finding(
                    f"`{voting.name}` can never pass: {asks}only {size.eligible} may vote{seats}",
                    "correct the rule, or how many people there are",
                )


@lru_cache(1024)
def _never(votes: Votes) -> bool:
    if votes.outcome(votes.size.eligible) in {Outcome.PASSES, None}:
        return False
    from osc_cli.domain.decisions.cases import cases, ends_in
    from osc_cli.domain.decisions.counts import BALLOTS
    from osc_cli.domain.decisions.formula import Atom, Frame, NotLinearError, both
    from osc_cli.domain.decisions.integers import TooHardError
    from osc_cli.domain.decisions.search import Search

    most = votes.size.eligible
    voters_are_there = Atom((-1, -1, -1, -1, 1), 0)
    try:
        passes = ends_in(cases(votes.rule, Frame((*BALLOTS, "present"), votes.around)), Outcome.PASSES)
        return Search([0] * 5, [most] * 5).find(both((voters_are_there, passes))) is None
    except (MissingCountError, NotLinearError, TooHardError):
        return False
