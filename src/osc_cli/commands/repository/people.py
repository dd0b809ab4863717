"""Who could be named in the compact: the people of all files, each once, with everything that is said about them."""

import re
import unicodedata
from collections.abc import Iterable

from osc_cli.commands.repository.rosters import Listed, Standing
from osc_cli.domain.compact.patterns import HANDLE
from osc_cli.domain.interview.people import Candidate

_NOT_OFFERED = {Standing.CONTRIBUTOR, Standing.EMERITUS}
"""Thousands may have contributed, and whoever left has left; a person can still be added by hand."""


def candidates(listed: Iterable[Listed]) -> tuple[Candidate, ...]:
    """Return the people to offer, by handle. Spelling of capitals does not make two people of one."""
    people: dict[str, list[Listed]] = {}
    by_name: dict[str, str] = {}
    for person in sorted(listed, key=lambda person: not person.handle):  # those with a handle first
        known = by_name.get(person.name.casefold()) if person.name and not person.handle else None
        key = known or (person.handle or _slug(person.name)).casefold()
        if person.name:
            by_name.setdefault(person.name.casefold(), key)
        people.setdefault(key, []).append(person)
    found = (_candidate(key, entries) for key, entries in people.items() if re.fullmatch(HANDLE, key))
    return tuple(
        sorted((person for person in found if person is not None), key=lambda person: person.handle.casefold())
    )


def _candidate(key: str, entries: list[Listed]) -> Candidate | None:
    if {entry.standing for entry in entries} <= _NOT_OFFERED or _left(entries):
        return None
    sources: dict[str, None] = {f"{entry.standing} in {entry.source}": None for entry in entries}
    handle = next((entry.handle for entry in entries if entry.handle), key)
    name = next((entry.name for entry in entries if entry.name), "")
    affiliation = next((entry.affiliation for entry in entries if entry.affiliation), "")
    mails = dict.fromkeys(entry.mail.casefold() for entry in entries if entry.mail)
    return Candidate(handle, name, affiliation, tuple(sources), tuple(mails))


def _left(entries: list[Listed]) -> bool:
    """Whether a file says that the person left, and no roster of maintainers says otherwise."""
    standings = {entry.standing for entry in entries}
    return Standing.EMERITUS in standings and Standing.MAINTAINER not in standings


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
