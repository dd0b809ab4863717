"""Who of the voters could already vote on the day that counts, by the days on which they came (`holding_since`)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from osc_cli.domain.roster.terms import day_after

_PROBATION = "probation"


class Standing(NamedTuple):
    """What the days say about the voters; who is in none of the groups could vote."""

    later: Mapping[str, date] = {}
    """Who came only after that day, and when."""
    on_trial: Mapping[str, date] = {}
    """Who was on probation on that day, and when it ends."""
    unknown: frozenset[str] = frozenset()
    """Of whom no day tells whether they already belonged."""
    maybe_on_trial: frozenset[str] = frozenset()
    """Who belonged, and of whom nothing tells whether their probation was over."""


def standing_on(groups: Iterable[Mapping[str, Any]], day: date | None, *, no_trial: bool = False) -> Standing:
    """Look up the voters of some roles and bodies; `day` is None where nobody said which it is.

    `no_trial` says that the rule itself leaves out who is on probation; else the roles say it under `votes_from`. The
    best of several groups counts for a person who belongs to them. A day within a later term tells nothing: whoever
    was elected again has been there before.
    """
    best: dict[str, tuple[int, date | None]] = {}
    for group in groups:
        for person in group["holders"]:
            found = _one(group, person, day, no_trial=no_trial)
            best[person] = min(found, best.get(person, found), key=lambda verdict: verdict[0])
    parts: list[dict[str, Any]] = [{}, {}, {}, {}, {}]
    for person, (verdict, when) in best.items():
        parts[verdict][person] = when
    return Standing(parts[_LATER], parts[_ON_TRIAL], frozenset(parts[_UNKNOWN]), frozenset(parts[_MAYBE_ON_TRIAL]))


def waits(group: Mapping[str, Any]) -> bool:
    """Whether holders of a role vote only after their probation."""
    return _PROBATION in str(group.get("votes_from") or "").lower()


_MAY_VOTE, _MAYBE_ON_TRIAL, _UNKNOWN, _ON_TRIAL, _LATER = range(5)


def _one(group: Mapping[str, Any], person: str, day: date | None, *, no_trial: bool) -> tuple[int, date | None]:
    since = (group.get("holding_since") or {}).get(person)
    came = None if since is None else date.fromisoformat(str(since))
    if came is None or day is None:
        return _UNKNOWN, None
    first_term = group.get("term") is None
    if came > day:
        return (_LATER, came) if first_term else (_UNKNOWN, None)
    if not no_trial and not waits(group):
        return _MAY_VOTE, None
    ends = day_after(since, (group.get("enters") or {}).get(_PROBATION))
    if ends is not None and ends <= day:
        return _MAY_VOTE, None
    return (_ON_TRIAL, ends) if first_term and ends is not None else (_MAYBE_ON_TRIAL, None)
