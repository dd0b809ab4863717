"""The events of lines that are as plain as most lines of a compact are, without a token in between.

    key: some words
    key: "text"
    key:
      - some words
      - key: {of: [words]}

ruamel's scanner makes tokens of such a line, and its parser asks again and again which token comes next: most of the
time that reading took. A line is taken here only when the one after it is plain, too, because the next line decides
whether this one is finished. Everything else is left to ruamel, whose stacks are kept as it would have kept them, so
that it can go on from any line. A test holds every event against it.
"""

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml.error import StringMark
from ruamel.yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from osc_cli.source.plain_flow import flow_events
from osc_cli.source.plain_parts import LONGEST_KEY, QUOTED, REST, Mark, scalar, words

UNUSUAL = re.compile("[\r\ufeff\x85\u2028\u2029]")
"""What moves lines and columns in ways of its own: a text with any of it is left to ruamel as a whole."""

_WORDS = words(r"(?:[^: \t\n\0]|:(?![ \t\n\0]))", first=r"(?![\s.?:,\[\]{}#&*!|>'\"%@`-])")
_LINE = re.compile(
    rf"((?: *+(?:#[^\n\0]*+)?+\n)*+)( *+)(- ++)?+(?:({_WORDS}):(?=[ \n]))?+ *+"
    rf"(?:({_WORDS}){REST}|({QUOTED}){REST}|([\[{{])[^\n\0]*+\n|{REST})"
)
_BLANK, _INDENT, _DASH, _KEY, _PLAIN, _QUOTED, _FLOW = range(1, 8)


class _Line:
    """A plain line that begins an entry."""

    __slots__ = ("at", "column", "dashed", "end", "inner", "key", "kind", "number", "start", "text", "value")

    def __init__(self, text: str, found: re.Match[str], number: int) -> None:
        """Take what was found; `number` is that of the first line of it, which may be blank."""
        blank = found.end(_BLANK)
        self.text = text
        self.number = number + text.count("\n", found.start(), blank) if blank > found.start() else number
        self.start, self.at = found.span(_INDENT)
        self.column = self.at - self.start
        self.dashed = found.end(_DASH) > 0
        self.key = found.span(_KEY)
        self.kind = found.lastindex or 0
        self.value = found.span(self.kind)
        self.end = found.end()
        self.inner = self.key[0] - self.start if self.key[0] > 0 else self.column
        """The column of the innermost block that the entry is in."""

    def mark(self, at: int) -> Mark:
        """Return the place of an index in this line."""
        return Mark(at, self.number, at - self.start)

    def content(self) -> list[Any] | None:
        """Return the events of the value; none for a key alone, None for a value that is not plain."""
        start, end = self.value
        if self.kind == _PLAIN:
            return [scalar(self.text[start:end], self.mark(start), self.mark(end))]
        if self.kind == _FLOW:
            return flow_events(self.text, start, self.number, self.start)
        if self.kind == _QUOTED:
            return [scalar(self.text[start + 1 : end - 1], self.mark(start), self.mark(end), self.text[start])]
        return []


def _line(text: str, at: int, number: int) -> _Line | None:
    """Read the next line of words, if it is plain and begins an entry."""
    found = _LINE.match(text, at)
    if found is None or (found.lastindex or 0) < _KEY:
        return None
    start, end = found.span(_KEY)
    entry = end - start <= LONGEST_KEY if start > -1 else found.end(_DASH) > -1
    return _Line(text, found, number) if entry else None


class _Blocks:
    """The blocks that are open, innermost last, on the stacks of ruamel's scanner and parser."""

    def __init__(self, parser: Any) -> None:
        self._parser = parser
        self._scanner = parser.scanner
        self._of_map, self._of_list = parser.parse_block_mapping_key, parser.parse_block_sequence_entry
        self._state, self._indent = parser.state, parser.scanner.indent

    def closed_by(self, line: _Line) -> list[Any]:
        """Close what a line is no part of, and return the events of that."""
        events = []
        while self._indent > line.column and self._state in (self._of_map, self._of_list):
            place = line.mark(line.at)
            events.append((MappingEndEvent if self._state == self._of_map else SequenceEndEvent)(place, place))
            self._state, self._indent = self._parser.states.pop(), self._scanner.indents.pop()
            self._parser.marks.pop()
        return events

    def hold(self, line: _Line) -> bool:
        """Say whether a line is an entry of the innermost block."""
        expected = self._of_list if line.dashed else self._of_map
        return bool(self._indent == line.column and self._state == expected)

    def entry(self, line: _Line, after: _Line) -> list[Any] | None:
        """Return the events of an entry; None when it is not plain or not finished where the next line begins."""
        if (after.column > line.inner) != (line.kind == _KEY):
            return None
        content = line.content()
        if content is None:
            return None
        events = []
        start, end = line.key
        if start > -1:
            if line.dashed:
                events.append(self._opened(MappingStartEvent, self._of_map, line, start))
            events.append(scalar(line.text[start:end], line.mark(start), line.mark(end)))
        if line.kind != _KEY:
            return events + content
        if after.dashed:
            events.append(self._opened(SequenceStartEvent, self._of_list, after, after.at))
        else:
            events.append(self._opened(MappingStartEvent, self._of_map, after, after.at))
        return events

    def _opened(self, event: Any, state: Any, line: _Line, at: int) -> Any:
        reader, place = self._scanner.reader, line.mark(at)
        self._parser.states.append(self._state)
        self._parser.marks.append(StringMark(reader.name, at, place.line, place.column, line.text, at))
        self._scanner.indents.append(self._indent)
        self._state, self._indent = state, place.column
        return event(None, None, True, place, place, flow_style=False)

    def leave_to_ruamel(self, line: _Line) -> None:
        """Let ruamel go on at the first word of a line."""
        reader = self._scanner.reader
        reader.index = reader.pointer = line.at
        reader.line, reader.column = line.number, line.column
        self._parser.state, self._scanner.indent = self._state, self._indent
        self._scanner.go_on()


def plain_events(parser: Any) -> Iterator[Any]:
    """Yield the events of the plain lines that come next, perhaps none.

    The parser stands between two entries of a block, and the scanner before the first word of a line.
    """
    reader, blocks = parser.scanner.reader, _Blocks(parser)
    text: str = reader.buffer
    line = _line(text, reader.index - reader.column, reader.line)
    while line is not None:
        yield from blocks.closed_by(line)
        after = _line(text, line.end, line.number + 1) if blocks.hold(line) else None
        events = blocks.entry(line, after) if after is not None else None
        if events is None:
            blocks.leave_to_ruamel(line)
            return
        yield from events
        line = after
