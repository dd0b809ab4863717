"""E10: which quorum is safe at a turnout of a quarter, to the printed digit."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import comb

import pytest

from osc_cli.domain.stress.tails.turnout import short_of


@pytest.mark.parametrize(
    ("needed", "correlation", "printed"),
    [
        (20, 0.0, "3.2%"),
        (20, 0.02, "15.7%"),
        (23, 0.0, "12.3%"),
        (37, 0.0, "97.0%"),
        (16, 0.02, "5.6%"),
    ],
)
def test_e10_a_quorum_of_those_present(needed: int, correlation: float, printed: str) -> None:
    assert f"{short_of(needed, 111, 0.25, correlation):.1%}" == printed


def test_e10_a_quorum_of_28_fails_nearly_every_second_time() -> None:
    """The research prints 48.6%; the exact sum is 0.48547, so 48.5%. Both numbers stay visible here.

    The other five numbers of that line come out as printed. 48.6 is what one gets by rounding twice, 0.48547 to 0.4855
    and that to 48.6: no other reading (27 present, 111 or 112 members, 28 of 111 as turnout) gives it.
    """
    exact = sum(comb(111, i) * Fraction(1, 4) ** i * Fraction(3, 4) ** (111 - i) for i in range(28))
    assert f"{float(exact):.1%}" == f"{short_of(28, 111, 0.25):.1%}" == "48.5%"
    once = Decimal(f"{float(exact):.4f}")
    assert (100 * once).quantize(Decimal("0.1"), ROUND_HALF_UP) == Decimal("48.6")


@pytest.mark.xfail(reason="E10 as printed: 48.6%; see the test above", strict=True)
def test_e10_as_printed_for_28() -> None:
    assert f"{short_of(28, 111, 0.25):.1%}" == "48.6%"


def test_e10_the_root_quorum() -> None:
    assert f"{short_of(16, 111, 0.25):.2%}" == "0.23%"


@pytest.mark.parametrize(("needed", "printed"), [(14, "1.9%"), (16, "6.1%")])
def test_e10_a_minimum_of_agree_votes(needed: int, printed: str) -> None:
    assert f"{short_of(needed, 111, 0.25 * 22 / 28):.1%}" == printed


@pytest.mark.parametrize(("quorum", "roll", "share"), [(20, 111, 0.25), (196, 653, 0.33), (11, 30, 0.5), (4, 12, 0.6)])
def test_the_largest_safe_quorum_of_the_research(quorum: int, roll: int, share: float) -> None:
    """Section 4.6: the greatest quorum that fails at most once in twenty."""
    assert short_of(quorum, roll, share) <= 0.05 < short_of(quorum + 1, roll, share)


def test_it_is_the_sum_of_exact_fractions() -> None:
    share = Fraction(1, 4)
    exact = sum(comb(60, i) * share**i * (1 - share) ** (60 - i) for i in range(13))
    assert abs(short_of(13, 60, 0.25) - float(exact)) < 1e-12


def test_its_edges() -> None:
    assert [short_of(0, 10, 0.5), short_of(11, 10, 0.5), short_of(1, 10, 0), short_of(10, 10, 1)] == [0, 1, 1, 0]


@pytest.mark.parametrize("needed", [1, 12, 60])
def test_voters_who_move_as_one_all_come_or_all_stay_away(needed: int) -> None:
    assert short_of(needed, 60, 0.3, 1.0) == pytest.approx(0.7)
    assert short_of(needed, 60, 0.3, 1 - 1e-9) == pytest.approx(0.7)  # and the sum comes near it
