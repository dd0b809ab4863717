"""Corrects a text where the reader says that something stands; comments, quotes, blank lines and line ends stay.

`writer` writes values into a text that is being made. Here the text is somebody's own, so only a word is exchanged, or
pieces of the text change places.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from osc_cli.domain.diagnostics import Fix, Reorder, Rewrite, SourceMap, Span
from osc_cli.source.scalar_text import scalar

_LINE_BREAK = re.compile("\r\n?|\n")
_COMMENT = re.compile(r"[ \t]*(#[^\r\n]*)?")
_BETWEEN_LINES = re.compile("(\r\n?|\n) *")
_BETWEEN_IN_BRACES = re.compile(r"\s*,\s*")


class Cut(NamedTuple):
    """A piece of text, from one index up to another, and what takes its place."""

    start: int
    end: int
    text: str


class Splicer:
    """Works out the cuts for one text."""

    def __init__(self, text: str, sources: SourceMap) -> None:
        """Take a text and where everything in it stands."""
        self._text = text
        self._sources = sources
        self._lines = [0, *(line_break.end() for line_break in _LINE_BREAK.finditer(text))]

    def cuts(self, fix: Fix) -> tuple[Cut, ...]:
        """Return what a fix changes in the text; nothing when it cannot be done without touching more than that."""
        return self._rewritten(fix) if isinstance(fix, Rewrite) else self._reordered(fix)

    def _rewritten(self, fix: Rewrite) -> tuple[Cut, ...]:
        spans = self._sources.keys if fix.at == "key" else self._sources.values
        start, end = self.range_of(spans[fix.route])
        written = self._text[start:end]
        if _LINE_BREAK.search(written) or written[:1] in {"|", ">"}:
            return ()
        quote = written[0] if written[0] in "\"'" else ""
        word = f"{quote}{fix.word}{quote}" if quote else scalar(fix.word)
        return (Cut(start, end, word),)

    def _reordered(self, fix: Reorder) -> tuple[Cut, ...]:
        routes = [route for route in self._sources.keys if route[:-1] == fix.route]
        if {route[-1] for route in routes} != set(fix.keys):
            return ()
        starts = self.range_of(self._sources.values[fix.route])[0]
        in_braces = self._text[starts] == "{"
        pieces = {route[-1]: self._piece(route, in_braces=in_braces) for route in routes}
        between = [self._text[one.end : other.start] for one, other in pairwise(pieces.values())]
        separator = _BETWEEN_IN_BRACES if in_braces else _BETWEEN_LINES
        if not all(separator.fullmatch(text) for text in between):
            return ()  # a comment or a blank line between two of them says something about their order
        return tuple(
            Cut(place.start, place.end, pieces[key].text)
            for place, key in zip(pieces.values(), fix.keys, strict=True)
            if place.text != pieces[key].text
        )

    def _piece(self, route: tuple[str | int, ...], *, in_braces: bool) -> Cut:
        """Return the text of one entry, in a block with the comment behind it."""
        start = self.range_of(self._sources.keys[route])[0]
        end = self.range_of(self._sources.values[route])[1]
        if not in_braces and (comment := _COMMENT.match(self._text, end)):
            end = comment.end()
        return Cut(start, end, self._text[start:end])

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the indices at which a span begins and ends in the text."""
        return (
            self._lines[span.line - 1] + span.column - 1,
            self._lines[span.end_line - 1] + span.end_column - 1,
        )


def apart(cuts: Iterable[Sequence[Cut]]) -> list[Cut]:
    """Return the cuts of as many fixes as do not touch one another, in the order of the text."""
    kept: list[Cut] = []
    for group in cuts:
        if all(cut.end <= other.start or other.end <= cut.start for cut in group for other in kept):
            kept += group
    return sorted(kept)


def spliced(text: str, cuts: Iterable[Cut]) -> str:
    """Return the text with its cuts made; they must be in order and apart."""
    parts, done = [], 0
    for cut in cuts:
        parts += [text[done : cut.start], cut.text]
        done = cut.end
    return "".join((*parts, text[done:]))
