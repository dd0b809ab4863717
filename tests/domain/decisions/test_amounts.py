"""Amounts with a square root compare, round and print exactly."""

from fractions import Fraction
from math import isqrt

from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.amounts import Amount, amount, exact, floor, negative, sign

RATIOS = st.builds(Fraction, st.integers(-60, 60), st.integers(1, 12))
POSITIVE = st.builds(Fraction, st.integers(0, 60), st.integers(1, 12))
AMOUNTS = st.builds(amount, RATIOS, RATIOS, POSITIVE)


def test_a_root_that_is_a_fraction_disappears() -> None:
    assert amount(Fraction(1), Fraction(3, 2), Fraction(900)) == Amount(Fraction(46))
    assert amount(Fraction(1), Fraction(-1), Fraction(1, 4)) == Amount(Fraction(1, 2))


def test_numbers_are_written_exactly() -> None:
    written = {"19/2": "9.5", "22/3": "22/3", "-1/8": "-0.125", "-7": "-7", "3/100": "0.03", "0": "0"}
    assert {text: exact(Fraction(text)) for text in written} == written
    assert str(amount(Fraction(0), Fraction(-3, 2), Fraction(1000))) == "-sqrt(2250)"
    assert str(amount(Fraction(1, 2), Fraction(1), Fraction(2))) == "0.5 + sqrt(2)"


def test_two_roots_that_differ_by_less_than_a_float_can_tell() -> None:
    big = Fraction(10**30)
    assert sign(amount(Fraction(0), Fraction(1), big + 1), Amount(Fraction(10**15))) == 1
    assert sign(amount(Fraction(-1), Fraction(1), big + 1), amount(Fraction(-1), Fraction(1), big + 2)) == -1
    # sqrt(8) = 2 sqrt(2), written in two ways
    assert sign(amount(Fraction(3), Fraction(1), Fraction(8)), amount(Fraction(3), Fraction(2), Fraction(2))) == 0
    # sqrt(2) + 1 against sqrt(5): 2.414… > 2.236…
    assert sign(amount(Fraction(1), Fraction(1), Fraction(2)), amount(Fraction(0), Fraction(1), Fraction(5))) == 1


@given(AMOUNTS, AMOUNTS)
def test_the_order_is_the_order_of_the_real_numbers(left: Amount, right: Amount) -> None:
    assert sign(left, right) == -sign(right, left)
    gap = _scaled(left) - _scaled(right)
    if abs(gap) > 4:  # each is off by less than one
        assert sign(left, right) == (1 if gap > 0 else -1)


@given(AMOUNTS)
def test_floor_is_the_greatest_whole_number_below(value: Amount) -> None:
    whole = floor(value)
    assert sign(Amount(Fraction(whole)), value) <= 0
    assert sign(Amount(Fraction(whole + 1)), value) > 0
    assert sign(negative(value), value) == -sign(value, negative(value))


def _scaled(value: Amount) -> int:
    """The amount times 10^40, in whole numbers."""
    scale = 10**40
    square = value.factor**2 * value.radicand * scale**2
    root = isqrt(int(square))
    return int(value.rational * scale) + (root if value.factor > 0 else -root)
