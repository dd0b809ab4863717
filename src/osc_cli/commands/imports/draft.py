"""What an import found in a file of another tool: the start of a compact, where each part comes from, and the rest."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import files
from osc_cli.commands.repository.rosters.data import Data
from osc_cli.commands.repository.rosters.listed import Listed, Standing
from osc_cli.domain.compact.patterns import HANDLE
from osc_cli.domain.diagnostics import Finding
from osc_cli.domain.errors import OscError
from osc_cli.source.loader import MAX_BYTES, load

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
    folder: Path | None = None
    """Where it lies; None for standard input."""

    def place(self, line: int | None) -> str:
        """Say where something stands: `OWNERS, line 3`."""
        return f"{self.path}, line {line}" if line is not None else self.path

    def beside(self, name: str) -> "Source | None":
        """Return another file of the same folder, where there is one."""
        path = self.folder / name if self.folder is not None else None
        if path is None or not path.is_file():
            return None
        return Source(path.as_posix(), files.read(path, MAX_BYTES).decode("utf-8", "replace"), self.folder)


class Draft(NamedTuple):
    """The start of a compact, in its normal form: articles in plain data."""

    articles: Mapping[str, Any]
    guesses: Mapping[tuple[str, ...], str]
    """By the route of an article or an entry: where it comes from."""
    unread: tuple[str, ...] = ()
    """What stands in the file and has no place here, or cannot be understood, with where it stands."""


def wrong(source: Source, finding: Finding) -> OscError:
    """Return the error for a file that cannot be read, with line and column."""
    where = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    return OscError(f"{source.path}{where}: {finding.message}", finding.hint)


def yaml_of(source: Source) -> tuple[Data, list[str]]:
    """Read a file as YAML; also return what in it could not be read, where the rest can.

    Raises OscError with line and column when nothing can be read.
    """
    loaded = load(source.text.encode("utf-8", "surrogatepass"), lists=True)
    if loaded.data is None:
        raise wrong(source, loaded.findings[0])
    notes = [f"{finding.message} ({source.place(finding.span and finding.span.line)})" for finding in loaded.findings]
    return Data(loaded.data, loaded.sources), notes


def of_people(found: Iterable[Listed], source: Source) -> Draft:
    """Make roles and a roster of the people whom a file lists; what it does not say is not invented."""
    people: dict[str, dict[str, str]] = {}
    roles: dict[str, dict[str, Any]] = {}
    guesses: dict[tuple[str, ...], str] = {}
    bodies: dict[str, dict[str, Any]] = {}
    unread: list[str] = []
    spelled: dict[str, str] = {}
    for person in found:
        place = source.place(person.line)
        role = _ROLES.get(person.standing)
        if role is None:
            unread.append(f"{person.handle or person.name} ({person.standing.value}) holds no role today ({place})")
            continue
        handle = person.handle if re.fullmatch(HANDLE, person.handle) else ""
        made = "" if handle else ", the handle is made up"
        handle = handle or slug(person.name) or f"person-{person.line or len(people) + 1}"
        # Forges take `Ada` and `ada` for one account.
        handle = spelled.setdefault(handle.lower(), handle)
        known = {"name": person.name, "affiliation": person.affiliation}
        people.setdefault(handle, {}).update({key: value for key, value in known.items() if value})
        guesses.setdefault(("people", handle), f"{person.standing.value}, {place}{made}")
        for named in person.roles or (role.capitalize(),):
            groups = bodies if _BODY.search(named) else roles
            holders = groups.setdefault(slug(named) or role, {"name": named, "holders": []})["holders"]
            if handle not in holders:
                holders.append(handle)
    for article, groups in (("roles", roles), ("bodies", bodies)):
        guesses.update(dict.fromkeys(((article, one) for one in groups), f"who holds it is taken from {source.path}"))
    found_there = {"people": {handle: people[handle] for handle in sorted(people)}, "roles": roles, "bodies": bodies}
    return Draft({name: entries for name, entries in found_there.items() if entries}, guesses, tuple(unread))


_BODY = re.compile(r"\b(board|committee|council|team|group|panel|assembly|body)\b", re.IGNORECASE)
"""What a group with seats is called, and a role is not."""


def slug(text: str) -> str:
    """Return an id made of a name, accents left out; empty where nothing of it can stand in one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")[:64].strip("-")


def unique(identifier: str, taken: Iterable[str]) -> str:
    """Return the id, with a number behind it when it is taken."""
    known, number, found = set(taken), 2, identifier or "entry"
    while found in known:
        found, number = f"{identifier or 'entry'}-{number}", number + 1
    return found
