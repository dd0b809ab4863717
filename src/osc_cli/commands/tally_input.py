"""What a person tells `osc tally`, made into counts and circumstances, or an error that names what is wrong."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any, Literal, NamedTuple

from osc_cli.commands.ballot_files import moment, read_ballots, read_counts
from osc_cli.domain.decisions.ballots import Counted, count
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError
from osc_cli.domain.decisions.period import Opening, between, open_for
from osc_cli.domain.decisions.procedure import Circumstances, block_judges
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.errors import OscError

_FLAGS = {
    "chair": "--chair agree|disagree",
    "opened": "--opened and --closed",
    "closed": "",
    "lot": "--judge lot=yes|no",
}
_ANYWHERE = timezone(timedelta(hours=-12))
"""The last place on Earth where a day ends."""
_GIVEN = ("present", "eligible", "seats", "vacant")


class Given(NamedTuple):
    """What the flags said; None where a flag was not given."""

    counts: Mapping[str, int | None] = {}
    seconded: bool = False
    chair: Literal["agree", "disagree"] | None = None
    open_for: str | None = None
    opened: str | None = None
    closed: str | None = None
    urgent: bool = False
    judge: tuple[str, ...] = ()
    counts_file: Path | None = None
    ballots_file: Path | None = None
    running: bool = False


def circumstances(rule: Rule, declared: Mapping[str, Any], given: Given) -> Circumstances:
    """Return what was the case around the vote.

    Raises OscError for a time or a judgment that cannot be, and for an urgent vote where the rule knows none.
    """
    if given.urgent and rule.urgent is None:
        raise OscError("this rule knows no urgent votes", "leave `--urgent` out, or declare `urgent` in the compact")
    return Circumstances(
        opening=_opening(rule, declared, given),
        urgent=given.urgent,
        seconded=given.seconded,
        chair=given.chair,
        judgments=_judgments(rule, given.judge),
        opened=times(given)[0],
        running=given.running,
    )


def _opening(rule: Rule, declared: Mapping[str, Any], given: Given) -> Opening | None:
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
        return between(_in_zone(opened, declared), _in_zone(closed, declared), rule.period)
    except OverflowError:
        raise OscError(
            "the times are at the end of the calendar", f"opened {given.opened}, closed {given.closed}"
        ) from None
    except ValueError:
        raise OscError("the vote closed before it opened", f"opened {given.opened}, closed {given.closed}") from None


def times(given: Given) -> tuple[datetime | None, datetime | None]:
    """Return the moments of opening and closing.

    Raises OscError when one is no time, or only one of them has a time zone.
    """
    opened, closed = (None if text is None else moment(text) for text in (given.opened, given.closed))
    if opened is not None and closed is not None and (opened.tzinfo is None) != (closed.tzinfo is None):
        raise OscError("one time has a time zone and the other has none", "write both as 2026-05-01T18:00:00Z")
    return opened, closed


def _in_zone(time: datetime, declared: Mapping[str, Any]) -> datetime:
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


def _judgments(rule: Rule, texts: tuple[str, ...]) -> dict[str, bool]:
    known = {"judged_by", rule.judged_by or "judged_by", "lot", "chair", *block_judges(rule)}
    found = {}
    for text in texts:
        name, _, answer = text.partition("=")
        if answer not in {"yes", "no"}:
            raise OscError(f"`--judge {text}` says neither yes nor no", "write it as NAME=yes or NAME=no")
        if name not in known:
            raise OscError(f"nothing is judged by the name `{name}` here", f"known are {', '.join(sorted(known))}")
        found[name] = answer == "yes"
    return found


def ballots_of(data: Mapping[str, Any], declared: Mapping[str, Any], given: Given) -> Counted | None:
    """Count the ballots file, if there is one; whoever is not among the known holders of a body may not vote in it.

    Raises OscError when the file is broken or its times cannot be compared.
    """
    if given.ballots_file is None:
        return None
    opened, closed = times(given)
    try:
        return count(
            read_ballots(given.ballots_file), electorate=_electorate(data, declared), opened=opened, closed=closed
        )
    except TypeError:
        raise OscError(
            f"{given.ballots_file}: some times have a time zone and others have none",
            "write all of them as 2026-05-01T18:00:00Z",
        ) from None


def _electorate(data: Mapping[str, Any], declared: Mapping[str, Any]) -> frozenset[str] | None:
    electorate = declared.get("electorate")
    body = electorate.get("body") if isinstance(electorate, Mapping) else electorate
    bodies = data.get("bodies") or {}
    holders = bodies[body].get("holders") if isinstance(body, str) and body in bodies else None
    return frozenset(holders) if holders else None


def counts_of(rule: Rule, given: Given, ballots: Counted | None, *, house: str | None = None) -> dict[str, int]:
    """Put the counts together: from the flags, or the counts file, or the ballots.

    Raises OscError when they contradict one another or the rule, MissingCountError when a house has none.
    """
    counts = {name: number for name, number in given.counts.items() if number is not None}
    if given.counts_file is not None:
        counts = _from_file(given, counts, house)
    if ballots is not None:
        doubled = [f"--{name}" for name in BALLOTS if name in counts]
        if doubled:
            raise OscError(f"{', '.join(doubled)} and a ballots file are both given", "give one of them")
        counts |= ballots.counts
    counts = {**dict.fromkeys(BALLOTS, 0), **counts}
    _check(rule, counts)
    return counts


def _from_file(given: Given, flags: Mapping[str, int], house: str | None) -> dict[str, int]:
    path = given.counts_file
    assert path is not None
    if flags or given.ballots_file is not None:
        raise OscError("counts are given twice: in a file and otherwise", f"give them in {path} only")
    found = read_counts(path)
    if house is None:
        nested = [str(name) for name, value in found.items() if isinstance(value, Mapping)]
        if nested:
            raise OscError(f"{path}: this decision has no house `{nested[0]}`", "write the counts without houses")
        return dict(found)
    if not isinstance(found.get(house), Mapping):
        raise MissingCountError([house])
    return dict(found[house])


def _check(rule: Rule, counts: Mapping[str, int]) -> None:
    allowed = possible_ballots(rule)
    for name in BALLOTS:
        if counts[name] and name not in allowed:
            choices = ", ".join(choice for choice in BALLOTS if choice in allowed)
            raise OscError(f"this rule knows no {name.capitalize()} votes", f"its choices are {choices}")
    turnout = sum(counts[name] for name in BALLOTS)
    eligible, seats = counts.get("eligible"), counts.get("seats")
    if eligible is not None and turnout > eligible:
        raise OscError(f"{turnout} ballots, but only {eligible} may vote", "check the counts and `--eligible`")
    if eligible is not None and counts.get("present", 0) > eligible:
        raise OscError(f"{counts['present']} are present, but only {eligible} may vote", "check `--present`")
    if seats is not None and counts.get("vacant", 0) > seats:
        raise OscError(f"{counts['vacant']} of {seats} seats are vacant", "check `--vacant` and `--seats`")


def missing(error: MissingCountError, decision: str, rule: Rule) -> OscError:
    """Name what the rule needs and nobody gave, with the flag for it."""
    flags = []
    for name in error.names:
        house, _, inner = name.rpartition(".")
        if house or (rule.houses and name in dict(rule.houses)):
            flags.append(f"`{inner}` of `{house}` in the counts file" if house else f"`{name}` in the counts file")
        elif name in _GIVEN:
            flags.append(f"`--{name}`")
        elif name == "open_hours":
            flags.append("`--open-for`")
        elif name in _FLAGS:
            flags += [f"`{_FLAGS[name]}`"] if _FLAGS[name] else []
        else:
            flags.append(f"`--judge {name}=yes|no`")
    return OscError(f"`{decision}` cannot be judged without {' and '.join(flags)}", "nothing is guessed; give it")
