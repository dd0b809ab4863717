from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class IdleTieRule(Rule):
    """A rule for ties that can never have a say.

    A vote is tied where as many agree as disagree and one more Agree vote would pass it. With three quarters of the
    votes, or where everybody must agree, no vote is like that; and what an ordered list of outcomes decides is decided
    before anybody asks about a tie. Whoever reads `tie: chair decides` believes in a power that no chair has.
    """

    meta = RuleMeta(
        code="OSC220",
        name="idle-tie-rule",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The chair of Debian's technical committee has a deciding vote. It can matter where a plain majority "
        "decides; to overrule a developer takes three to one, and there no tie is one vote short of passing.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, seats: 4, chair: {chosen_by: board}, filled_by: {appointed_by: member}}\n"
        "decisions:\n  removal: {electorate: board, open_for: 7 days, passes: [agree == seats], quorum: none, "
        "tie: chair decides}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, seats: 4, chair: {chosen_by: board}, filled_by: {appointed_by: member}}\n"
        "decisions:\n  removal: {electorate: board, open_for: 7 days, passes: [agree > 1/2 * seats], quorum: none, "
        "tie: chair decides}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a vote that the rule for ties decides."""
        for voting in subject.votings:
            tie, votes = voting.rule.tie, voting.votes
            if tie is None or voting.is_house:
                continue
            if tie in _NO_CHANGE:
                otherwise = _decided_by_outcomes(votes)
                if otherwise is not None:
                    each, outcome = otherwise
                    yield voting.node.at("tie").finding(
                        f"`tie: {tie}` has no say in `{voting.name}`: {each} to {each} ends as "
                        f"`{outcome.value}` by `outcomes`",
                        "say in `outcomes` what a tie means, and take `tie` out",
                    )
            elif not _has_a_say(votes):
                yield voting.node.at("tie").finding(
                    f"`tie: {tie}` never has a say in `{voting.name}`: no vote that stands equal would pass with one "
                    "Agree vote more",
                    "take `tie` out, or let a majority pass it",
                )


_NO_CHANGE = ("fails", "status quo")
"""What follows without a rule for ties as well; it is wrong only where something else follows."""


_ANY_SIZE = (1, 2, 3, 4, 5, 7, 1_000_000)
"""Electorates to look at where nobody says how large it is."""


@lru_cache(1024)
def _has_a_say(votes: Votes) -> bool:
    """Whether some vote is tied, now or when a few more or fewer may vote; also where nobody knows."""
    # The search is loaded only by those who need it.
    from osc_cli.domain.decisions.formula import NotLinearError
    from osc_cli.domain.decisions.integers import TooHardError
    from osc_cli.domain.decisions.ties import some_vote_is_tied

    most, seats = votes.size.eligible, votes.size.seats
    if not votes.is_measured:
        sizes = [{"eligible": size, "seats": size, "vacant": 0} for size in _ANY_SIZE]
    elif seats is not None:  # empty seats will be filled, and somebody may be excluded
        filled = range(max(1, most - 1), max(most, seats) + 1)
        sizes = [{"eligible": size, "seats": seats, "vacant": max(0, seats - size)} for size in filled]
    else:
        sizes = [{"eligible": size} for size in (max(1, most // 2), max(1, most - 1), most, most + 1, 2 * most)]
    try:
        return any(some_vote_is_tied(votes.rule, size["eligible"], {**votes.around, **size}) for size in sizes)
    except (MissingCountError, NotLinearError, TooHardError):
        return True


@lru_cache(1024)
def _decided_by_outcomes(votes: Votes) -> tuple[int, Outcome] | None:
    """Return how many on each side are tied, and how that ends, where outcomes decide it otherwise."""
    rule = votes.rule
    ends = {line.outcome for line in rule.outcomes} - {Outcome.PASSES, Outcome.FAILS}
    for each in range(1, votes.size.eligible // 2 + 1) if ends and votes.can_disagree else ():
        outcome = votes.outcome(each, each)
        if outcome in ends and outcome is not rule.on_no_quorum and votes.outcome(each + 1, each) is Outcome.PASSES:
            return each, outcome
    return None
