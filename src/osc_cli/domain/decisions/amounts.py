"""Exact numbers that may hold one square root, and how they compare. No float ever decides a vote."""

from fractions import Fraction
from math import isqrt
from typing import NamedTuple


class Amount(NamedTuple):
    """`rational + factor * sqrt(radicand)`; the radicand is never negative."""

    rational: Fraction
    factor: Fraction = Fraction(0)
    radicand: Fraction = Fraction(0)

    @property
    def is_rational(self) -> bool:
        """Whether there is no square root in it."""
        return not self.factor or not self.radicand

    def __str__(self) -> str:
        """Write it exactly: `9.5`, `22/3`, `sqrt(2250)`, `1 + sqrt(2250)`."""
        if self.is_rational:
            return exact(self.rational)
        root = f"sqrt({exact(self.factor**2 * self.radicand)})"
        if not self.rational:
            return root if self.factor > 0 else f"-{root}"
        return f"{exact(self.rational)} {'+' if self.factor > 0 else '-'} {root}"


def amount(rational: Fraction, factor: Fraction = Fraction(0), radicand: Fraction = Fraction(0)) -> Amount:
    """Make an amount, without a root where the root is a fraction itself."""
    square = factor**2 * radicand
    root = _root(square)
    if root is not None:
        return Amount(rational + (root if factor > 0 else -root))
    return Amount(rational, factor, radicand)


def sign(left: Amount, right: Amount) -> int:
    """Return 1, 0 or -1: whether the left amount is greater, equal or less. Roots are compared by squaring."""
    gap = left.rational - right.rational
    if left.is_rational and right.is_rational:
        return _sign(gap)
    one, other = _square(left), _square(right)
    roots = _sign(one - other)
    if roots == 0 or gap == 0 or _sign(gap) == roots:
        return _sign(gap) or roots
    # The roots pull one way and the rest the other way: compare (sqrt a - sqrt b)^2 with gap^2, signs kept.
    rest = abs(one) + abs(other) - gap**2
    cross = 4 * abs(one) * abs(other)
    if _sign(one) * _sign(other) > 0:
        bigger = 1 if rest > 0 and rest**2 > cross else 0 if rest >= 0 and rest**2 == cross else -1
    else:
        bigger = -1 if rest < 0 and rest**2 > cross else 0 if rest <= 0 and rest**2 == cross else 1
    return roots * bigger


def floor(value: Amount) -> int:
    """Return the greatest whole number that is not above the amount."""
    if value.is_rational:
        return value.rational.numerator // value.rational.denominator
    square = value.factor**2 * value.radicand
    scale = value.rational.denominator * square.denominator
    whole = value.rational * scale
    square *= scale**2
    assert whole.denominator == square.denominator == 1
    root = isqrt(int(square))
    if value.factor < 0:
        root = -root - (root * root != square)
    return int(whole + root) // scale


def negative(value: Amount) -> Amount:
    """Return the amount with the other sign."""
    return Amount(-value.rational, -value.factor, value.radicand)


def exact(value: Fraction) -> str:
    """Write a number exactly: as a decimal where it ends, else as a fraction."""
    rest = value.denominator
    places = 0
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        places = max(places, power)
    if rest != 1 or places > 9:
        return str(value)
    digits = f"{abs(value.numerator) * 10**places // value.denominator:0{places + 1}d}"
    minus = "-" if value < 0 else ""
    return f"{minus}{digits[:-places]}.{digits[-places:]}" if places else f"{minus}{digits}"


def _square(value: Amount) -> Fraction:
    """Return the square of the root part, with its sign."""
    return _sign(value.factor) * value.factor**2 * value.radicand


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)


def _root(square: Fraction) -> Fraction | None:
    """Return the square root where it is a fraction."""
    top, bottom = isqrt(square.numerator), isqrt(square.denominator)
    return Fraction(top, bottom) if top * top == square.numerator and bottom * bottom == square.denominator else None
