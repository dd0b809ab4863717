"""One person as a file names them, and how names and handles stand in a text."""

import re
from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """As what a file lists a person."""

    MAINTAINER = "maintainer"
    ADMINISTRATOR = "administrator"
    CORE_TEAM = "core team"
    APPROVER = "approver"
    REVIEWER = "reviewer"
    CODE_OWNER = "code owner"
    CONTRIBUTOR = "contributor"
    EMERITUS = "emeritus"


class Listed(NamedTuple):
    """One person as one file names them."""

    standing: Standing
    source: str
    """The path of the file, from the root of the repository."""
    line: int | None
    """Counted from 1; None where the format has no lines that a person would look for."""
    handle: str = ""
    """Without `@`, in the spelling of the file; empty where the file gives only a name."""
    name: str = ""
    affiliation: str = ""
    mail: str = ""
    """To know the mailbox again when it is given as a contact; nothing else may come of it."""
    roles: tuple[str, ...] = ()
    """What the person is called there besides, where a column of a table says it."""


_MENTION = re.compile(r"(?<![\w/.@+-])@([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?)(?![\w/@]|[.:-]\w)")
"""`@ada`; not the end of a mail address, no team such as `@bank/maintainers`, no Matrix id such as `@ada:bank.org`."""
_PROFILE = re.compile(
    r"https?://(?:www\.)?(?:github\.com|gitlab(?:\.[a-z0-9-]+)*\.[a-z]+|codeberg\.org)"
    r"/([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?)/?(?![\w/.-])",
    re.IGNORECASE,
)
_NO_PERSON = {"about", "apps", "explore", "features", "groups", "login", "orgs", "org", "search", "sponsors", "topics"}
_A_GROUP = re.compile(r".+-(approvers|reviewers|admins|maintainers|owners|leads)", re.IGNORECASE)
"""What the tools of CNCF take for the name of a group, not of a person."""


def handles_in(text: str) -> list[str]:
    """Return the handles that a text mentions or links to, in its order, each once."""
    matches = sorted((*_MENTION.finditer(text), *_PROFILE.finditer(text)), key=lambda match: match.start())
    found: dict[str, str] = {}
    for match in matches:
        if match[1].lower() not in _NO_PERSON:
            found.setdefault(match[1].lower(), match[1])
    return list(found.values())


def handle_of(text: object) -> str:
    """Return the handle that is all of a text: `ada`, `@ada`, or the address of a profile; empty otherwise."""
    whole = text.strip() if isinstance(text, str) else ""
    linked = handles_in(whole)
    if linked:
        return linked[0]
    plain = whole.removeprefix("@")
    return plain if re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?", plain) else ""


def is_group(handle: str) -> bool:
    """Whether the handle looks like the name of a group."""
    return _A_GROUP.fullmatch(handle) is not None


def words_of(value: object) -> str:
    """Return a name or an affiliation as one line; empty when it is no text or a mail address."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if "@" in text or "://" in text or len(text) > 80 else text
