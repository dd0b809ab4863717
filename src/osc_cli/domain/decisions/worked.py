"""A worked table: how many Agree votes a rule takes in an electorate of this size, and of sizes near it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from osc_cli.domain.decisions.cases import cases, surely
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError, Number
from osc_cli.domain.decisions.formula import Atom, Formula, Frame, NotLinearError, both, opposite
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.judgment import effective, holds, judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.search import Search

TEAM = (2, 3, 4, 5, 6)
"""Sizes to show where nobody knows the real one, and everybody is one team."""
COMMUNITY = (3, 5, 9, 20, 100)
"""Sizes to show where nobody knows the real one, and there are bodies besides."""

_FEW = 40
"""Up to so many votes are simply tried, one by one."""
_VARIABLES = (*BALLOTS, "present")


class Size(NamedTuple):
    """How large an electorate is."""

    eligible: int
    seats: int | None = None
    """Seats of the body, where it is a body with a fixed number of them."""
    vacant: int = 0
    """Empty seats."""

    @property
    def counts(self) -> dict[str, Number]:
        """The counts that follow from it."""
        seats = {} if self.seats is None else {"seats": self.seats, "vacant": self.vacant}
        return {"eligible": self.eligible, **seats}


class Row(NamedTuple):
    """One electorate."""

    size: Size
    needed: int | None
    """The fewest Agree votes that pass when everybody votes; None when not even all of them do."""
    voters: int | None = None
    """The fewest people whose votes make a quorum; None when it cannot be made."""
    needed_of_voters: int | None = None
    """The fewest Agree votes that pass when only so many vote; None when not even all of them do."""


class Table(NamedTuple):
    """Several electorates, from small to large."""

    rows: tuple[Row, ...]
    against: str
    """What all the others vote: `disagree`, or `abstain` where nobody can disagree."""
    with_quorum: bool
    """Whether the quorum makes a difference that is worth a column."""


def table(rule: Rule, sizes: Sequence[Size]) -> Table | None:
    """Work out the rows; None where the size does not matter, where a person judges, or where it cannot be computed.

    Everybody who votes votes Agree or against, and the rest stays away. Votes that a person or a lot would still have
    to settle do not count as passing.
    """
    against = next((choice for choice in ("disagree", "abstain") if choice in rule.choices), None)
    if not sizes or against is None or not _asks_for_votes(rule):
        return None
    try:
        rows = tuple(_row(rule, size, against) for size in sizes)
        if _plain(rows) and _plain((*rows, _row(rule, _far(sizes[-1]), against))):
            return None
    except (MissingCountError, NotLinearError, TooHardError):
        return None
    return Table(rows, against, any(row.needed_of_voters not in {None, row.needed} for row in rows))


def near(size: Size) -> tuple[Size, ...]:
    """Return a size between the one below and the one above it; a body grows and shrinks with its seats."""
    return tuple(
        size._replace(eligible=size.eligible + step, seats=None if size.seats is None else size.seats + step)
        for step in (-1, 0, 1)
        if size.eligible + step > 0
    )


def _asks_for_votes(rule: Rule) -> bool:
    return bool(rule.passes or rule.outcomes) and not (rule.silence_agrees or rule.judged_by or rule.houses)


def _plain(rows: Sequence[Row]) -> bool:
    """Whether it takes the same number at every size, or everybody: the condition itself says that best."""
    numbers = {row.needed for row in rows if row.needed is not None}
    return len(numbers) < 2 or all(row.needed == row.size.eligible for row in rows)


def _far(size: Size) -> Size:
    """A size so much larger that no rounding hides whether the rule depends on it."""
    more = 10 * size.eligible + 7
    return size._replace(eligible=size.eligible + more, seats=None if size.seats is None else size.seats + more)


def _row(rule: Rule, size: Size, against: str) -> Row:
    fixed = size.counts
    missing = sorted(rule.names - {*fixed, *_VARIABLES, "cast", "turnout"})
    if missing:
        raise MissingCountError(missing)
    voters = _quorum(rule, size.eligible, fixed, against) if rule.quorum else None
    return Row(
        size,
        needed(rule, size.eligible, fixed, against),
        voters,
        None if voters is None else needed(rule, voters, fixed, against),
    )


def needed(rule: Rule, voters: int, fixed: Mapping[str, Number], against: str, *, few: int = _FEW) -> int | None:
    """Return the fewest Agree votes from which on it passes when so many vote; None when not even all of them do.

    Raises NotLinearError and TooHardError where there are too many votes to try them, and no shorter way.
    """
    if voters <= few:

        def passes(agree: int) -> bool:
            votes = {**fixed, "present": voters, "agree": agree, against: voters - agree}
            try:
                return judge(rule, votes, Circumstances(running=True)).outcome is Outcome.PASSES
            except MissingCountError:  # a person or a lot would have to settle it
                return False

        failing = next((agree for agree in range(voters, -1, -1) if not passes(agree)), -1)
        return None if failing == voters else failing + 1
    fails = opposite(surely(cases(rule, Frame(_VARIABLES, fixed), Circumstances()), Outcome.PASSES))
    return _first(lambda agree: _votes(fails, agree, voters, against) is None, voters)


def _quorum(rule: Rule, eligible: int, fixed: Mapping[str, Number], against: str) -> int | None:
    """Return the fewest voters, all for or against, with whom there can be a quorum."""
    alone = Rule(passes=rule.quorum, choices=rule.choices, vacancies_vote=rule.vacancies_vote)
    if eligible <= _FEW:

        def enough(voters: int) -> bool:
            votes = ({"agree": agree, against: voters - agree, "present": voters} for agree in range(voters, -1, -1))
            return any(holds(rule.quorum, effective(alone, {**fixed, **one})) for one in votes)

        return next((voters for voters in range(1, eligible + 1) if enough(voters)), None)
    quorum = surely(cases(alone, Frame(_VARIABLES, fixed), Circumstances()), Outcome.PASSES)
    first = _first(lambda most: _up_to(quorum, most, against) is not None, eligible)
    return None if first is None else max(1, first)


def _up_to(formula: Formula, most: int, against: str) -> tuple[int, ...] | None:
    """Find votes of at most so many people for which something holds; only voters are present."""
    upper = [most if name in {"agree", against} else 0 for name in BALLOTS]
    inside = (Atom((1, 1, 1, 1, -1), 0), Atom((-1, -1, -1, -1, 1), 0), Atom((0, 0, 0, 0, -1), -most))
    return Search([0] * len(_VARIABLES), [*upper, most]).find(both((*inside, formula)))


def _votes(formula: Formula, agree: int, voters: int, against: str) -> tuple[int, ...] | None:
    """Find votes with at least so many Agree votes for which something holds."""
    upper = [voters if name in {"agree", against} else 0 for name in BALLOTS]
    everybody = both((Atom((1, 1, 1, 1, 0), voters), Atom((-1, -1, -1, -1, 0), -voters)))
    return Search([agree, 0, 0, 0, voters], [*upper, voters]).find(both((everybody, formula)))


def _first(holding: Callable[[int], bool], most: int) -> int | None:
    """Return the smallest number from 0 for which something holds that, once it holds, goes on holding."""
    if not holding(most):
        return None
    least = 0
    while least < most:
        middle = (least + most) // 2
        least, most = (least, middle) if holding(middle) else (middle + 1, most)
    return least
