"""How long a vote was open, and whether that is long enough by the reckoning that a rule declares."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.decisions.pauses import paused, read_pause

_SATURDAY = 5


class Opening(NamedTuple):
    """For how long a vote was open."""

    hours: Fraction
    days: int | None = None
    """Dates that passed, where the moments of opening and closing are known."""
    business_days: int | None = None
    """Mondays to Fridays among them."""
    paused: int = 0
    """Dates of the vote that the rule says do not count; they are in none of the numbers above."""


class Period(NamedTuple):
    """For how long a vote must be open."""

    at_least: str | None = None
    at_most: str | None = None
    counted_in: str = "24-hour days"
    tolerance: Fraction = Fraction(0)
    """Hours by which it may be shorter."""
    not_during: tuple[str, ...] = ()
    """Times that do not count, as they are written; see `pauses`."""

    @property
    def unreadable(self) -> tuple[str, ...]:
        """Those of the times that do not count which are words, so that only a person can take them off."""
        return tuple(text for text in self.not_during if read_pause(text) is None)


def read_period(declared: object) -> Period | None:
    """Read `open_for`: a duration alone is the shortest time."""
    if isinstance(declared, str):
        return Period(declared)
    if not isinstance(declared, Mapping):
        return None
    fields: Mapping[str, Any] = declared
    tolerance = hours(fields["tolerance"]) if fields.get("tolerance") else Fraction(0)
    counted_in = fields.get("counted_in") or "24-hour days"
    not_during = tuple(text for text in fields.get("not_during") or () if text is not None)
    return Period(fields.get("at_least"), fields.get("at_most"), counted_in, tolerance, not_during)


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


def between(opened: datetime, closed: datetime, period: Period | None = None) -> Opening:
    """Measure the time between two moments, which must both have a time zone or both none.

    Days begin and end in the time zone of the opening. What the period says does not count is taken off, and for days
    its tolerance is added; hours are compared with the tolerance later.

    Raises ValueError when the vote closed before it opened, OverflowError at the ends of the calendar.
    """
    if opened.tzinfo is not None:
        closed = closed.astimezone(opened.tzinfo)
    if _elapsed(opened, closed) < 0:
        raise ValueError("closed before it opened")
    rule = period or Period()
    tolerated = closed + timedelta(microseconds=int(rule.tolerance * 3_600_000_000))
    off = paused(rule.not_during, opened.date(), tolerated.date())
    days = (tolerated.date() - opened.date()).days
    dates = (opened.date() + timedelta(days=1 + passed) for passed in range(min(days, 7)))
    weekdays = [date.weekday() < _SATURDAY for date in dates]
    business = days // 7 * 5 + sum(weekdays[: days % 7])
    later = [day for day in off if day > opened.date()]
    lost = Fraction(0)
    for day in off:
        start = datetime.combine(day, time.min, opened.tzinfo)
        lost += max(Fraction(0), _elapsed(max(start, opened), min(start + timedelta(days=1), closed)))
    return Opening(
        _elapsed(opened, closed) - lost,
        days - len(later),
        business - sum(day.weekday() < _SATURDAY for day in later),
        len(off),
    )


def _elapsed(start: datetime, end: datetime) -> Fraction:
    """Return the hours between two moments, on a clock that knows no summer time; negative the other way round."""
    if start.tzinfo is not None:
        start, end = start.astimezone(UTC), end.astimezone(UTC)
    return Fraction((end - start) // timedelta(microseconds=1), 3_600_000_000)


def long_enough(duration: str, opening: Opening, period: Period) -> bool | None:
    """Whether a vote was open for at least this long; None when only the moments themselves could tell."""
    count, _, unit = duration.partition(" ")
    length, day = opening.hours + period.tolerance, unit.rstrip("s")
    if day == "business day" or (day == "day" and period.counted_in == "business days"):
        return _business_days(Fraction(count), opening.business_days, length / 24)
    if period.counted_in == "calendar days" and day in {"day", "week"}:
        return _calendar_days(hours(duration) / 24, opening.days, length)
    return length >= hours(duration)


def too_long(duration: str, opening: Opening, period: Period) -> bool:
    """Whether a vote was open longer than this, with the same tolerance as for the shortest time."""
    count, _, unit = duration.partition(" ")
    if unit.startswith("business day") and opening.business_days is not None:
        return opening.business_days > Fraction(count)
    return opening.hours > hours(duration) + period.tolerance


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
