"""Days of the calendar: when something has passed that begins on a day."""

from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from osc_cli.domain.compact.durations import hours

_SATURDAY = 5


def after(day: date, duration: str) -> date:
    """Return the first day on which a duration or a rhythm (`month`, `12 months`) has passed.

    Months and years go by the calendar: a month from 31 January is the last day of February. Parts of a day count as a
    whole one, and business days are Mondays to Fridays.

    Raises ValueError for text that is neither, and OverflowError for a day beyond the year 9999.
    """
    count, _, unit = duration.partition(" ")
    if not unit:
        count, unit = "1", count
    number, unit = Fraction(count), unit.removesuffix("s")
    if unit == "business day":
        return _business_days(day, ceil(number))
    if unit in _MONTHS and number.denominator == 1:
        return _months(day, int(number) * _MONTHS[unit])
    return day + timedelta(days=ceil(hours(duration) / 24))


_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def _business_days(day: date, count: int) -> date:
    while day.weekday() >= _SATURDAY:  # a count that begins on a weekend ends where one from Friday does
        day -= timedelta(days=1)
    weeks, rest = divmod(count, 5)
    day += timedelta(days=7 * weeks)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < _SATURDAY
    return day


def _months(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    if day.year + years > date.max.year:
        raise OverflowError(count)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, _length(first)))


def _length(first: date) -> int:
    """Return how many days the month has that begins on a day."""
    return 31 if first.month == 12 else (first.replace(month=first.month + 1) - first).days
