"""How likely it is that too few people turn up: the lower tail of the binomial, and of the beta-binomial."""

from functools import lru_cache
from math import exp, lgamma, log
from typing import NamedTuple


@lru_cache(maxsize=256)
def short_of(needed: int, voters: int, share: float, correlation: float = 0.0) -> float:
    """Return the probability that fewer than `needed` of so many voters turn up.

    Args:
        needed: How many must come.
        voters: How many may.
        share: The share that comes on average, from 0 to 1.
        correlation: How much they move together (intra-class correlation): 0 for voters who decide on their own, 1 for
            voters who all come or all stay away.
    """
    if needed <= 0 or share >= 1:
        return float(needed > voters)
    if needed > voters or share <= 0:
        return 1.0
    if correlation >= 1:  # all of them come, or nobody does
        return 1 - share
    top = min(needed - 1, int(share * voters))
    return min(1.0, _sum(needed, voters, top, _at(top, voters, share, correlation)))


class _Term(NamedTuple):
    """The probability that exactly so many come, and the numbers by which its neighbours follow from it."""

    chance: float
    odds: float
    first: float = 0.0
    second: float = 0.0
    """The two numbers of the beta distribution; 0 where voters decide on their own."""


def _at(place: int, voters: int, share: float, correlation: float) -> _Term:
    if correlation <= 0:
        alone = _log_choose(voters, place) + place * log(share) + (voters - place) * log(1 - share)
        return _Term(exp(alone), share / (1 - share))
    spread = (1 - correlation) / correlation
    first, second = share * spread, (1 - share) * spread
    joint = _log_beta(place + first, voters - place + second) - _log_beta(first, second)
    return _Term(exp(_log_choose(voters, place) + joint), 1.0, first, second)


def _sum(needed: int, voters: int, top: int, start: _Term) -> float:
    """Add up the terms below `needed`, each from its neighbour: a million voters take a tenth of a second, not one."""

    def grows(came: int) -> float:
        """By how much the next term is larger than this one."""
        together = (came + start.first) / (voters - came - 1 + start.second) if start.first else start.odds
        return (voters - came) / (came + 1) * together

    total = term = start.chance
    for came in range(top, needed - 1):
        term *= grows(came)
        total += term
    term = start.chance
    for came in range(top - 1, -1, -1):
        term /= grows(came)
        total += term
    return total


def _log_choose(whole: int, part: int) -> float:
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)


def _log_beta(first: float, second: float) -> float:
    return lgamma(first) + lgamma(second) - lgamma(first + second)
