"""When terms end and which seats are empty: plain arithmetic, for lint too."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from osc_cli.domain.compact.dates import after


def length(entry: Mapping[str, Any]) -> Any:
    """Return how long one term of a role or a seat lasts; None where that is not declared."""
    term = entry.get("term")
    return term.get("length") if isinstance(term, Mapping) else term


def term_ends(entry: Mapping[str, Any]) -> Iterator[tuple[str, date]]:
    """Yield the day on which the present term of each holder ends, where both the term and its beginning are known."""
    for person, since in (entry.get("holding_since") or {}).items():
        end = day_after(since, length(entry))
        if end is not None and person in (entry.get("holders") or ()):
            yield person, end


def vacant(body: Mapping[str, Any]) -> int | None:
    """Return how many seats of a body are empty; None where it has no fixed number of seats or no list of holders."""
    seats, holders = body.get("seats"), body.get("holders")
    if not isinstance(seats, int) or not isinstance(holders, list):
        return None
    return max(0, seats - len(holders))


def day_after(since: object, duration: object) -> date | None:
    """Return the day on which a duration has passed; None where either is not declared or is none."""
    if since is None or duration is None:
        return None
    try:
        return after(date.fromisoformat(str(since)), str(duration))
    except (ValueError, OverflowError):
        return None
