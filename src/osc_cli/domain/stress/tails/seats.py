"""How likely it is that a body falls below the number with which it may act: a Markov chain over occupied seats."""

from collections.abc import Mapping
from math import comb

_MONTH = 365 / 12
"""Days of a month."""


def monthly(per_year: float) -> float:
    """Return the chance of a month that repeats to a chance of a year: `1 - (1 - year) ** (1/12)`."""
    return float(1 - (1 - per_year) ** (1 / 12))


def refill_in(days: float) -> float:
    """Return the chance of a month that an empty seat is filled, when filling one takes so many days on average."""
    return 1.0 if days <= _MONTH else _MONTH / days


def below(seats: int, minimum: int, leave_per_year: float, refill: float, months: int) -> float:
    """Return the probability that within so many months fewer than `minimum` seats are occupied at least once.

    All seats are occupied at first. In each month every holder leaves with the same chance, on their own; then each
    empty seat is filled with the chance `refill`. Whoever falls below the minimum is counted, whatever follows.
    """
    leaves = monthly(leave_per_year)
    occupied: Mapping[int, float] = {seats: 1.0}
    fallen = 0.0
    for _ in range(months):
        after: dict[int, float] = {}
        for now, chance in occupied.items():
            for gone in range(now + 1):
                left, here = now - gone, chance * _binomial(now, gone, leaves)
                if left < minimum:
                    fallen += here
                    continue
                for filled in range(seats - left + 1):
                    after[left + filled] = after.get(left + filled, 0.0) + here * _binomial(
                        seats - left, filled, refill
                    )
        occupied = after
    return fallen


def _binomial(whole: int, part: int, chance: float) -> float:
    return float(comb(whole, part) * chance**part * (1 - chance) ** (whole - part))
