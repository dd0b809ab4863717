"""How likely it is that a panel drawn by lot has a majority of those who collude: the hypergeometric tail."""

from fractions import Fraction
from math import comb


def majority_by_lot(people: int, colluding: int, panel: int) -> Fraction:
    """Return the probability that more than half of a panel drawn from so many people collude.

    Raises ValueError for a panel larger than the people it is drawn from.
    """
    if panel > people or colluding > people:
        raise ValueError(f"{panel} of {people} cannot be drawn, or {colluding} of {people} collude")
    ways = sum(comb(colluding, few) * comb(people - colluding, panel - few) for few in range(panel // 2 + 1, panel + 1))
    return Fraction(ways, comb(people, panel))
