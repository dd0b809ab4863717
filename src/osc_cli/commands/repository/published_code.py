"""Which published code of conduct a text is."""

import re
from typing import NamedTuple

_COVENANT = re.compile(r"Contributor\s+Covenant", re.IGNORECASE)
_VERSION = re.compile(r"(?:version|covenant)[\s/,:_-]*v?(?P<major>[1-9])[./](?P<minor>[0-9])", re.IGNORECASE)


class PublishedCode(NamedTuple):
    """A code that somebody else wrote and many adopt."""

    name: str
    version: str | None
    url: str | None
    """Where this version can be read."""


def recognise(text: str) -> PublishedCode | None:
    """Return the published code that a text adopts; None when it is the project's own, or nobody could tell."""
    if not _COVENANT.search(text):
        return None
    found = {(match["major"], match["minor"]) for match in _VERSION.finditer(text)}
    if len(found) != 1:
        return PublishedCode("Contributor Covenant", None, None)
    major, minor = found.pop()
    url = f"https://www.contributor-covenant.org/version/{major}/{minor}/code_of_conduct/"
    return PublishedCode("Contributor Covenant", f"{major}.{minor}", url)
