"""The earliest day on which an amendment can take effect."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from osc_cli.domain.compact.dates import after
from osc_cli.domain.decisions.period import Period, between, long_enough, read_period

_LONGEST_PAUSE = 366
"""Days for which a vote is looked at further: pauses come back every year, so no open time is longer delayed."""


class Step(NamedTuple):
    """One stretch of time that must pass."""

    what: str
    duration: str
    period: Period | None = None
    """Of a vote: how its time is reckoned."""


def steps(terms: Mapping[str, Any], decided: Mapping[str, Any]) -> tuple[Step, ...]:
    """Return what must pass between today and the day of effect, in order; what is not declared takes no time."""
    needs = decided.get("needs") or {}
    period = read_period(decided.get("open_for"))
    open_for = period.at_least if period is not None else None
    twice = terms.get("twice")
    apart = (twice or {}).get("apart")
    found = [
        Step("notice", terms.get("notice") or needs.get("notice") or ""),
        Step("discussion", needs.get("discussion") or ""),
        Step("vote", open_for or "", period),
        Step("time until the second vote", apart or ""),
        Step("second vote", (open_for or "") if twice is not None else "", period),
        Step("waiting time after the vote", terms.get("effective_after") or ""),
    ]
    return tuple(step for step in found if step.duration)


def earliest(today: date, passing: tuple[Step, ...]) -> date:
    """Return the first day on which everything can have passed, when it begins today."""
    day = today
    for step in passing:
        day = _closes(day, step) if step.period is not None else after(day, step.duration)
    return day


def _closes(opens: date, vote: Step) -> date:
    """Return the first day on which a vote may close; days that do not count make it longer."""
    first = after(opens, vote.duration)
    assert vote.period is not None
    for later in range(_LONGEST_PAUSE):
        closes = first + timedelta(days=later)
        opening = between(datetime.combine(opens, time.min), datetime.combine(closes, time.min), vote.period)
        if long_enough(vote.duration, opening, vote.period):
            return closes
    return first
