"""The earliest day of effect, counted on the fingers."""

from datetime import date

import pytest

from osc_cli.domain.diff.effect_date import earliest, steps

TEN_DAYS = {"at_least": "10 days"}


@pytest.mark.parametrize(
    ("terms", "open_for", "today", "expected"),
    [
        ({}, TEN_DAYS, date(2026, 6, 1), date(2026, 6, 11)),
        ({"notice": "14 days"}, TEN_DAYS, date(2026, 6, 1), date(2026, 6, 25)),
        # Twelve days in December count, then seventeen to 5 January do not.
        ({}, {**TEN_DAYS, "not_during": ["20 December to 5 January"]}, date(2026, 12, 15), date(2027, 1, 11)),
        ({"effective_after": "1 month"}, {"at_least": "5 business days"}, date(2026, 6, 5), date(2026, 7, 12)),
        ({"twice": {"apart": "30 days"}}, TEN_DAYS, date(2026, 6, 1), date(2026, 7, 21)),
        ({}, None, date(2026, 6, 1), date(2026, 6, 1)),
    ],
)
def test_day(terms: dict[str, object], open_for: object, today: date, expected: date) -> None:
    assert earliest(today, steps(terms, {"open_for": open_for})) == expected
