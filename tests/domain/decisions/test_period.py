"""How long a vote was open, by three reckonings."""

import re
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.pauses import read_pause
from osc_cli.domain.decisions.period import Opening, Period, between, long_enough, open_for, read_period, too_long

CALENDAR = Period(counted_in="calendar days")
BUSINESS = Period(counted_in="business days")
# The recorded poll on the first bylaws of social.coop: four minutes short of ten times 24 hours.
POLL = between(datetime(2017, 8, 1, 3, 16, tzinfo=UTC), datetime(2017, 8, 11, 3, 12, tzinfo=UTC))


def test_four_minutes_make_the_difference_between_two_reckonings() -> None:
    assert Opening(240 - Fraction(4, 60), 10, 8) == POLL
    assert long_enough("10 days", POLL, Period()) is False
    assert long_enough("10 days", POLL, CALENDAR) is True
    assert long_enough("10 days", POLL, Period(tolerance=Fraction(8))) is True
    assert long_enough("9 days", POLL, Period()) is True


def test_business_days_are_mondays_to_fridays_after_the_day_of_opening() -> None:
    monday = datetime(2024, 1, 1, 9, tzinfo=UTC)
    for closing, days in {1: 0, 2: 1, 5: 4, 6: 4, 7: 4, 8: 5, 15: 10, 17: 12}.items():
        assert between(monday, datetime(2024, 1, closing, 18, tzinfo=UTC)).business_days == days
    assert long_enough("5 business days", between(monday, datetime(2024, 1, 8, 9, tzinfo=UTC)), Period()) is True
    assert long_enough("5 days", between(monday, datetime(2024, 1, 6, 18, tzinfo=UTC)), BUSINESS) is False


@pytest.mark.parametrize(
    ("needed", "period", "given", "expected"),
    [
        ("10 days", CALENDAR, "10 days", True),
        ("10 days", CALENDAR, "239.93 hours", None),  # ten dates or nine: only the moments tell
        ("10 days", CALENDAR, "9 days", False),
        ("1 week", CALENDAR, "6.5 days", None),
        ("5 business days", Period(), "7 days", True),
        ("5 business days", Period(), "6 days", None),
        ("5 business days", Period(), "97 hours", None),  # late on a Sunday to Friday
        ("5 business days", Period(), "4 days", False),
        ("5 business days", Period(), "3 days", False),
        ("5 business days", Period(), "5 business days", True),
        ("5 business days", Period(), "4 business days", False),
        ("2 weeks", Period(), "336 hours", True),
        ("2 weeks", Period(), "335.9 hours", False),
        ("1 month", Period(), "1 month", True),
    ],
)
def test_a_duration_alone_is_judged_where_it_can_be(
    needed: str, period: Period, given: str, expected: bool | None
) -> None:
    assert long_enough(needed, open_for(given), period) is expected


BERLIN = ZoneInfo("Europe/Berlin")


def test_summer_time_makes_no_day_longer_than_24_hours() -> None:
    """On 29 March 2026 the clocks of Berlin went from 2 to 3: a week on the wall was 167 hours."""
    week = between(datetime(2026, 3, 25, 12, tzinfo=BERLIN), datetime(2026, 4, 1, 12, tzinfo=BERLIN))
    assert week == Opening(Fraction(167), 7, 5)
    assert long_enough("7 days", week, Period()) is False
    assert long_enough("7 days", week, CALENDAR) is True


def test_days_end_in_the_time_zone_of_the_opening() -> None:
    """23:30 in Berlin is 22:30 at Greenwich, where the same evening is not over at 00:30 of Berlin."""
    opened, closed = datetime(2026, 1, 5, 23, 30, tzinfo=BERLIN), datetime(2026, 1, 6, 0, 30, tzinfo=BERLIN)
    assert between(opened, closed).days == 1
    assert between(opened.astimezone(UTC), closed).days == 0


NEW_YEAR = Period("10 days", not_during=("17 December to 10 January",))


@pytest.mark.parametrize(
    ("opened", "closed", "hours", "days", "business"),
    [
        # From noon of the 15th: 36 hours until the pause, and after it from midnight of the 11th.
        ((2026, 12, 15, 12), (2027, 1, 11, 12), 48, 2, 2),
        ((2026, 12, 15, 12), (2027, 1, 19, 12), 240, 10, 8),
        # It opens and closes in the pause.
        ((2026, 12, 20, 12), (2026, 12, 24, 12), 0, 0, 0),
        ((2026, 12, 1, 0), (2026, 12, 11, 0), 240, 10, 8),
    ],
)
def test_a_pause_does_not_count(
    opened: tuple[int, ...], closed: tuple[int, ...], hours: int, days: int, business: int
) -> None:
    found = between(datetime(*opened, tzinfo=UTC), datetime(*closed, tzinfo=UTC), NEW_YEAR)  # type: ignore[misc, arg-type]
    assert found[:3] == (Fraction(hours), days, business)
    assert long_enough("10 days", found, NEW_YEAR) is (hours >= 240)


def test_holidays_are_no_business_days() -> None:
    """Friday the 25th is one; the 26th is a Saturday and none anyway."""
    holidays = Period("5 business days", not_during=("25 December", "26 December"))
    opened, closed = datetime(2026, 12, 18, 9, tzinfo=UTC), datetime(2026, 12, 25, 18, tzinfo=UTC)
    assert between(opened, closed).business_days == 5
    assert between(opened, closed, holidays).business_days == 4
    assert between(opened, datetime(2026, 12, 28, 9, tzinfo=UTC), holidays).business_days == 5


@given(
    st.integers(0, 620_000),
    st.integers(0, 200_000),
    st.lists(st.sampled_from(["25 December", "20 Dec to 6 Jan", "29 February", "2024-05-01 – 2024-05-03", "May 2"])),
)
def test_time_is_what_counting_day_by_day_finds(start: int, minutes: int, not_during: list[str]) -> None:
    opened = datetime(2023, 12, 1, tzinfo=UTC) + timedelta(minutes=start)
    closed = opened + timedelta(minutes=minutes)
    off = {date(year, 12, 25) for year in (2023, 2024, 2025)} if "25 December" in not_during else set()
    if "20 Dec to 6 Jan" in not_during:
        off |= {date(year, 12, day) for year in (2023, 2024, 2025) for day in range(20, 32)}
        off |= {date(year, 1, day) for year in (2024, 2025) for day in range(1, 7)}
    off |= {date(2024, 2, 29)} if "29 February" in not_during else set()
    off |= {date(2024, 5, day) for day in (1, 2, 3)} if "2024-05-01 – 2024-05-03" in not_during else set()
    off |= {date(year, 5, 2) for year in (2024, 2025)} if "May 2" in not_during else set()
    found = between(opened, closed, Period(not_during=tuple(not_during)))
    passed = [opened.date() + timedelta(days=1 + day) for day in range((closed.date() - opened.date()).days)]
    assert found.days == sum(day not in off for day in passed)
    assert found.business_days == sum(day not in off and day.weekday() < 5 for day in passed)
    edges = [opened, *(datetime(day.year, day.month, day.day, tzinfo=UTC) for day in passed), closed]
    parts = [(end - start, start.date()) for start, end in pairwise(edges)]
    counted = sum((length for length, day in parts if day not in off), timedelta())
    assert found.hours == Fraction(counted // timedelta(microseconds=1), 3_600_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "the summer",
        "31 February",
        "17 December to 2027-01-10",
        "5 Mai",
        "1 May to",
        "a - b - c",
        "2027-01-10 to 2026-12-17",
    ],
)
def test_words_are_no_dates(text: str) -> None:
    assert read_pause(text) is None
    assert Period(not_during=(text, "1 May")).unreadable == (text,)


def test_tolerance_is_for_days_too() -> None:
    """Four minutes before midnight are not yet the tenth date, unless some hours may be missing."""
    opened, closed = datetime(2026, 5, 1, 9, tzinfo=UTC), datetime(2026, 5, 10, 23, 56, tzinfo=UTC)
    strict, lenient = (Period("10 days", None, "calendar days", Fraction(hours)) for hours in (0, 8))
    assert long_enough("10 days", between(opened, closed, strict), strict) is False
    assert long_enough("10 days", between(opened, closed, lenient), lenient) is True


def test_the_longest_time_is_reckoned_in_its_own_unit() -> None:
    monday = datetime(2024, 1, 1, 9, tzinfo=UTC)
    for closing, longer in {6: False, 8: False, 9: True}.items():
        opening = between(monday, datetime(2024, 1, closing, 9, tzinfo=UTC))
        assert too_long("5 business days", opening, Period()) is longer
    assert too_long("5 days", between(monday, datetime(2024, 1, 6, 10, tzinfo=UTC)), Period()) is True


def test_a_declared_period_is_read_in_either_shape() -> None:
    assert read_period("6 days") == Period("6 days")
    assert read_period({"at_least": "6 days", "counted_in": "calendar days", "tolerance": "8 hours"}) == Period(
        "6 days", None, "calendar days", Fraction(8)
    )
    assert read_period(None) is None


def test_what_is_no_time_is_refused() -> None:
    for text in ("soon", "-3 days", "3 blue moons", "1/0 days"):
        with pytest.raises(ValueError, match=re.escape(text)):
            open_for(text)
    with pytest.raises(ValueError, match="closed before it opened"):
        between(datetime(2024, 1, 2, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC))
