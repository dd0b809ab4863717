"""Power indices, against published ones and against listing every coalition and every order."""

from fractions import Fraction
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.power import Power, power
from tests.domain.decisions.vectors import Case, group


@pytest.mark.parametrize("case", group("power_vectors"), ids=lambda case: str(case["id"]))
def test_the_indices_are_the_published_ones(case: Case) -> None:
    assert power(case["weights"], case["quota"]) == Power(
        tuple(case["banzhaf_swings"]),
        tuple(Fraction(share) for share in case["banzhaf"]),
        tuple(Fraction(share) for share in case["shapley_shubik"]),
    )


@given(st.lists(st.integers(0, 6), min_size=1, max_size=5), st.integers(1, 15))
def test_the_indices_agree_with_listing(weights: list[int], quota: int) -> None:
    found = power(weights, quota)
    for bloc, weight in enumerate(weights):
        others = [other for index, other in enumerate(weights) if index != bloc]
        chosen = product((0, 1), repeat=len(others))
        without = [sum(w * taken for w, taken in zip(others, choice, strict=True)) for choice in chosen]
        assert found.swings[bloc] == sum(votes < quota <= votes + weight for votes in without)
        orders = list(permutations(range(len(weights))))
        before = [sum(weights[index] for index in order[: order.index(bloc)]) for order in orders]
        pivots = sum(votes < quota <= votes + weight for votes in before)
        assert found.shapley_shubik[bloc] == Fraction(pivots, len(orders))
    assert sum(found.banzhaf) in {0, 1}


def test_many_blocs_take_no_time() -> None:
    found = power([1] * 60, 31)
    assert found.shapley_shubik == (Fraction(1, 60),) * 60


def test_a_quota_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a quota is 1 or more"):
        power([1, 2], 0)
