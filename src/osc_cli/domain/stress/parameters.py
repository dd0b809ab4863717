"""What a stress test supposes about people. Each is a flag, can stand in the article `stress`, and is printed."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import NamedTuple

SMALL = 15
"""Up to so many people a group is an office: each is taken to be there when it votes."""


EMPLOYER_LEAVES = Fraction(1, 20)
"""The chance that an employer goes within a year and takes its people along; an assumption (research 4.7)."""


class Level(StrEnum):
    """How many of those who do not collude turn out, and vote no."""

    ASLEEP = "asleep"
    """Nobody in an assembly; in an office everybody."""
    TYPICAL = "typical"
    """The usual turnout, all against."""
    ALARM = "alarm"
    """The usual turnout times the alarm factor, all against."""


class Parameters(NamedTuple):
    """The suppositions. Shares and rates are exact; a float never decides a count."""

    sizes: Mapping[str, int] = {}
    """People in a role or body, by id; goes before what the compact says."""
    turnout: Fraction = Fraction(1, 4)
    """The share of an assembly that usually votes, where the compact does not state it. Research: 25% to 54% in public
    votes of communities."""
    turnouts: Mapping[str, Fraction] = {}
    """The share that usually votes in a role or body, by id; goes before what the compact says."""
    alarm: Fraction = Fraction(5, 2)
    """By how much an alarm multiplies turnout. Sierra Club 2004: 171,616 votes against a former record of 68,000."""
    leave_per_year: Fraction = Fraction(1, 5)
    """The share of holders of a seat who leave in a year; an assumption."""
    horizon_months: int = 24
    """How far ahead tails are computed."""
    correlation: Fraction = Fraction(1, 50)
    """How much voters move together (the intra-class correlation of turnout); an assumption, 3 in 1000 was measured."""
    seed: int = 7
    """For the one simulation there is."""
    one_affiliation: bool = False
    """Whether all who collude share one employer, so that caps on affiliation bind them."""
    k_min: int | None = None
    """The fewest people that a takeover should need; unless said, the larger of 5 and a tenth of the largest roll."""
    days_min: int = 60
    """The fewest days that a takeover should need."""
    deadlock_max: Fraction = Fraction(1, 20)
    """The greatest acceptable probability that an honest decision fails for want of voters."""

    def people_needed(self, roll: int | None) -> int:
        """The target for the size of a coalition, in a structure whose largest roll is this."""
        return self.k_min if self.k_min is not None else max(5, ceil(Fraction(roll or 0, 10)))


def opponents(level: Level, honest: int, usual: Fraction, alarm: Fraction, *, office: bool) -> int:
    """How many of so many honest people vote no; `usual` is the share that usually votes."""
    if office:
        return honest
    if level is Level.ASLEEP:
        return 0
    typical = min(honest, ceil(usual * honest))
    return typical if level is Level.TYPICAL else min(honest, ceil(alarm * typical))
