"""How long a vote was open, by three reckonings."""

import re
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from osc_cli.domain.decisions.period import Opening, Period, between, long_enough, open_for, read_period

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
