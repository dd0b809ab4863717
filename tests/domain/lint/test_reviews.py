"""A review is due on one day, whoever asks."""

from datetime import date, timedelta

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.roster.due import due
from osc_cli.source.loader import load
from tests.support import SMALLEST_COMPACT


@pytest.mark.parametrize(
    ("last", "every", "due_day"),
    [("2024-01-31", "month", date(2024, 2, 29)), ("2024-05-01", "12 months", date(2025, 5, 1))],
)
def test_a_review_is_late_for_lint_and_for_show_on_the_same_day(last: str, every: str, due_day: date) -> None:
    text = SMALLEST_COMPACT + f'review: {{every: {every}, last: "{last}"}}\n'
    data = load(text.encode()).data
    assert isinstance(data, dict)
    for day, late in ((due_day, False), (due_day + timedelta(days=1), True)):
        found = [one for one in check(text.encode(), "compact.yaml", today=day).diagnostics if one.rule == "OSC703"]
        assert [due_day.isoformat() in one.message for one in found] == [True] * late
        assert [(one.on, one.overdue) for one in due(data, day, day)] == [(due_day, late)]
