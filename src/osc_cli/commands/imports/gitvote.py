"""`.gitvote.yml`: each profile becomes a decision."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from osc_cli.commands.imports.draft import Draft, Source, slug, unique
from osc_cli.commands.repository.rosters.data import Data, each, read
from osc_cli.domain.errors import OscError

_MEANT = {
    Fraction(5001, 100): "agree > 1/2 * eligible",
    Fraction(6666, 100): "agree >= 2/3 * eligible",
    Fraction(6667, 100): "agree >= 2/3 * eligible",
}
"""Percentages that people write because the app has no fractions, and what they mean by them."""

_ONE_SPAN = re.compile(r"([0-9]+) ?(minutes?|mins?|m|hours?|h|days?|d|weeks?|w|months?|years?|y)")
_UNITS = {"h": "hour", "d": "day", "w": "week", "y": "year"}


def gitvote(source: Source) -> Draft:
    """Read the profiles."""
    data = read(source.text)
    profiles = data.at("profiles") if data is not None else None
    if data is None or not isinstance(profiles, Mapping):
        raise OscError(f"{source.path} has no `profiles`", "name a configuration of GitVote")
    decisions: dict[str, Any] = {}
    roles: dict[str, Any] = {}
    people: dict[str, Any] = {}
    guesses: dict[tuple[str, ...], str] = {}
    unread: list[str] = []
    for name, profile in profiles.items():
        decision = unique(slug(str(name)), decisions)
        place = f"{source.path}, line {data.line('profiles', name) or 1}"
        voters = _voters(data, name, roles, people)
        decisions[decision] = _decision(name, profile if isinstance(profile, Mapping) else {}, voters, unread)
        guesses["decisions", decision] = f"from the profile `{name}`, {place}"
        guesses["roles", voters] = f"who may vote by the profile `{name}`"
    if data.at("automation", "enabled"):
        unread.append("`automation`: which changes start a vote by themselves has no place in a compact")
    ordered = {handle: people[handle] for handle in sorted(people)}
    articles = {**({"people": ordered} if ordered else {}), "roles": roles, "decisions": decisions}
    return Draft(articles, guesses, tuple(unread))


def _voters(data: Data, name: object, roles: dict[str, Any], people: dict[str, Any]) -> str:
    """Return the role that stands for those who vote, made where it is new."""
    allowed = ("profiles", str(name), "allowed_voters")
    users = [str(user) for user in each(data.at(*allowed, "users"))]
    teams = [slug(str(team)) for team in each(data.at(*allowed, "teams"))]
    people.update({user: {} for user in users if user not in people})
    role = teams[0] if len(teams) == 1 and not users else "collaborator" if not users and not teams else "voter"
    entry = roles.setdefault(role, {"name": role.replace("-", " ").capitalize()})
    if users:
        entry["holders"] = sorted({*entry.get("holders", []), *users})
    return role


def _decision(name: object, profile: Mapping[str, Any], voters: str, unread: list[str]) -> dict[str, Any]:
    decision: dict[str, Any] = {"name": f"Vote {name}" if name != "default" else "Vote", "electorate": voters}
    span = _ONE_SPAN.fullmatch(str(profile.get("duration", "")).strip())
    if (span and not span[2].startswith("m")) or (span and span[2].startswith("mo")):
        unit = _UNITS.get(span[2][0], span[2].rstrip("s"))
        decision["open_for"] = f"{span[1]} {unit}{'' if span[1] == '1' else 's'}"
    else:
        unread.append(f"`{name}`: the duration `{profile.get('duration')}` has no single unit that a compact knows")
    try:
        percent = Fraction(str(profile.get("pass_threshold")))
        decision["passes"] = [_MEANT.get(percent, f"agree >= {profile['pass_threshold']}% * eligible")]
    except (ValueError, KeyError):
        unread.append(f"`{name}`: the threshold `{profile.get('pass_threshold')}` is no number")
    decision["quorum"] = "none"
    if profile.get("close_on_passing"):
        decision["closes_early"] = "on passing"
    return decision
