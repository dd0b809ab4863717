"""A new rendering takes over the protected regions of the file that it replaces.

A region that the template has stays where the template has it. A region of somebody's own stays in its section, below
the block (paragraph, list, table) that stood above it; where that block is gone, at the end of the section. Where the
section is gone or has another title, nobody knows where the words belong: they are an orphan, and a person decides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from osc_cli.render.regions import Piece, Region, line_ending, pieces

FOOTER = re.compile(r"<!-- osc: .*-->")
"""The last line of a rendered document; a region stands before it."""
_HEADING = re.compile(r"(#{1,6}) (.*)")
_FENCE = re.compile(r"[ \t]*(```|~~~)")


class Merged(NamedTuple):
    """A new rendering that carries the regions of the file it replaces."""

    text: str
    orphans: tuple[Region, ...]
    """Regions of the old file that have no place any more. Their text is in the merged one only on request."""


class Spot(NamedTuple):
    """A place in a document that can be found again in another rendering of it."""

    section: tuple[str, ...] = ()
    """The headings above, from the outermost inward; without the words of the title, for a project may be renamed."""
    above: str = ""
    """The line above."""
    nth: int = 0
    """The how-manieth line of this wording in its section."""

    @property
    def title(self) -> str:
        """The words of the nearest heading."""
        return self.section[-1].lstrip("# ") if self.section else ""


def merge(new: str, old: str | None, *, keep_orphans: bool = False) -> Merged:
    """Put the regions of the old file into the new rendering, and keep the old file's line endings.

    Args:
        new: The rendering, with Unix line endings.
        old: The file as it stands, read without translating line endings; None when there is none.
        keep_orphans: Whether regions that have no place any more are put at the end.

    Raises:
        OscError: The marks of either text do not match.
    """
    if old is None:
        return Merged(new, ())
    ending = line_ending(old)
    body, footer = without_footer(list(pieces(new)))
    theirs = list(pieces(old))
    own, orphans = _placed(body, theirs, keep_orphans=keep_orphans)
    kept = {piece.name: piece.text for piece in theirs if piece.name}
    text = [f"{_closed(piece.whole, ending)}{ending}" for piece in own.get(-1, ())]
    for index, piece in enumerate(body):
        inner = kept.get(piece.name) if piece.name else None
        text.append(_ended(piece.whole, ending) if inner is None else _around(piece, inner, ending))
        text += [f"{ending}{_closed(region.whole, ending)}" for region in own.get(index, ())]
    text += [_ended(piece.text, ending) for piece in footer]
    return Merged("".join(text), tuple(Region(piece.name, piece.text) for piece in orphans))


def without_footer(document: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part a document before its last line, if that is ours, and before whatever follows it."""
    for index in range(len(document) - 1, -1, -1):
        if not document[index].name and FOOTER.fullmatch(document[index].text.strip()):
            return document[:index], document[index:]
    return document, []


def spots(document: Iterable[Piece], known: frozenset[str]) -> Iterator[tuple[Piece, Spot]]:
    """Yield each piece with the spot below it, or above it if it is a region that is not known: that is no landmark."""
    section: list[str] = []
    spot, fenced = Spot(), False
    seen: dict[tuple[tuple[str, ...], str], int] = {}
    for piece in document:
        line = piece.text.rstrip()
        if piece.name:
            line = f"<{piece.name}>" if piece.name in known else ""
        elif _FENCE.match(line):
            fenced = not fenced
        elif not fenced and (heading := _HEADING.fullmatch(line)):
            level = len(heading[1])
            section = [above for above in section if len(above.split(" ", 1)[0]) < level]
            section.append("#" if level == 1 else line)
            line = section[-1]
        if line:
            key = (tuple(section), line)
            seen[key] = seen.get(key, 0) + 1
            spot = Spot(*key, seen[key])
        yield piece, spot


def _placed(
    new: Sequence[Piece], old: Sequence[Piece], *, keep_orphans: bool
) -> tuple[dict[int, list[Piece]], list[Piece]]:
    """Find for each region of somebody's own the piece below which it stands (-1 is the top), or no place at all."""
    known = frozenset(piece.name for piece in new if piece.name)
    places = {Spot(): -1}
    ends: dict[tuple[str, ...], int] = {(): -1}
    last = -1
    for index, (piece, spot) in enumerate(spots(new, known)):
        if piece.name or piece.text.strip():
            places.setdefault(spot, index)
            ends[spot.section] = last = index
    blocks = _block_ends(new)
    placed: dict[int, list[Piece]] = {}
    orphans: list[Piece] = []
    for piece, spot in spots(old, known):
        if not piece.name or piece.name in known:
            continue
        place = places.get(spot, ends.get(spot.section))
        if place is None:
            orphans.append(piece)
            place = last if keep_orphans else None
        if place is not None:
            placed.setdefault(place if place < 0 else blocks[place], []).append(piece)
    return placed, orphans


def _block_ends(document: Sequence[Piece]) -> list[int]:
    """Return for each piece the last piece of its block; a blank line ends a block, unless it stands in code."""
    apart, fenced = [], False
    for piece in document:
        if not piece.name and _FENCE.match(piece.text):
            fenced = not fenced
        apart.append(not piece.name and not piece.text.strip() and not fenced)
    ends = list(range(len(document)))
    for index in range(len(document) - 2, -1, -1):
        if not apart[index] and not apart[index + 1]:
            ends[index] = ends[index + 1]
    return ends


def _around(piece: Piece, body: str, ending: str) -> str:
    return f"{_ended(piece.begin, ending)}{body}{_ended(piece.end, ending)}"


def _closed(text: str, ending: str) -> str:
    return text if text.endswith("\n") else text + ending


def _ended(text: str, ending: str) -> str:
    return text if ending == "\n" else text.replace("\n", ending)
