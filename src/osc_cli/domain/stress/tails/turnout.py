"""How likely it is that too few people turn up: the lower tail of the binomial, and of the beta-binomial."""

from math import exp, lgamma, log


def short_of(needed: int, voters: int, share: float, correlation: float = 0.0) -> float:
    """Return the probability that fewer than `needed` of so many voters turn up.

    Args:
        needed: How many must come.
        voters: How many may.
        share: The share that comes on average, from 0 to 1.
        correlation: How much they move together (intra-class correlation): 0 for voters who decide on their own.
    """
    if needed <= 0 or share >= 1:
        return float(needed > voters)
    if needed > voters or share <= 0:
        return 1.0
    if correlation <= 0:
        terms = (_log_choose(voters, i) + i * log(share) + (voters - i) * log(1 - share) for i in range(needed))
    else:
        spread = (1 - correlation) / correlation
        first, second = share * spread, (1 - share) * spread
        whole = _log_beta(first, second)
        terms = (_log_choose(voters, i) + _log_beta(i + first, voters - i + second) - whole for i in range(needed))
    return min(1.0, sum(map(exp, terms)))


def _log_choose(whole: int, part: int) -> float:
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)


def _log_beta(first: float, second: float) -> float:
    return lgamma(first) + lgamma(second) - lgamma(first + second)
