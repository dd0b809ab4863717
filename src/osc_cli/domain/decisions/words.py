"""Says a condition in words: `agree >= 9 * (disagree + block)` for somebody who does not read formulas."""

from fractions import Fraction
from functools import lru_cache

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.expression import Expression
from osc_cli.domain.decisions.linear import Comparison, Sum, balanced
from osc_cli.domain.decisions.quantities import FRACTIONS, NUMBER_OF, compared, number, part

_BALLOTS = ("agree", "disagree", "abstain", "block")
_LIMIT = {">": "more than", ">=": "at least", "<": "fewer than", "<=": "at most", "==": "exactly"}
_ALL_OF = {
    "cast": "votes cast",
    "turnout": "ballots",
    "present": "those present",
    "eligible": "eligible voters",
    "seats": "seats",
}


@lru_cache(maxsize=4096)
def sentence(condition: str) -> str | None:
    """Say a condition as a clause without capital and full stop; None for what is no condition.

    `votes cast` are Agree and Disagree votes, `ballots` are all votes: the reader is told so once.
    """
    parsed = parse(condition)
    if not isinstance(parsed, Condition):
        return None
    comparison = balanced(parsed)
    if comparison is None or not comparison.left.counts:
        return compared(parsed)
    scaled = _scaled(comparison)
    for say in (_as_number, _as_share, _as_ratio, _as_lead):
        clause = say(scaled)
        if clause is not None:
            return clause
    return compared(Condition(condition, Expression(scaled.left), scaled.operator, Expression(scaled.right)))


def _scaled(comparison: Comparison) -> Comparison:
    """Divide both sides so that the left one counts each thing once, where it counts all alike."""
    left, operator, right = comparison
    factors = set(left.counts.values())
    if left.constant or len(factors) != 1:
        return comparison
    factor = 1 / factors.pop()
    return Comparison(left.times(factor), operator, right.times(factor))


def _as_number(comparison: Comparison) -> str | None:
    """`present >= 3`: at least 3 are present."""
    left, operator, right = comparison
    things = _group(left)
    if things is None or right.counts or right.constant.denominator != 1:
        return None
    number = int(right.constant)
    one = number == 1 or (operator, number) == (">", 0)
    if things in ({"seats"}, {"vacant"}):
        kind = "empty seat" if things == {"vacant"} else "seat"
        number_of = _amount(operator, number, none="no")
        return f"there {'is' if one else 'are'} {number_of} {kind if one else kind + 's'}"
    nobody = number == 0 and operator in {"==", "<="}
    done = _done(things, one=one or nobody)
    return None if done is None else f"{_amount(operator, number, none='nobody')}{' person' * one} {done}"


def _as_share(comparison: Comparison) -> str | None:
    """`agree > 1/2 * seats`: more than half of all seats vote Agree."""
    left, operator, right = comparison
    things, factors = _group(left), set(right.counts.values())
    if things is None or right.constant or len(factors) != 1:
        return None
    share, whole = factors.pop(), _whole(set(right.counts))
    if whole is None or share > 1:
        return None
    if whole in {"cast", "turnout"}:
        parts = {*_BALLOTS, "cast"} if whole == "turnout" else set(_BALLOTS[:2])
        if not things <= parts or ("cast" in things and len(things) > 1):
            return None
        done = "are votes cast" if things == {"cast"} else f"are {_choices(things, 'or')} votes"
    else:
        did = _done(things, one=False)
        if did is None or things & {"seats", "vacant", "eligible", whole}:
            return None
        done = did
    if share == 1 and operator in {">=", "=="}:
        return f"all {_ALL_OF[whole]} {done}"
    every = {"cast": "the ", "present": ""}.get(whole, "all ")
    return f"{_LIMIT[operator]} {_part(share)}{every}{_ALL_OF[whole]} {done}"


def _as_ratio(comparison: Comparison) -> str | None:
    """`agree >= 9 * (disagree + block)`: at least 9 times as many Agree votes as the others together."""
    left, operator, right = comparison
    things, factors = _group(left), set(right.counts.values())
    if things is None or right.constant or len(factors) != 1:
        return None
    factor, these, those = factors.pop(), _votes(things), _votes(set(right.counts))
    if these is None or those is None:
        return None
    if factor == 1:
        if operator in {">", "<"}:
            return f"there are {'more' if operator == '>' else 'fewer'} {these} than {those}"
        return f"there are {_LIMIT[operator]} as many {these} as {those}"
    times = FRACTIONS.get(factor) or f"{number(factor)} times"
    return f"there are {_LIMIT[operator]} {times} as many {these} as {those}"


def _as_lead(comparison: Comparison) -> str | None:
    """`score >= 3`: at least 3 more Agree votes than Disagree votes."""
    left, operator, right = comparison
    things, others = _group(left), _group(Sum(right.counts))
    if things is None or others is None or not right.constant:
        return None
    these, those = _votes(things), _votes(others)
    if these is None or those is None or operator not in {">", ">="}:
        return None
    return f"there are {_LIMIT[operator]} {number(right.constant)} more {these} than {those}"


def _group(side: Sum) -> set[str] | None:
    """Return the counts of a side that adds each of them once, and nothing else."""
    alike = side.counts and not side.constant and set(side.counts.values()) == {Fraction(1)}
    return set(side.counts) if alike else None


def _whole(things: set[str]) -> str | None:
    """Name what a share is taken of; Agree and Disagree votes together are the votes cast."""
    if things == set(_BALLOTS[:2]):
        return "cast"
    if things == set(_BALLOTS):
        return "turnout"
    return next(iter(things)) if len(things) == 1 and things <= set(_ALL_OF) else None


def _votes(things: set[str]) -> str | None:
    """Name votes of one or several kinds: `Disagree and Block votes together`."""
    if things <= {"cast"} or things <= {"turnout"}:
        return NUMBER_OF[next(iter(things))]
    if not things <= set(_BALLOTS):
        return None
    together = " together" if len(things) > 1 else ""
    return f"{_choices(things, 'and')} votes{together}"


def _done(things: set[str], *, one: bool) -> str | None:
    """Say what people do: `vote Agree`, `are present`."""
    vote = "votes" if one else "vote"
    if things <= set(_BALLOTS):
        return f"{vote} {_choices(things, 'or')}"
    return {
        "cast": f"{vote} Agree or Disagree",
        "turnout": vote,
        "present": "is present" if one else "are present",
        "eligible": "may vote",
    }.get(next(iter(things)) if len(things) == 1 else "")


def _choices(things: set[str], last: str) -> str:
    named = [choice.capitalize() for choice in _BALLOTS if choice in things]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} {last} {named[-1]}"


def _amount(operator: str, number: int, *, none: str) -> str:
    if number == 0 and operator in {"==", "<="}:
        return none
    return "at least 1" if (operator, number) == (">", 0) else f"{_LIMIT[operator]} {number}"


def _part(share: Fraction) -> str:
    return "" if share == 1 else f"{part(share)} of "
