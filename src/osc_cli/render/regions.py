"""Protected regions: the parts of a rendered document that belong to its readers.

    <!-- osc:begin notes -->
    Whatever stands here is kept, byte for byte, through every rendering.
    <!-- osc:end notes -->

What a template puts between the marks is a suggestion for the first rendering only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from osc_cli.domain.errors import OscError

_MARK = re.compile(r"[ \t]*<!--[ \t]*osc:(begin|end)\b(.*?)-->[ \t]*\r?\n?")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HINT = (
    "Each `<!-- osc:begin NAME -->` needs its own `<!-- osc:end NAME -->`: a name once in a file, no region in another."
)


@dataclass(frozen=True)
class Region:
    """One protected region: its name, and its text with its line endings."""

    name: str
    body: str


@dataclass(frozen=True)
class Merged:
    """A new rendering that carries the regions of the file it replaces."""

    text: str
    orphans: tuple[Region, ...]
    """Regions of the old file that the template no longer has. Their text is in the merged one only on request."""


@dataclass(frozen=True)
class _Part:
    """A piece of a document: text outside (no name), or one region with its two marks."""

    text: str
    name: str = ""
    begin: str = ""
    end: str = ""


def regions(text: str) -> tuple[Region, ...]:
    """Return the protected regions of a document. Raises OscError when its marks do not match."""
    return tuple(Region(part.name, part.text) for part in _parts(text) if part.name)


def outside(text: str) -> str:
    """Return what stands outside the regions and their marks. Raises OscError when the marks do not match."""
    return "".join(part.text for part in _parts(text) if not part.name)


def merge(new: str, old: str | None, *, keep_orphans: bool = False) -> Merged:
    """Put the regions of the old file into the new rendering, and keep the old file's line endings.

    Args:
        new: The rendering, with Unix line endings.
        old: The file as it stands, read without translating line endings; None when there is none.
        keep_orphans: Whether regions that the template no longer has are put before the last line.

    Raises:
        OscError: The marks of either text do not match.
    """
    if old is None:
        return Merged(new, ())
    kept = {region.name: region.body for region in regions(old)}
    ending = "\r\n" if old.split("\n", 1)[0].endswith("\r") else "\n"
    pieces: list[str] = []
    for part in _parts(new):
        if part.name:
            body = kept.pop(part.name, None)
            pieces += [_ended(part.begin, ending), _ended(part.text, ending) if body is None else body]
            pieces.append(_ended(part.end, ending))
        else:
            pieces.append(_ended(part.text, ending))
    orphans = tuple(Region(name, body) for name, body in kept.items())
    text = "".join(pieces)
    return Merged(_with_orphans(text, orphans, ending) if keep_orphans else text, orphans)


def _with_orphans(text: str, orphans: tuple[Region, ...], ending: str) -> str:
    head, last = _before_last_line(text)
    blocks = [
        f"<!-- osc:begin {orphan.name} -->{ending}{orphan.body}<!-- osc:end {orphan.name} -->{ending}{ending}"
        for orphan in orphans
    ]
    return head + "".join(blocks) + last


def _before_last_line(text: str) -> tuple[str, str]:
    cut = text.rstrip("\r\n").rfind("\n") + 1
    return text[:cut], text[cut:]


def _ended(text: str, ending: str) -> str:
    return text if ending == "\n" else text.replace("\n", ending)


def _parts(text: str) -> Iterator[_Part]:
    """Split a document at its marks, and refuse marks that do not match."""
    waiting: list[str] = []
    name, begin = "", ""
    seen: set[str] = set()
    for number, line in enumerate(_lines(text), start=1):
        mark = _MARK.fullmatch(line)
        if mark is None:
            waiting.append(line)
            continue
        action, named = mark.group(1), mark.group(2).strip()
        if not _NAME.fullmatch(named):
            raise _broken(number, f"the name of a protected region is small letters, digits and hyphens, not `{named}`")
        if action == "begin":
            if name:
                raise _broken(number, f"the protected region `{named}` begins inside `{name}`")
            if named in seen:
                raise _broken(number, f"the protected region `{named}` is there twice")
            seen.add(named)
            yield _Part("".join(waiting))
            waiting, name, begin = [], named, line
        else:
            if named != name:
                raise _broken(number, f"the protected region `{named}` ends here but did not begin")
            yield _Part("".join(waiting), name, begin, line)
            waiting, name = [], ""
    if name:
        raise OscError(f"The protected region `{name}` has no end.", _HINT)
    yield _Part("".join(waiting))


def _lines(text: str) -> list[str]:
    """Split at line feeds only: other characters that Python calls line ends may stand inside a text."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _broken(number: int, what: str) -> OscError:
    return OscError(f"In line {number} {what}.", _HINT)
