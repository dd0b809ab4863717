"""Whether a rule for ties can ever have a say."""

from collections.abc import Mapping

from osc_cli.domain.decisions.cases import cases, ends_in
from osc_cli.domain.decisions.counts import BALLOTS, Number
from osc_cli.domain.decisions.formula import Atom, Frame, both
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.search import Search

_VARIABLES = (*BALLOTS, "present")
_NOBODY_ELSE_VOTES = Atom((-1, -1, -1, -1, 1), 0)


def some_vote_is_tied(rule: Rule, eligible: int, base: Mapping[str, Number] | None = None) -> bool:
    """Whether there is a vote that is equal, does not pass, and would pass with one more Agree vote.

    False is a proof that there is none in this electorate; `base` holds counts such as `seats`.

    Raises MissingCountError for a count that the rule needs, NotLinearError and TooHardError where no exact answer can
    be had quickly.
    """
    # A runoff follows nothing but a tie here, so it marks the tied votes.
    lines = tuple(
        line._replace(outcome=Outcome.EXTENDED) if line.outcome is Outcome.SECOND_ROUND else line
        for line in rule.outcomes
    )
    marked = rule._replace(tie="runoff", outcomes=lines, on_no_quorum=Outcome.INCONCLUSIVE, judged_by=None)
    tied = ends_in(cases(marked, Frame(_VARIABLES, {"eligible": eligible, **(base or {})})), Outcome.SECOND_ROUND)
    allowed = possible_ballots(rule)
    upper = [eligible * (name in allowed) for name in BALLOTS]
    return Search([0] * len(_VARIABLES), [*upper, eligible]).find(both((tied, _NOBODY_ELSE_VOTES))) is not None
