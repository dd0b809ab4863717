"""CODEOWNERS: which paths need whose review, on GitHub, GitLab and Forgejo."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from osc_cli.commands.repository.rosters.listed import Listed, Standing, handles_in, is_group

PATHS = tuple(f"{folder}CODEOWNERS" for folder in (".github/", "", "docs/", ".gitlab/", ".forgejo/", ".gitea/"))
"""Where forges look for it. Which of several wins differs between them."""

_SECTION = re.compile(r"\^?\[(?P<name>[^\]]+)\](?:\[(?P<approvals>[0-9]+)\])?(?P<owners>.*)")
_COMMENT = re.compile(r"(^|\s)#.*")
_PATTERN = re.compile(r"(?:\\.|\S)+")


class OwnedPath(NamedTuple):
    """One line: a pattern and its owners. The last line that matches a path decides about it."""

    pattern: str
    owners: tuple[str, ...]
    """As they are written: `@ada`, `@bank/maintainers` or a mail address. None means that nobody owns it."""
    line: int


class Section(NamedTuple):
    """The head of a section of GitLab."""

    name: str
    owners: tuple[str, ...]
    """As they are written, for all lines below that name none."""
    approvals: int | None
    """How many owners must approve, where that is said."""
    line: int


def sections(text: str) -> tuple[Section, ...]:
    """Read the heads of the sections."""
    return tuple(
        Section(found["name"], tuple(found["owners"].split()), int(found["approvals"] or 0) or None, number)
        for number, raw in enumerate(text.split("\n"), start=1)
        if (found := _SECTION.fullmatch(_COMMENT.sub("", raw).strip()))
    )


def owned_paths(text: str) -> tuple[OwnedPath, ...]:
    """Read the lines of a file; below the head of a GitLab section, lines without owners get those of the section."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[OwnedPath]:
    usual: tuple[str, ...] = ()
    for number, raw in enumerate(text.split("\n"), start=1):
        line = _COMMENT.sub("", raw).strip()
        section = _SECTION.fullmatch(line)
        if section:
            usual = tuple(section["owners"].split())
        elif pattern := _PATTERN.match(line):
            yield OwnedPath(pattern[0].replace("\\", ""), tuple(line[pattern.end() :].split()) or usual, number)


def listed(text: str, source: str) -> Iterator[Listed]:
    """Return the people among the owners; teams and mail addresses name nobody."""
    for number, raw in enumerate(text.split("\n"), start=1):
        line = _COMMENT.sub("", raw)
        for handle in handles_in(line):
            if not is_group(handle):
                yield Listed(Standing.CODE_OWNER, source, number, handle)
