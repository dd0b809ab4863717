"""Whether any vote by a rule can pass in an electorate of a given size."""

from functools import lru_cache

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.lint.voting import Votes


@lru_cache(1024)
def never_passes(votes: Votes) -> bool:
    """Judge a vote in which everybody agrees; where that fails, look at all votes. False where nobody can say."""
    if votes.outcome(votes.size.eligible) in {Outcome.PASSES, None}:
        return False
    # The search is loaded only by those who need it.
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
