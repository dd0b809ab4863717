"""`.gitvote.yml`: each profile becomes a decision."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from osc_cli.commands.imports.draft import Draft, Source, slug, unique, yaml_of
from osc_cli.commands.imports.leftovers import of_data
from osc_cli.commands.repository.rosters.data import Data, each
from osc_cli.domain.compact.names import joined
from osc_cli.domain.compact.patterns import HANDLE
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.errors import OscError

_MEANT = {
    Fraction(5001, 100): "agree > 1/2 * eligible",
    Fraction(6666, 100): "agree >= 2/3 * eligible",
    Fraction(6667, 100): "agree >= 2/3 * eligible",
}
"""Percentages that people write because the app has no fractions, and what they mean by them."""

_PERCENT = re.compile(r"[0-9]{1,3}(\.[0-9]{1,12})?")
_ONE_SPAN = re.compile(r"([1-9][0-9]{0,4}) ?(minutes?|mins?|m|hours?|h|days?|d|weeks?|w|months?|years?|y)")
_UNITS = {"h": "hour", "d": "day", "w": "week", "y": "year"}
_REASONS = {
    "automation": "says which changes start a vote by themselves; that has no place in a compact",
    "announcements": "says where the app announces a result; that has no place in a compact",
    "audit": "opens a page of the app; that has no place in a compact",
    "exclude_team_maintainers": "keeps some members of a team out of the vote; declare `electorate.without`",
}


class _Voters:
    """The roles that stand for those who vote: one for each set of teams and users."""

    def __init__(self) -> None:
        self.roles: dict[str, Any] = {}
        self.people: dict[str, Any] = {}
        self._known: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}

    def role(self, teams: list[str], users: list[str]) -> str:
        """Return the role of these voters, made where it is new."""
        key = (tuple(sorted(teams)), tuple(sorted(users)))
        if key not in self._known:
            name = teams[0] if len(teams) == 1 and not users else "voter" if users or teams else "collaborator"
            role = unique(name, self.roles)
            self._known[key] = role
            self.roles[role] = {"name": role.replace("-", " ").capitalize()}
            if users:
                self.roles[role]["holders"] = sorted(set(users))
                self.people.update({user: {} for user in users})
        return self._known[key]


def gitvote(source: Source) -> Draft:
    """Read the profiles."""
    data, unread = yaml_of(source)
    profiles = data.at("profiles")
    if not isinstance(profiles, Mapping) or not profiles:
        where = data.line("profiles") or 1
        raise OscError(
            f"{source.path}:{where}:1: there are no `profiles` here", "name a configuration of GitVote (.gitvote.yml)"
        )
    voters = _Voters()
    decisions: dict[str, Any] = {}
    guesses: dict[tuple[str, ...], str] = {}
    taken: set[Route] = set()
    for name in profiles:
        decision = unique(slug(str(name)), decisions)
        role = _voters(data, name, voters, unread, source)
        decisions[decision] = _decision(data, name, role, unread, source)
        taken |= {("profiles", name, key) for key in ("duration", "pass_threshold", "close_on_passing")}
        taken |= {("profiles", name, "allowed_voters", key) for key in ("teams", "users")}
        place = source.place(data.key_line("profiles", name))
        guesses["decisions", decision] = f"from the profile `{name}`, {place}"
        guesses.setdefault(("roles", role), f"who may vote by the profile `{name}`, {place}")
    unread += of_data(data, taken, source, _REASONS)
    ordered = {handle: voters.people[handle] for handle in sorted(voters.people)}
    articles = {**({"people": ordered} if ordered else {}), "roles": voters.roles, "decisions": decisions}
    return Draft(articles, guesses, tuple(unread))


def _voters(data: Data, name: str, voters: _Voters, unread: list[str], source: Source) -> str:
    allowed = ("profiles", name, "allowed_voters")
    users, teams = ([str(one).removeprefix("@") for one in each(data.at(*allowed, key))] for key in ("users", "teams"))
    known = [user for user in users if re.fullmatch(HANDLE, user)]
    where = source.place(data.line(*allowed, "users"))
    unread += [f"`{name}`: `{user}` is no handle ({where})" for user in users if user not in known]
    if teams:
        told = joined(teams)
        as_one = "" if len(teams) == 1 and not known else "; all who may vote became one role"
        unread.append(
            f"`{name}`: who is in {told} does not stand here{as_one} ({source.place(data.line(*allowed, 'teams'))})"
        )
    return voters.role([slug(team) or "team" for team in teams], known)


def _decision(data: Data, name: str, voters: str, unread: list[str], source: Source) -> dict[str, Any]:
    decision: dict[str, Any] = {"name": f"Vote {name}" if name != "default" else "Vote", "electorate": voters}
    at = ("profiles", name)
    here = source.place(data.key_line(*at))
    duration, threshold = data.at(*at, "duration"), data.at(*at, "pass_threshold")
    span = _ONE_SPAN.fullmatch(str(duration).strip())
    if span and (not span[2].startswith("m") or span[2].startswith("mo")):
        unit = _UNITS.get(span[2][0], span[2].rstrip("s"))
        decision["open_for"] = f"{span[1]} {unit}{'' if span[1] == '1' else 's'}"
    elif duration is None:
        unread.append(f"`{name}`: no duration is declared ({here})")
    else:
        where = source.place(data.line(*at, "duration"))
        unread.append(f"`{name}`: the duration `{duration}` is no count of one unit that a compact knows ({where})")
    if _PERCENT.fullmatch(str(threshold)) and Fraction(str(threshold)) <= 100:
        decision["passes"] = [_MEANT.get(Fraction(str(threshold)), f"agree >= {threshold}% * eligible")]
    elif threshold is None:
        unread.append(f"`{name}`: no threshold is declared ({here})")
    else:
        where = source.place(data.line(*at, "pass_threshold"))
        unread.append(f"`{name}`: the threshold `{threshold}` is no percentage ({where})")
    decision["quorum"] = "none"
    if data.at(*at, "close_on_passing") is True:
        decision["closes_early"] = "on passing"
    return decision
