"""Who of the listed voters may vote on the day that counts, and what of that only a person can know."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from osc_cli.domain.compact.terms import said_each
from osc_cli.domain.decisions.standing import Standing, standing_on, waits

_PROBATION = "on probation"
_MOST = 3
"""Names in a sentence."""


class Roll(NamedTuple):
    """What is known about the voters besides their names."""

    left_out: frozenset[str] = frozenset()
    """Who is listed and may not vote: they came too late, or are on probation."""
    all_known: bool = True
    """Whether it is known who of them is excluded."""
    told: tuple[str, ...] = ()


def roll_of(
    electorate: Any,
    groups: Sequence[Mapping[str, Any]] | None,
    opened: date | None,
    closed: date | None,
    without: Collection[str],
) -> Roll:
    """Look at the days of an electorate, and say what they do not tell.

    Args:
        electorate: As it is declared.
        groups: The roles and bodies that list its people; None where the compact does not list them.
        opened: When the vote opened, where somebody said it.
        closed: When it closed.
        without: Who was named as excluded.
    """
    details = electorate if isinstance(electorate, Mapping) else {}
    kinds: list[str] = details.get("without") or []
    moment = "closed" if details.get("snapshot") == "closed" else "opened"
    day = closed if moment == "closed" else opened
    no_trial = _PROBATION in kinds
    standing = Standing() if groups is None else standing_on(groups, day, no_trial=no_trial)
    unnamed = [] if without else [kind for kind in kinds if kind != _PROBATION]
    trial_known = not no_trial or (groups is not None and not standing.unknown | standing.maybe_on_trial) or without
    told = (
        *_left_out(standing, moment),
        *_by_days(groups, standing, moment, day, without, no_trial=no_trial),
        *by_people(details, unnamed, "; name them with `--without`"),
    )
    return Roll(frozenset({*standing.later, *standing.on_trial}), not unnamed and bool(trial_known), told)


def _left_out(standing: Standing, moment: str) -> Iterator[str]:
    for person, came in sorted(standing.later.items()):
        yield f"{person} came on {came}, after the vote {moment}, and is not one of those who may vote."
    for person, ends in sorted(standing.on_trial.items()):
        yield f"{person} is on probation until {ends}, and is not one of those who may vote."


def _by_days(
    groups: Sequence[Mapping[str, Any]] | None,
    standing: Standing,
    moment: str,
    day: date | None,
    without: Collection[str],
    *,
    no_trial: bool,
) -> Iterator[str]:
    if groups is None:
        yield "Not checked: whether those who voted may vote, for the compact does not list them by name."
        return
    everybody = {person for group in groups for person in group["holders"]}
    unknown = standing.unknown.difference(without)
    if unknown:
        who = "everybody" if standing.unknown == everybody else _names(unknown)
        trial = ", their probation over," if no_trial or any(map(waits, groups)) else ""
        dated = any(group.get("holding_since") for group in groups)
        hint = (
            f"; say when that was with `--{moment}`"
            if day is None and dated
            else "; their days belong under `holding_since`"
        )
        yield f"Not checked: whether {who} already belonged to the voters{trial} when the vote {moment}{hint}."
    if standing.maybe_on_trial:
        yield f"Not checked: whether {_names(standing.maybe_on_trial)} had ended their probation."
    for group in groups:
        if group.get("votes_from") and not waits(group):
            yield f"Not checked: from when one votes: {group['votes_from']}."


def by_people(details: Mapping[str, Any], unnamed: Sequence[str], hint: str = "") -> Iterator[str]:
    """Say what else an electorate asks of voters, and whom of the excluded nobody named."""
    if unnamed:
        who = " or ".join(said_each(list(unnamed), "excluded"))
        yield f"Not checked: whether {who} voted{hint}."
    if details.get("needs"):
        yield f"Not checked: what a voter needs besides: {details['needs']}."
    if details.get("binding"):
        yield f"Not checked: whose votes are binding: {details['binding']}."


def _names(people: Collection[str]) -> str:
    named = sorted(people)
    if len(named) > _MOST:
        return f"{', '.join(named[:_MOST])} and {len(named) - _MOST} more"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
