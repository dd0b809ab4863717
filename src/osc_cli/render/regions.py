"""Protected regions: the parts of a rendered document that belong to its readers.

    <!-- osc:begin notes -->
    Whatever stands here is kept, byte for byte, through every rendering.
    <!-- osc:end notes -->

What a template puts between the marks is a suggestion for the first rendering only. People may put marks of their own
wherever they like; `merging` says where such a region stands in the next rendering.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from osc_cli.domain.errors import OscError

_MARK = re.compile(r"[ \t]*<!--[ \t]*osc:(begin|end)\b(.*?)-->[ \t]*\r?\n?")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HINT = (
    "Each `<!-- osc:begin NAME -->` needs its own `<!-- osc:end NAME -->`: a name once in a file, no region in another."
)


class Region(NamedTuple):
    """One protected region: its name, and its text with its line endings."""

    name: str
    body: str


class Piece(NamedTuple):
    """A piece of a document: one line outside the regions (no name), or one region with its two marks."""

    text: str
    name: str = ""
    begin: str = ""
    end: str = ""

    @property
    def whole(self) -> str:
        """The text with its marks."""
        return f"{self.begin}{self.text}{self.end}"


def regions(text: str) -> tuple[Region, ...]:
    """Return the protected regions of a document. Raises OscError when its marks do not match."""
    return tuple(Region(piece.name, piece.text) for piece in pieces(text) if piece.name)


def outside(text: str) -> str:
    """Return what stands outside the regions and their marks. Raises OscError when the marks do not match."""
    return "".join(piece.text for piece in pieces(text) if not piece.name)


def region(name: str, body: str, ending: str = "\n") -> Piece:
    """Put marks around a text. A last line without an end gets one, for the mark needs a line of its own."""
    closed = body if not body or body.endswith("\n") else body + ending
    return Piece(closed, name, f"<!-- osc:begin {name} -->{ending}", f"<!-- osc:end {name} -->{ending}")


def line_ending(text: str) -> str:
    """Return the line ending of a file, as its first line has it."""
    return "\r\n" if text.split("\n", 1)[0].endswith("\r") else "\n"


def pieces(text: str) -> Iterator[Piece]:
    """Split a document at its marks and line ends. Raises OscError when the marks do not match."""
    waiting: list[str] = []
    name, begin = "", ""
    seen: set[str] = set()
    for number, line in enumerate(lines_of(text), start=1):
        mark = _MARK.fullmatch(line)
        if mark is None:
            if name:
                waiting.append(line)
            else:
                yield Piece(line)
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
            waiting, name, begin = [], named, line
        else:
            if named != name:
                raise _broken(number, f"the protected region `{named}` ends here but did not begin")
            yield Piece("".join(waiting), name, begin, line)
            name = ""
    if name:
        raise OscError(f"The protected region `{name}` has no end.", _HINT)


def lines_of(text: str) -> list[str]:
    """Split at line feeds only: other characters that Python calls line ends may stand inside a text."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _broken(number: int, what: str) -> OscError:
    return OscError(f"In line {number} {what}.", _HINT)
