"""Durations as numbers, for comparison only: a promise keeps the unit in which it was made."""

from fractions import Fraction

_HOURS = {"hour": 1, "day": 24, "business day": 24, "week": 168, "month": 730, "quarter": 2190, "half-year": 4380}
_HOURS["year"] = 8760


def hours(text: str) -> Fraction:
    """Return the length of a duration or rhythm in hours; a month counts as a twelfth of 365 days.

    Raises ValueError for text that is neither.
    """
    count, _, unit = text.partition(" ")
    if not unit:
        count, unit = "1", count
    if unit.removesuffix("s") not in _HOURS:
        raise ValueError(text)
    return Fraction(count) * _HOURS[unit.removesuffix("s")]
