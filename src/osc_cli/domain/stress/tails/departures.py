"""Departures that are not independent: an employer goes and takes its people along. The one simulation there is.

The Markov chain of `seats` is its check: without employers both describe the same thing.
"""

from collections.abc import Iterable
from math import sqrt
from random import Random
from typing import NamedTuple

from osc_cli.domain.stress.tails.seats import monthly

RUNS = 20_000
"""How many runs; the half-width is printed beside the result."""


class Simulated(NamedTuple):
    """A share of runs, and how far it may be off."""

    probability: float
    half_width: float
    """1.96 standard errors: 95 of 100 repetitions lie within it."""
    runs: int
    seed: int


class Office(NamedTuple):
    """A body as the simulation sees it: its holders by employer, and with how few it may act."""

    by_employer: tuple[int, ...]
    """How many holders each employer has."""
    alone: int
    """Holders without an employer that could take them away."""
    minimum: int


def falls(
    office: Office,
    leave_per_year: float,
    employer_leaves_per_year: float,
    *,
    months: int,
    seed: int,
    runs: int = RUNS,
) -> Simulated:
    """Simulate how often a body falls below its minimum when nobody is replaced.

    In each month every employer that is still there goes with the chance of its own year, and takes all of its people
    along; then each of the others leaves on their own. The same seed gives the same result.
    """
    chance, shock = monthly(leave_per_year), monthly(employer_leaves_per_year)
    random = Random(seed)
    fallen = 0
    for _ in range(runs):
        left = _staying(random, [1] * office.alone, chance, 0.0, months)
        left += _staying(random, office.by_employer, chance, shock, months)
        fallen += left < office.minimum
    share = fallen / runs
    return Simulated(share, 1.96 * sqrt(share * (1 - share) / runs), runs, seed)


def _staying(random: Random, groups: Iterable[int], chance: float, shock: float, months: int) -> int:
    """Return how many are left at the end. Nobody is replaced, so whoever is below the minimum stays below it."""
    stays, remains = (1 - chance) ** months, (1 - shock) ** months
    left = 0
    for people in groups:
        if random.random() < remains:
            left += sum(random.random() < stays for _ in range(people))
    return left
