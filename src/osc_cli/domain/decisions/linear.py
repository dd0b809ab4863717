"""A condition as a comparison of two exact sums, where nothing in it must be rounded, chosen or rooted."""

from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.sums import Sum

__all__ = ["Comparison", "Sum", "balanced", "read"]

_FLIPPED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "==": "=="}


class Comparison(NamedTuple):
    """Two sums and the operator between them. No number in them is negative."""

    left: Sum
    operator: str
    right: Sum


def read(condition: str) -> Comparison | None:
    """Return the comparison that a condition makes, or None when it is not a linear one, or none at all."""
    parsed = parse(condition)
    return balanced(parsed) if isinstance(parsed, Condition) else None


def balanced(condition: Condition) -> Comparison | None:
    """Return the comparison of a condition, or None when it is not a linear one.

    What is subtracted on one side is added on the other, and a number alone stands on the right.
    """
    if condition.left.specials or condition.right.specials:
        return None
    left, right = condition.left.linear, condition.right.linear
    moved = _negative(left).plus(_negative(right))
    left, right = left.plus(moved), right.plus(moved)
    operator = condition.operator
    if not left.counts and right.counts:
        left, operator, right = right, _FLIPPED[operator], left
    return Comparison(left, operator, right)


def _negative(side: Sum) -> Sum:
    counts = {name: -number for name, number in side.counts.items() if number < 0}
    return Sum(counts, max(-side.constant, Fraction(0)))
