"""Who could be named in the compact: the people of all files, each once, with everything that is said about them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from osc_cli.commands.repository.rosters import Listed, Standing
from osc_cli.domain.compact.patterns import HANDLE
from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.presets import fitting

_NOT_OFFERED = {Standing.CONTRIBUTOR, Standing.EMERITUS}
"""Thousands may have contributed, and whoever left has left; a person can still be added by hand."""

_MAINTAIN = (
    ("maintainer", "maintainers", {Standing.MAINTAINER, Standing.CORE_TEAM, Standing.ADMINISTRATOR}),
    ("person who approves changes", "people who approve changes", {Standing.APPROVER, Standing.CODE_OWNER}),
)
"""Who counts when a file says how many maintain the project: those whom it calls so, else those who let changes in."""


def preset(people: Sequence[Candidate]) -> Iterator[Guess]:
    """Offer the preset that is made for as many maintainers as files list; the history of git counts for nothing."""
    for one, several, which in _MAINTAIN:
        named = [
            [file for standing, _, file in (source.partition(" in ") for source in person.sources) if standing in which]
            for person in people
        ]
        files = list(dict.fromkeys(file for listed in named for file in listed))
        count = sum(bool(listed) for listed in named)
        fits = fitting(count)
        if fits:
            many = f"{count} {several}" if count > 1 else f"one {one}"
            yield Guess("preset", fits.name, f"{many} in {', '.join(files)}", unasked=False)
            return


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
