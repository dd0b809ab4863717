"""When a vote opened and closed, in the time zone of its rule."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any

from osc_cli.commands.ballot_files import moment
from osc_cli.commands.tally_given import Given
from osc_cli.domain.decisions.ballots import Ballot
from osc_cli.domain.decisions.period import Opening, between, open_for
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.time_line import OpenTime
from osc_cli.domain.errors import OscError

_ANYWHERE = timezone(timedelta(hours=-12))
"""The last place on Earth where a day ends."""


def opening_of(rule: Rule, declared: Mapping[str, Any], given: Given) -> Opening | None:
    """Say for how long a vote was open; None where nobody told.

    Raises OscError for times that cannot be, or that contradict one another.
    """
    if given.open_for is not None:
        if given.opened or given.closed:
            raise OscError("`--open-for` and the times of opening and closing are both given", "give one of them")
        try:
            return open_for(given.open_for.strip())
        except ValueError:
            hint = "write a count and a unit, such as `6 days`, `167.25 hours` or `5 business days`"
            raise OscError(f"`{given.open_for}` is not a length of time", hint) from None
    opened, closed = times(given)
    if opened is None or closed is None:
        if (opened or closed) and not given.running:
            raise OscError(f"`--{'closed' if opened else 'opened'}` is missing", "give both times, or `--open-for`")
        return None
    try:
        return between(in_zone(opened, declared), in_zone(closed, declared), rule.period)
    except OverflowError:
        raise OscError(
            "the times are at the end of the calendar", f"opened {given.opened}, closed {given.closed}"
        ) from None
    except ValueError:
        raise OscError("the vote closed before it opened", f"opened {given.opened}, closed {given.closed}") from None


def open_time(declared: Mapping[str, Any], given: Given) -> OpenTime | None:
    """Return when a vote that is over was open, as it was told; the times were checked by `opening_of`."""
    if given.running:
        return None
    if given.open_for is not None:
        return OpenTime(length=given.open_for.strip(), urgent=given.urgent)
    opened, closed = times(given)
    if opened is None or closed is None:
        return None
    return OpenTime(in_zone(opened, declared), in_zone(closed, declared), urgent=given.urgent)


def times(given: Given) -> tuple[datetime | None, datetime | None]:
    """Return the moments of opening and closing.

    Raises OscError when one is no time, or only one of them has a time zone.
    """
    opened, closed = (None if text is None else moment(text) for text in (given.opened, given.closed))
    if opened is not None and closed is not None and (opened.tzinfo is None) != (closed.tzinfo is None):
        raise OscError("one time has a time zone and the other has none", "write both as 2026-05-01T18:00:00Z")
    return opened, closed


def in_one_zone(
    path: Path, ballots: Iterable[Ballot], declared: Mapping[str, Any], given: Given
) -> tuple[list[Ballot], datetime | None, datetime | None]:
    """Move all times to the time zone of the rule: those of the ballots of a file, of the opening and the closing.

    Raises OscError when some have a time zone and others have none.
    """
    opened, closed = (None if time is None else in_zone(time, declared) for time in times(given))
    moved = [
        ballot if ballot.time is None else ballot._replace(time=in_zone(ballot.time, declared)) for ballot in ballots
    ]
    zones = {time.tzinfo is not None for time in (opened, closed) if time is not None}
    for ballot in moved:
        if ballot.time is not None:
            zones.add(ballot.time.tzinfo is not None)
            if len(zones) > 1:
                has = "a time zone" if ballot.time.tzinfo is not None else "no time zone"
                raise OscError(
                    f"{path}, line {ballot.line}: this time has {has}, unlike those before it",
                    "write all of them as 2026-05-01T18:00:00Z, those of opening and closing too",
                )
    return moved, opened, closed


def in_zone(time: datetime, declared: Mapping[str, Any]) -> datetime:
    """Move a moment to the time zone in which the compact counts days; a time without a zone is one of that zone."""
    period = declared.get("open_for")
    name = period.get("time_zone") if isinstance(period, Mapping) else None
    if name is None:
        return time
    zone = _zone(name)
    return time.replace(tzinfo=zone) if time.tzinfo is None else time.astimezone(zone)


def _zone(name: str) -> tzinfo:
    known = {"utc": UTC, "anywhere on earth": _ANYWHERE, "aoe": _ANYWHERE}
    if name.lower() in known:
        return known[name.lower()]
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise OscError(
            f"the time zone `{name}` of the compact is not known here",
            "write a name such as `UTC`, `Europe/Lisbon` or `anywhere on Earth`",
        ) from None
