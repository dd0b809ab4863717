"""Reads a condition such as `agree >= 9 * (disagree + block)` as a comparison of two exact sums."""

import ast
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

COUNTS = (
    "agree",
    "disagree",
    "abstain",
    "block",
    "cast",
    "turnout",
    "present",
    "eligible",
    "seats",
    "vacant",
)
"""What a condition can count. `score` is read as `agree - disagree`."""

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?%")
_OPERATORS = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "=="}
_FLIPPED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "==": "=="}


class Sum(NamedTuple):
    """A constant and so many times each count; counts that do not matter are not there."""

    counts: Mapping[str, Fraction]
    constant: Fraction = Fraction(0)

    def times(self, factor: Fraction) -> "Sum":
        """Multiply everything."""
        scaled = {name: number * factor for name, number in self.counts.items() if number * factor}
        return Sum(scaled, self.constant * factor)

    def plus(self, other: "Sum") -> "Sum":
        """Add, and forget the counts that cancel out."""
        names = [*self.counts, *(name for name in other.counts if name not in self.counts)]
        totals = {name: self.counts.get(name, Fraction(0)) + other.counts.get(name, Fraction(0)) for name in names}
        return Sum({name: total for name, total in totals.items() if total}, self.constant + other.constant)


class Comparison(NamedTuple):
    """Two sums and the operator between them. No number in them is negative."""

    left: Sum
    operator: str
    right: Sum


class _NotLinearError(ValueError):
    """The condition is something else than a comparison of sums."""


def read(condition: str) -> Comparison | None:
    """Return the comparison that a condition makes, or None when it is not a linear one.

    What is subtracted on one side is added on the other, and a number alone stands on the right.
    """
    source = _PERCENT.sub(r"(\1/100)", condition.strip())
    try:
        tree = ast.parse(source, mode="eval").body
        if not isinstance(tree, ast.Compare) or len(tree.ops) != 1 or type(tree.ops[0]) not in _OPERATORS:
            return None
        left, right = _sum(tree.left, source), _sum(tree.comparators[0], source)
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError, MemoryError):
        return None
    operator = _OPERATORS[type(tree.ops[0])]
    left, right = _balanced(left, right)
    if not left.counts and right.counts:
        left, operator, right = right, _FLIPPED[operator], left
    return Comparison(left, operator, right)


def _balanced(left: Sum, right: Sum) -> tuple[Sum, Sum]:
    """Move whatever is negative to the other side."""
    from_left, from_right = _negative(left), _negative(right)
    both = from_left.plus(from_right)
    return left.plus(both), right.plus(both)


def _negative(side: Sum) -> Sum:
    counts = {name: -number for name, number in side.counts.items() if number < 0}
    return Sum(counts, max(-side.constant, Fraction(0)))


def _sum(node: ast.expr, source: str) -> Sum:
    match node:
        case ast.Constant():
            text = ast.get_source_segment(source, node) or ""
            if not _NUMBER.fullmatch(text):
                raise _NotLinearError
            return Sum({}, Fraction(text))
        case ast.Name(id="score"):
            return Sum({"agree": Fraction(1), "disagree": Fraction(-1)})
        case ast.Name(id=name) if name in COUNTS:
            return Sum({name: Fraction(1)})
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _sum(operand, source).times(Fraction(-1))
        case ast.BinOp(left=left, op=operation, right=right):
            return _combined(_sum(left, source), operation, _sum(right, source))
    raise _NotLinearError


def _combined(left: Sum, operation: ast.operator, right: Sum) -> Sum:
    match operation:
        case ast.Add():
            return left.plus(right)
        case ast.Sub():
            return left.plus(right.times(Fraction(-1)))
        case ast.Mult() if not left.counts:
            return right.times(left.constant)
        case ast.Mult() if not right.counts:
            return left.times(right.constant)
        case ast.Div() if not left.counts and not right.counts:
            return Sum({}, left.constant / right.constant)
    raise _NotLinearError
