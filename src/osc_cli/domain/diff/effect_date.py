"""The earliest day on which an amendment can take effect."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from osc_cli.domain.compact.dates import after


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
        day = after(day, step.duration)
    return day
