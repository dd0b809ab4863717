"""The earliest day on which an amendment can take effect."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import ceil
from typing import Any, NamedTuple

from osc_cli.domain.compact.durations import hours

_SATURDAY = 5


class Step(NamedTuple):
    """One stretch of time that must pass."""

    what: str
    duration: str


def steps(terms: Mapping[str, Any], decided: Mapping[str, Any]) -> tuple[Step, ...]:
    """Return what must pass between today and the day of effect, in order; what is not declared takes no time."""
    needs = decided.get("needs") or {}
    open_for = (decided.get("open_for") or {}).get("at_least")
    twice = terms.get("twice")
    apart = (twice or {}).get("apart")
    found = [
        Step("notice", terms.get("notice") or needs.get("notice") or ""),
        Step("discussion", needs.get("discussion") or ""),
        Step("vote", open_for or ""),
        Step("time until the second vote", apart or ""),
        Step("second vote", (open_for or "") if twice is not None else ""),
        Step("waiting time after the vote", terms.get("effective_after") or ""),
    ]
    return tuple(step for step in found if step.duration)


def earliest(today: date, passing: tuple[Step, ...]) -> date:
    """Return the first day on which everything can have passed, when it begins today."""
    day = today
    for step in passing:
        day = _after(day, step.duration)
    return day


def _after(day: date, duration: str) -> date:
    count, _, unit = duration.partition(" ")
    number = Fraction(count)
    if unit.startswith("business day"):
        return _business_days(day, ceil(number))
    if unit.startswith(("month", "year")) and number.denominator == 1:
        return _months(day, int(number) * (12 if unit.startswith("year") else 1))
    return day + timedelta(days=ceil(hours(duration) / 24))


def _business_days(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


def _months(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return day.replace(year=day.year + years, month=month + 1, day=min(day.day, last))
