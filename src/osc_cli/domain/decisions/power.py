"""How often a bloc of votes is the one that decides: the indices of Banzhaf and of Shapley and Shubik, exactly.

Both take every coalition (or every order) to be as likely as any other, and nobody to abstain. For people they say less
than the sizes in `coalitions`; they show when a bloc with votes has no say at all.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import factorial
from typing import NamedTuple


class Power(NamedTuple):
    """The power of every bloc, in the order of the weights."""

    swings: tuple[int, ...]
    """Coalitions of the others that win with the bloc and lose without it."""
    banzhaf: tuple[Fraction, ...]
    """The share of all swings."""
    shapley_shubik: tuple[Fraction, ...]
    """The share of all orders in which the bloc brings the votes to the quota."""


def power(weights: Sequence[int], quota: int) -> Power:
    """Return the indices for blocs that vote as one; a coalition wins with `quota` votes or more.

    Counts coalitions by size and weight instead of listing them (the method of generating functions), so the time grows
    with the number of blocs and the quota, not with the number of coalitions.

    Raises ValueError for a weight below zero or a quota below one.
    """
    if quota < 1 or any(weight < 0 for weight in weights):
        raise ValueError("weights are 0 or more, and a quota is 1 or more")
    orders = factorial(len(weights))
    swings, shares = [], []
    for index, weight in enumerate(weights):
        decisive = [
            sum(by_weight[max(0, quota - weight) : quota])
            for by_weight in _coalitions([*weights[:index], *weights[index + 1 :]], quota)
        ]
        swings.append(sum(decisive))
        pivots = sum(
            number * factorial(size) * factorial(len(weights) - size - 1) for size, number in enumerate(decisive)
        )
        shares.append(Fraction(pivots, orders))
    every = sum(swings)
    banzhaf = tuple(Fraction(number, every) if every else Fraction(0) for number in swings)
    return Power(tuple(swings), banzhaf, tuple(shares))


def _coalitions(weights: Sequence[int], quota: int) -> list[list[int]]:
    """Count the losing coalitions by their size and their weight."""
    counts = [[0] * quota for _ in range(len(weights) + 1)]
    counts[0][0] = 1
    for done, weight in enumerate(weights):
        for size in range(done, -1, -1):
            for total in range(quota - weight):
                counts[size + 1][total + weight] += counts[size][total]
    return counts
