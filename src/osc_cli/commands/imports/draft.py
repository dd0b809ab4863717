"""What an import found in a file of another tool: the start of a compact, where each part comes from, and the rest."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from osc_cli.commands.repository.rosters.listed import Listed, Standing
from osc_cli.domain.compact.patterns import HANDLE

_ROLES = {
    Standing.MAINTAINER: "maintainer",
    Standing.ADMINISTRATOR: "administrator",
    Standing.CORE_TEAM: "maintainer",
    Standing.APPROVER: "maintainer",
    Standing.CODE_OWNER: "maintainer",
    Standing.REVIEWER: "reviewer",
    Standing.CONTRIBUTOR: "contributor",
}
"""From the standing in a file to a role. Who once was something holds no role today."""


class Source(NamedTuple):
    """The file that is imported."""

    path: str
    """As it was named."""
    text: str

    @property
    def name(self) -> str:
        """The name of the file, by which some formats tell their shapes apart."""
        return PurePosixPath(self.path.replace("\\", "/")).name


class Draft(NamedTuple):
    """The start of a compact, in its normal form: articles in plain data."""

    articles: Mapping[str, Any]
    guesses: Mapping[tuple[str, ...], str]
    """By the route of an article or an entry: where it comes from."""
    unread: tuple[str, ...] = ()
    """What stands in the file and has no place here, or cannot be understood."""


def of_people(found: Iterable[Listed], path: str) -> Draft:
    """Make roles and a roster of the people whom a file lists; what it does not say is not invented."""
    people: dict[str, dict[str, str]] = {}
    roles: dict[str, dict[str, Any]] = {}
    guesses: dict[tuple[str, ...], str] = {}
    unread: list[str] = []
    for person in found:
        handle = person.handle or slug(person.name)
        role = _ROLES.get(person.standing)
        place = path if person.line is None else f"{path}, line {person.line}"
        if role is None or not re.fullmatch(HANDLE, handle):
            unread.append(f"{handle or person.name} ({person.standing.value}, {place}) holds no role today")
            continue
        known = {"name": person.name, "affiliation": person.affiliation}
        people.setdefault(handle, {}).update({key: value for key, value in known.items() if value})
        guesses.setdefault(("people", handle), f"as {person.standing.value}, {place}")
        holders = roles.setdefault(role, {"name": role.capitalize(), "holders": []})["holders"]
        if handle not in holders:
            holders.append(handle)
    for role in roles:
        guesses[("roles", role)] = f"who holds it is taken from {path}"
    ordered = {handle: people[handle] for handle in sorted(people)}
    return Draft({"people": ordered, "roles": roles} if roles else {}, guesses, tuple(unread))


def slug(text: str) -> str:
    """Return an id made of a name; empty where nothing of it can stand in one."""
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")[:64].strip("-")


def unique(identifier: str, taken: Iterable[str]) -> str:
    """Return the id, with a number behind it when it is taken."""
    known, number, found = set(taken), 2, identifier or "entry"
    while found in known:
        found, number = f"{identifier or 'entry'}-{number}", number + 1
    return found
