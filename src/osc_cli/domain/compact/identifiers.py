"""Ids, names and numbers of people as one reads them."""

import re

_SEVERAL = re.compile(r"(er|or|ward|i(?:an|st)|ead|ant|ent|ate|air|son)$")
"""How the names of people who do something end, so that an s makes many of one: Maintainer, Steward, Lead."""

_LINKS = (" of ", " for ", " in ", " on ")
"""What may follow the noun: `Member of the board` is several as `Members of the board`."""


def words(identifier: str) -> str:
    """Write an id as words: `welcome-group` is `Welcome group`."""
    return identifier[:1].upper() + identifier[1:].replace("-", " ")


def people_in_words(count: int | None) -> str:
    """Say a number of people: `1 person`, `6 people`."""
    return "1 person" if count == 1 else f"{count} people"


def several_of(name: str) -> str:
    """Make many of the name of one: `Members of the board` of `Member of the board`; other names stay as they are."""
    head, link, rest = next(((*name.partition(word),) for word in _LINKS if word in name), (name, "", ""))
    return f"{head}s{link}{rest}" if _SEVERAL.search(head) else name
