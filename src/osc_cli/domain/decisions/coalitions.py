"""How many people it takes to pass a decision, to pass it against everybody, and to stop it.

Nothing is assumed to grow or fall with the votes. Each size is found by halving a range of sizes under a question whose
answer can only change once, by the way it is put: "is there a vote with at most this many Agree votes that passes?",
"is there a vote with at least this many that does not?".
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from typing import NamedTuple

from osc_cli.domain.decisions.cases import cases, surely
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError, Number
from osc_cli.domain.decisions.formula import Atom, Formula, Frame, both, opposite
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.search import Search

_VARIABLES = (*BALLOTS, "present")
_TURNOUT_IS_PRESENT = Atom((-1, -1, -1, -1, 1), 0)
"""Whoever votes is there."""


class Coalitions(NamedTuple):
    """Three sizes of coalition, in people; None where no size is enough."""

    opportunistic: int | None
    """The fewest whose Agree votes pass it when everybody else stays away."""
    guaranteed: int | None
    """The fewest whose Agree votes pass it whatever the others do."""
    veto: int
    """The fewest who can stop it by what they do or leave, though everybody else agrees. 0: it never passes surely."""


def coalitions(
    rule: Rule, eligible: int, base: Mapping[str, Number] | None = None, *, can_block: bool | None = None
) -> Coalitions:
    """Return the sizes for an electorate, exactly; `base` holds counts such as `seats`, and none of the ballots.

    A tie that a person or a lot would settle does not count as passing, and neither does what a person must judge.
    Whether there are Block votes is taken from the rule unless it is said.

    Raises MissingCountError for a count that the rule needs, NotLinearError and TooHardError where no exact answer can
    be had quickly.
    """
    field = _Field(rule, eligible, base or {}, can_block=can_block)
    guaranteed = field.guaranteed()
    return Coalitions(field.opportunistic(), guaranteed, eligible + 1 - guaranteed if guaranteed is not None else 0)


def least_agree(rule: Rule, eligible: int, opponents: int, base: Mapping[str, Number] | None = None) -> int | None:
    """Return the fewest Agree votes that pass against so many Disagree votes while everybody else stays away.

    None when no number does. Raises what `coalitions` raises.
    """
    return _Field(rule, eligible, base or {}, can_block=False).opportunistic(opponents)


class _Field:
    """All votes that one electorate can cast by one rule."""

    def __init__(self, rule: Rule, eligible: int, base: Mapping[str, Number], *, can_block: bool | None) -> None:
        fixed = {"eligible": eligible, **base}
        missing = sorted(rule.names - {*fixed, *_VARIABLES, "cast", "turnout"})
        if missing:
            raise MissingCountError(missing)
        ballots = possible_ballots(rule)
        blocks = "block" in ballots if can_block is None else can_block
        self._eligible = eligible
        self._upper = [eligible * (name in ballots or name in {"agree", "disagree"}) for name in BALLOTS[:3]]
        self._upper += [eligible * blocks, eligible]
        self._passes = surely(cases(rule, Frame(_VARIABLES, fixed), Circumstances()), Outcome.PASSES)
        self._fails = opposite(self._passes)

    def opportunistic(self, opponents: int = 0) -> int | None:
        """Nobody else is there: as many are present as vote."""
        everybody = Atom((-1, -1, -1, -1, 0), -self._eligible)
        away = both((everybody, Atom((1, 1, 1, 1, -1), 0)))

        def possible(size: int) -> bool:
            upper = [size, opponents, 0, 0, self._eligible]
            return self._any(self._passes, [0, opponents, 0, 0, 0], upper, away)

        return _first(possible, 0, self._eligible - opponents)

    def guaranteed(self) -> int | None:
        """No vote with at least so many Agree votes fails; those who agree are there."""
        everybody = Atom((-1, -1, -1, -1, 0), -self._eligible)

        def safe(size: int) -> bool:
            return not self._any(self._fails, [size, 0, 0, 0, size], self._upper, everybody)

        return _first(safe, 0, self._eligible)

    def _any(self, formula: Formula, lower: list[int], upper: list[int], around: Formula) -> bool:
        question = both((_TURNOUT_IS_PRESENT, around, formula))
        return Search(lower, upper).find(question) is not None


def _first(holds: Callable[[int], bool], least: int, most: int) -> int | None:
    """Return the smallest number for which something holds that, once it holds, goes on holding."""
    if most < least or not holds(most):
        return None
    return least + bisect_left(range(least, most), True, key=holds)
