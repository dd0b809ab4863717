"""Conditions as logic over whole numbers, so that all possible votes can be looked at without listing them."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple, TypeAlias

from osc_cli.domain.decisions.amounts import Amount, amount, floor, negative
from osc_cli.domain.decisions.condition import Condition
from osc_cli.domain.decisions.counts import DERIVED, Counts
from osc_cli.domain.decisions.expression import Expression
from osc_cli.domain.decisions.sums import Sum


class Atom(NamedTuple):
    """So many times each variable, added up, is at least a bound. All numbers are whole."""

    factors: tuple[int, ...]
    at_least: int

    def holds(self, values: Sequence[int]) -> bool:
        """Whether it is true for these values."""
        return sum(factor * value for factor, value in zip(self.factors, values, strict=True)) >= self.at_least


class All(NamedTuple):
    """Every part holds."""

    parts: tuple["Formula", ...]


class Some(NamedTuple):
    """At least one part holds."""

    parts: tuple["Formula", ...]


Formula: TypeAlias = bool | Atom | All | Some


class NotLinearError(ValueError):
    """A condition rounds, compares or roots something that varies, so that no straight line divides its votes."""


def both(parts: Iterable[Formula]) -> Formula:
    """Return a formula that holds when all parts do."""
    kept = tuple(part for part in parts if part is not True)
    if any(part is False for part in kept):
        return False
    return kept[0] if len(kept) == 1 else All(kept) if kept else True


def either(parts: Iterable[Formula]) -> Formula:
    """Return a formula that holds when one of the parts does."""
    kept = tuple(part for part in parts if part is not False)
    if any(part is True for part in kept):
        return True
    return kept[0] if len(kept) == 1 else Some(kept) if kept else False


def opposite(formula: Formula) -> Formula:
    """Return the formula that holds exactly when this one does not."""
    match formula:
        case bool():
            return not formula
        case Atom(factors, at_least):
            return Atom(tuple(-factor for factor in factors), 1 - at_least)
        case All(parts):
            return either(opposite(part) for part in parts)
        case Some(parts):
            return both(opposite(part) for part in parts)


def holds(formula: Formula, values: Sequence[int]) -> bool:
    """Whether a formula is true for these values of the variables."""
    match formula:
        case bool():
            return formula
        case Atom():
            return formula.holds(values)
        case All(parts):
            return all(holds(part, values) for part in parts)
        case Some(parts):
            return any(holds(part, values) for part in parts)


class Frame(NamedTuple):
    """Which counts vary, which are known, and what is added to a count wherever it is read."""

    variables: tuple[str, ...]
    fixed: Counts
    added: Mapping[str, Sum] = {}

    def formula(self, condition: Condition) -> Formula:
        """Turn a condition into logic over the variables.

        Raises NotLinearError where that cannot be done, MissingCountError for a count that is neither.
        """
        left, left_rest = self._split(condition.left)
        right, right_rest = self._split(condition.right)
        gap = left.plus(right.times(Fraction(-1)))
        if not left_rest.is_rational and not right_rest.is_rational:
            raise NotLinearError(condition.text)
        rest = negative(left_rest) if right_rest.is_rational else right_rest
        shift = right_rest.rational if right_rest.is_rational else -left_rest.rational
        limit = amount(rest.rational + shift, rest.factor, rest.radicand)
        return self._compared(gap, condition.operator, limit)

    def _split(self, side: Expression) -> tuple[Sum, Amount]:
        """Split a side into what varies and an exact number."""
        linear = self._widened(side.linear)
        varying = {name: factor for name, factor in linear.counts.items() if name in self.variables}
        known = Sum(
            {name: factor for name, factor in linear.counts.items() if name not in self.variables}, linear.constant
        )
        if side.specials and not self._known(side.specials):
            raise NotLinearError
        return Sum(varying), Expression(known, side.specials).value(self.fixed)

    def _known(self, specials: tuple[object, ...]) -> bool:
        reads = set(Expression(Sum({}), specials).names())  # type: ignore[arg-type]
        parts = {part for name in reads for part in DERIVED.get(name, (name,))}
        return not parts & {*self.variables, *self.added}

    def _widened(self, linear: Sum) -> Sum:
        """Write sums of counts out, and add what is added."""
        result = Sum({}, linear.constant)
        for name, factor in linear.counts.items():
            for part in DERIVED.get(name, (name,)):
                result = result.plus(Sum({part: factor}))
                if part in self.added:
                    result = result.plus(self.added[part].times(factor))
        return result

    def _compared(self, gap: Sum, operator: str, limit: Amount) -> Formula:
        match operator:
            case ">=":
                return self._at_least(gap, limit, strict=False)
            case ">":
                return self._at_least(gap, limit, strict=True)
            case "<":
                return opposite(self._at_least(gap, limit, strict=False))
            case "<=":
                return opposite(self._at_least(gap, limit, strict=True))
        equal = (self._at_least(gap, limit, strict=False), opposite(self._at_least(gap, limit, strict=True)))
        return both(equal)

    def _at_least(self, gap: Sum, limit: Amount, *, strict: bool) -> Formula:
        """`gap >= limit`, or `gap > limit`, with whole numbers only: whole sums cannot fall between two of them."""
        scale = Fraction(lcm(*(factor.denominator for factor in gap.counts.values())))
        factors = [int(gap.counts.get(name, Fraction(0)) * scale) for name in self.variables]
        common = gcd(*factors)
        if common:
            factors = [factor // common for factor in factors]
            scale /= common
        scaled = amount(limit.rational * scale, limit.factor * scale, limit.radicand)
        bound = floor(scaled) + 1 if strict else -floor(negative(scaled))
        return Atom(tuple(factors), bound) if common else bound <= 0
