"""People whom the repository names: offers that a person takes or leaves."""

from typing import NamedTuple


class Candidate(NamedTuple):
    """One person who could stand in the compact."""

    handle: str
    name: str
    """Empty where no file has one."""
    affiliation: str
    sources: tuple[str, ...]
    """As what which file names them, such as `maintainer in MAINTAINERS.md`."""
    mails: tuple[str, ...] = ()
    """Their mailboxes in small letters: to know an address again, never to be offered or written."""
