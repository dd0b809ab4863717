"""Tails in the numbers of the research (its sections 4.6, 4.7 and 5), each against an independent count; E17."""

from fractions import Fraction
from itertools import combinations, product
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.stress.tails.departures import Office, falls
from osc_cli.domain.stress.tails.panels import majority_by_lot
from osc_cli.domain.stress.tails.seats import below, monthly, refill_in
from osc_cli.domain.stress.tails.succession import vacant_within
from osc_cli.domain.stress.tails.turnout import short_of


@given(st.integers(0, 12), st.integers(0, 13), st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20))
def test_the_binomial_tail_is_the_exact_sum(voters: int, needed: int, share: Fraction) -> None:
    exact = sum(
        comb(voters, came) * share**came * (1 - share) ** (voters - came) for came in range(min(needed, voters + 1))
    )
    assert short_of(needed, voters, float(share)) == pytest.approx(float(exact), abs=1e-12)


# Section 4.6 and E17: panels by lot, and one person.


@pytest.mark.parametrize(("panel", "printed"), [(3, 0.242), (5, 0.167)])
def test_a_panel_by_lot_has_a_hostile_majority_as_often_as_the_research_says(panel: int, printed: float) -> None:
    assert round(float(majority_by_lot(15, 5, panel)), 3) == printed


@given(st.integers(1, 8), st.data())
def test_a_panel_by_lot_is_every_panel_counted(people: int, data: st.DataObject) -> None:
    colluding, panel = data.draw(st.integers(0, people)), data.draw(st.integers(1, people))
    panels = list(combinations(range(people), panel))
    hostile = sum(2 * sum(person < colluding for person in chosen) > panel for chosen in panels)
    assert majority_by_lot(people, colluding, panel) == Fraction(hostile, len(panels))


def test_a_panel_larger_than_its_people_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        majority_by_lot(3, 1, 4)


@pytest.mark.parametrize(("leave", "years", "percent"), [(0.1, 5, 41), (0.1, 10, 65), (0.05, 5, 23), (0.05, 10, 40)])
def test_one_person_is_gone_as_often_as_the_research_says(leave: float, years: int, percent: int) -> None:
    assert round(100 * vacant_within(leave, years)) == percent


# Section 4.7: seats.


def test_seven_seats_fall_below_four_in_two_years_as_the_chain_of_the_research_says() -> None:
    assert round(below(7, 4, 0.2, 0.0, 24), 4) == 0.2167


@given(st.integers(1, 7), st.data())
def test_without_filling_seats_the_chain_is_a_binomial_tail(seats: int, data: st.DataObject) -> None:
    """Whoever leaves stays away, so only how many are left at the end counts."""
    minimum = data.draw(st.integers(1, seats))
    staying = 0.8**2
    ends = sum(comb(seats, left) * staying**left * (1 - staying) ** (seats - left) for left in range(minimum))
    assert below(seats, minimum, 0.2, 0.0, 24) == pytest.approx(ends, abs=1e-12)


@pytest.mark.parametrize(("seats", "minimum", "refill", "months"), [(2, 1, 0.5, 3), (3, 2, 0.25, 2), (3, 3, 1.0, 2)])
def test_the_chain_is_every_history_counted(seats: int, minimum: int, refill: float, months: int) -> None:
    """Every holder leaves or stays, and every empty seat is filled or not, in every month: all of it enumerated."""
    leaves = monthly(0.4)

    def fallen(occupied: int, left_to_go: int) -> float:
        if left_to_go == 0:
            return 0.0
        total = 0.0
        for stays in product((True, False), repeat=occupied):
            chance = _weight(stays, 1 - leaves)
            here = sum(stays)
            if here < minimum:
                total += chance
                continue
            for filled in product((True, False), repeat=seats - here):
                total += chance * _weight(filled, refill) * fallen(here + sum(filled), left_to_go - 1)
        return total

    assert below(seats, minimum, 0.4, refill, months) == pytest.approx(fallen(seats, months), abs=1e-12)


def _weight(events: tuple[bool, ...], chance: float) -> float:
    weight = 1.0
    for happens in events:
        weight *= chance if happens else 1 - chance
    return weight


def test_seats_that_are_filled_soon_seldom_fall() -> None:
    slow, soon = (below(7, 4, 0.2, refill_in(days), 24) for days in (365, 60))
    assert soon < 0.01 < slow < below(7, 4, 0.2, 0.0, 24)


# Section 4.7: departures together, the one simulation.


def test_the_simulation_without_employers_agrees_with_the_chain() -> None:
    simulated = falls(Office((), 7, 4), 0.2, 0.05, months=24, seed=7)
    assert abs(simulated.probability - below(7, 4, 0.2, 0.0, 24)) < 1.5 * simulated.half_width
    assert round(simulated.half_width, 4) == 0.0057  # as the research prints it
    assert (simulated.runs, simulated.seed) == (20_000, 7)


def test_the_same_seed_gives_the_same_result() -> None:
    seeds = (1, 1, 2)
    first, again, other = (falls(Office((3, 2), 2, 4), 0.2, 0.05, months=24, seed=seed, runs=500) for seed in seeds)
    assert first == again != other


def test_employers_who_go_are_counted_as_a_calculation_by_hand_counts_them() -> None:
    """One employer has all three holders and nobody leaves alone: the body falls exactly when the employer goes."""
    simulated = falls(Office((3,), 0, 1), 0.0, 0.05, months=24, seed=7)
    assert abs(simulated.probability - (1 - 0.95**2)) < 1.5 * simulated.half_width
