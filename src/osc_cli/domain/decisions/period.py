"""How long a vote was open, and whether that is long enough by the reckoning that a rule declares."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

from osc_cli.domain.compact.durations import hours

_SATURDAY = 5


class Opening(NamedTuple):
    """For how long a vote was open."""

    hours: Fraction
    days: int | None = None
    """Dates that passed, where the moments of opening and closing are known."""
    business_days: int | None = None
    """Mondays to Fridays among them; holidays are not known here."""


class Period(NamedTuple):
    """For how long a vote must be open."""

    at_least: str | None = None
    at_most: str | None = None
    counted_in: str = "24-hour days"
    tolerance: Fraction = Fraction(0)
    """Hours by which it may be shorter."""


def read_period(declared: object) -> Period | None:
    """Read `open_for`: a duration alone is the shortest time."""
    if isinstance(declared, str):
        return Period(declared)
    if not isinstance(declared, Mapping):
        return None
    fields: Mapping[str, Any] = declared
    tolerance = hours(fields["tolerance"]) if fields.get("tolerance") else Fraction(0)
    counted_in = fields.get("counted_in") or "24-hour days"
    return Period(fields.get("at_least"), fields.get("at_most"), counted_in, tolerance)


def open_for(duration: str) -> Opening:
    """Read how long a vote was open from a duration such as `167.25 hours` or `5 business days`.

    Raises ValueError for anything else.
    """
    try:
        length = hours(duration)
    except ZeroDivisionError:
        raise ValueError(duration) from None
    if length < 0:
        raise ValueError(duration)
    count, _, unit = duration.partition(" ")
    whole = Fraction(count)
    business = int(whole) if unit.startswith("business day") and whole.denominator == 1 else None
    return Opening(length, business_days=business)


def between(opened: datetime, closed: datetime) -> Opening:
    """Measure the time between two moments, which must both have a time zone or both none.

    Raises ValueError when the vote closed before it opened.
    """
    if closed < opened:
        raise ValueError("closed before it opened")
    elapsed = closed - opened
    seconds = elapsed.days * 86400 + elapsed.seconds
    days = (closed.date() - opened.date()).days
    dates = (opened.date() + timedelta(days=1 + passed) for passed in range(min(days, 7)))
    weekdays = [date.weekday() < _SATURDAY for date in dates]
    business = days // 7 * 5 + sum(weekdays[: days % 7])
    return Opening(Fraction(seconds, 3600) + Fraction(elapsed.microseconds, 3_600_000_000), days, business)


def long_enough(duration: str, opening: Opening, period: Period) -> bool | None:
    """Whether a vote was open for at least this long; None when only the moments themselves could tell."""
    count, _, unit = duration.partition(" ")
    length, day = opening.hours + period.tolerance, unit.rstrip("s")
    if day == "business day" or (day == "day" and period.counted_in == "business days"):
        return _business_days(Fraction(count), opening.business_days, length / 24)
    if period.counted_in == "calendar days" and day in {"day", "week"}:
        return _calendar_days(hours(duration) / 24, opening.days, length)
    return length >= hours(duration)


def _business_days(needed: Fraction, known: int | None, days: Fraction) -> bool | None:
    if known is not None:
        return known >= needed
    weeks, rest = divmod(int(days), 7)
    if weeks * 5 + max(0, rest - 2) >= needed:
        return True
    most = weeks * 5 + min(5, rest + (days != int(days)))
    return False if most < needed else None


def _calendar_days(needed: Fraction, known: int | None, length: Fraction) -> bool | None:
    if known is not None:
        return known >= needed
    if length >= needed * 24:
        return True
    return False if length <= (needed - 1) * 24 else None
