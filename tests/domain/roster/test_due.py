"""What is due, case by case; and days of the calendar against a walk through it."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osc_cli.domain.compact.dates import after
from osc_cli.domain.roster.due import due
from tests.support import ROOT

CASES: list[dict[str, Any]] = YAML(typ="safe", pure=True).load((ROOT / "tests/domain/roster/cases.yaml").read_text())
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_due(case: dict[str, Any]) -> None:
    found = due(case["data"], date(2026, 5, 1), date(2026, 6, 30))
    assert [[item.what.value, item.on, item.overdue, item.text] for item in found] == case["due"]


@given(DAYS, st.integers(1, 60))
def test_business_days_are_counted_one_by_one(day: date, count: int) -> None:
    walked, left = day, count
    while left:
        walked += timedelta(days=1)
        left -= walked.weekday() < 5
    assert after(day, f"{count} business days") == walked


@given(DAYS, st.integers(1, 240))
def test_months_end_in_the_month_that_one_counts_to(day: date, count: int) -> None:
    end = after(day, f"{count} months")
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == count
    assert end.day == day.day or (end.day < day.day and (end + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        ("1 day", date(2026, 2, 1)),
        ("36 hours", date(2026, 2, 2)),
        ("2 weeks", date(2026, 2, 14)),
        ("month", date(2026, 2, 28)),
        ("quarter", date(2026, 4, 30)),
        ("half-year", date(2026, 7, 31)),
        ("1.5 years", date(2027, 8, 2)),  # half a year more is 182.5 days
    ],
)
def test_a_duration_from_the_last_of_january(duration: str, expected: date) -> None:
    assert after(date(2026, 1, 31), duration) == expected


def test_what_is_no_duration_is_refused() -> None:
    with pytest.raises(ValueError, match="fortnight"):
        after(date(2026, 1, 1), "1 fortnight")
    with pytest.raises(OverflowError):
        after(date(2026, 1, 1), "99999 years")
