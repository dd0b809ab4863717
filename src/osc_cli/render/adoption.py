"""Words that stand where a rendering puts its own move into protected regions, so that the next rendering keeps them.

What the compact says is said again in its place, and somebody's words stand below it: a document never hides what the
compact says, and never loses what a person wrote.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from osc_cli.render.anchors import slug
from osc_cli.render.headings import lowered
from osc_cli.render.merging import spots, without_footer
from osc_cli.render.regions import Piece, Region, line_ending, lines_of, pieces, region

EARLIER = "earlier-text"
"""The region that holds a whole document from before the toolkit."""
_BEFORE_IT = (
    "## What stood here before",
    "",
    "Where this text and the one above differ, the one above holds until the project has tidied up.",
    "",
)
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
_LONGEST = 40
_PASSAGE = "*"
"""Stands for the name of a passage until it has one; no region can be called so."""


class Adopted(NamedTuple):
    """A document whose edits stand in regions."""

    text: str
    passages: tuple[Region, ...]
    """The new regions."""
    back: int
    """How many lines somebody had taken out or changed; they are there again."""


def adopt_edits(base: str, old: str) -> Adopted:
    """Return the rendering `base` with the edits of `old` in regions.

    Args:
        base: The rendering that was edited. The next best thing is the newest rendering: then what the compact said
            earlier counts as an edit too, for nobody can tell them apart.
        old: The file as it stands.

    Raises:
        OscError: The marks of either text do not match.
    """
    ending = line_ending(old)
    before = [piece for piece in without_footer(list(pieces(base)))[0] if not piece.name and piece.text.strip()]
    after = _without_our_line(list(pieces(old)))
    lines = [index for index, piece in enumerate(after) if not piece.name and piece.text.strip()]
    matcher = SequenceMatcher(
        None, [_said(piece) for piece in before], [_said(after[index]) for index in lines], autojunk=False
    )
    found: list[Piece] = []
    reached, back = 0, 0
    for what, start, end, first, last in matcher.get_opcodes():
        ours = [Piece(_said(piece) + ending) for piece in before[start:end]]
        until = lines[last - 1] + 1 if last > first else reached
        theirs = after[reached:until]
        reached = until
        if what == "equal":
            found += theirs
        else:
            found += ours
            found += _in_regions(theirs)
            back += len(ours)
    found += _in_regions(after[reached:])
    named, passages = _named(found, frozenset(piece.name for piece in pieces(base) if piece.name), ending)
    return Adopted("".join(named), passages, back)


def adopt_whole(new: str, old: str) -> Adopted:
    """Return the rendering with the whole old text in one region at its end, below words that say what holds.

    Its headings go down below that heading, for a document has one title; every other byte stays.
    """
    body, footer = without_footer(list(pieces(new)))
    ending = line_ending(old)
    earlier = region(EARLIER, ending.join((*_BEFORE_IT, lowered(old, below=2))), ending)
    text = "".join(piece.whole for piece in (*body, earlier, *footer))
    return Adopted(text, (Region(EARLIER, earlier.text),), 0)


def _without_our_line(document: list[Piece]) -> list[Piece]:
    head, tail = without_footer(document)
    return head + tail[1:]


def _said(piece: Piece) -> str:
    return piece.text.rstrip()


def _in_regions(theirs: Sequence[Piece]) -> Iterator[Piece]:
    """Join lines to passages that have no name yet; regions among them stay what they are."""
    for named, group in groupby(theirs, lambda piece: bool(piece.name)):
        found = list(group)
        text = "".join(piece.text for piece in found)
        if named:
            yield from found
        elif text.strip():
            yield Piece(_without_blank_ends(text), _PASSAGE)


def _without_blank_ends(text: str) -> str:
    kept = lines_of(text)
    while not kept[0].strip():
        del kept[0]
    while not kept[-1].strip():
        del kept[-1]
    return "".join(kept)


def _named(found: Sequence[Piece], known: frozenset[str], ending: str) -> tuple[list[str], tuple[Region, ...]]:
    """Give each passage a name that says in which section it stands."""
    taken = {piece.name for piece in found} | known
    texts: list[str] = []
    passages = []
    for piece, spot in spots(found, known):
        if piece.name != _PASSAGE:
            texts.append(piece.whole)
            continue
        where = _NOT_IN_A_NAME.sub("-", slug(spot.title))[:_LONGEST].strip("-")
        name = _free(f"own-{where or 'words'}", taken)
        made = region(name, piece.text, ending)
        texts.append(made.whole)
        passages.append(Region(name, made.text))
    return texts, tuple(passages)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
