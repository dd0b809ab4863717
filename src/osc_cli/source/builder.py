"""Parser events to plain data with the place of every key and value: one pass, no recursion, a budget for all."""

import re
from typing import Any

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from osc_cli.domain.diagnostics import Finding, Route, SourceMap, Span
from osc_cli.source import refusals
from osc_cli.source.characters import FORBIDDEN
from osc_cli.source.scalars import NumberOutOfRangeError, resolve

_MOST_FINDINGS = 100
"""After so many the file is given up: nobody reads on, and findings cost memory too."""

_BLOCK_STYLES = ("|", ">")
_MISSING_SPACE = re.compile(r"[^:\s]+:[^\s:/]\S*")


class _Open:
    """A map or a list whose end has not been read.

    `route` is None inside a value that is not kept. `key` waits for its value; `dropped` says that the value of a
    refused key comes next.
    """

    __slots__ = (
        *("after_key", "braced", "column", "container", "dropped", "end", "index"),
        *("is_map", "key", "line", "route"),
    )

    def __init__(self, container: dict[str, object] | list[object], route: Route | None, event: Any, braced: bool):
        self.container = container
        self.is_map = isinstance(container, dict)
        self.route = route
        self.index: int = event.start_mark.index
        self.line: int = event.start_mark.line + 1
        self.column: int = event.start_mark.column + 1
        self.end = (self.line, self.column)
        self.braced = braced
        self.key: str | None = None
        self.after_key = 0
        self.dropped = False


class Builder:
    """Takes the events of one text. Stop feeding it when `stopped` is true."""

    def __init__(self, text: str, max_depth: int, max_nodes: int, *, lists: bool = False) -> None:
        """Keep the text, which is cut where an event does not say enough; `lists` lets it be a list."""
        self._lists = lists
        self.data: object = None
        self.sources = SourceMap({}, {})
        self.findings: list[Finding] = []
        self.stopped = False
        self.unsafe = False
        """Whether something could not be read, so that checks of the rest would say nonsense."""
        self.last: Any = None
        """The last event that was a whole scalar; what a syntax error after it means depends on it."""
        self._text = text
        self._questions = "?" in text
        self._max_depth = max_depth
        self._max_nodes = max_nodes
        self._nodes = 0
        self._documents = 0
        self._open: list[_Open] = []

    def bracket(self) -> int | None:
        """Return the index of the innermost bracket or brace that is still open."""
        return next((each.index for each in reversed(self._open) if each.braced), None)

    def feed(self, event: Any) -> None:
        """Take one event."""
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._start(event, {})
        elif kind is SequenceStartEvent:
            self._start(event, [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._end(event)
        elif kind is AliasEvent:
            self._alias(event)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._refuse(refusals.second_document(_span(event)), stop=True)

    def _scalar(self, event: Any) -> None:
        self._count(event)
        self._refuse_properties(event)
        if not self._open:
            self._refuse(_of_root(event), stop=True)
            return
        parent = self._open[-1]
        self.last = event
        span = self._span_of_block(event) if event.style in _BLOCK_STYLES else _span(event)
        if event.style == '"' and (hidden := FORBIDDEN.search(event.value)):
            self._refuse(refusals.escaped_character(hidden.group(), span))
        if parent.is_map and parent.key is None and not parent.dropped:
            self._key(parent, event, span)
        else:
            span = self._value(parent, event, span)
        parent.end = (span.end_line, span.end_column)

    def _span_of_block(self, event: Any) -> Span:
        # The engine ends a block of text where the next token begins.
        start, line, column = event.start_mark.index, event.start_mark.line + 1, event.start_mark.column + 1
        lines = self._text[start : event.end_mark.index].rstrip().splitlines()
        if len(lines) == 1:
            return Span(line, column, line, column + len(lines[0]))
        return Span(line, column, line + len(lines) - 1, len(lines[-1]) + 1)

    def _key(self, parent: _Open, event: Any, span: Span) -> None:
        key: str = event.value
        parent.after_key = event.end_mark.index
        plain = event.style is None
        if plain and key == "<<":
            self._refuse(refusals.merge_key(span))
            parent.dropped = True
            return
        if self._questions and self._follows_question_mark(event.start_mark):
            self._note(refusals.question_mark_key(key, span, parent.route))
        elif plain and not _is_text(key):
            self._note(refusals.key_not_text(key, span, parent.route))
            if not key:
                parent.dropped = True
                return
        parent.key = key
        if parent.route is None:
            return
        route = (*parent.route, key)
        first = self.sources.keys.get(route)
        if first is None:
            self.sources.keys[route] = span
        else:
            self._note(refusals.duplicate_key(route, first, span))
            parent.dropped = True

    def _follows_question_mark(self, mark: Any) -> bool:
        # On its own line and not far back: many keys of one long line must not each copy the line.
        before = self._text[mark.index - min(mark.column, 80) : mark.index]
        return before.rstrip(" ").endswith("?")

    def _value(self, parent: _Open, event: Any, span: Span) -> Span:
        value: object = event.value
        route = self._place(parent)
        if event.style is None:
            if value == "" and parent.is_map:
                span = self._after_colon(parent)
            if value == "" and parent.braced and parent.key and _MISSING_SPACE.match(parent.key):
                where = self.sources.keys.get(route or (), span)
                self._refuse(refusals.no_space_after_colon(parent.key, where))
            try:
                value = resolve(event.value)
            except NumberOutOfRangeError as error:
                self._refuse(refusals.number_out_of_range(str(error), route or (), span))
        if route is not None:
            self.sources.values[route] = span
        self._attach(parent, value)
        return span

    def _after_colon(self, parent: _Open) -> Span:
        """Return where the value of a key is missing; the engine puts it at the next token."""
        line, column = parent.end
        colon = parent.after_key
        while self._text.startswith(" ", colon):
            colon += 1
        if self._text.startswith(":", colon):
            column += colon - parent.after_key + 1
        return Span(line, column, line, column)

    def _start(self, event: Any, container: dict[str, object] | list[object]) -> None:
        self._count(event)
        self._refuse_properties(event)
        mark = event.start_mark
        is_list = type(container) is list
        braced = bool(event.flow_style) and self._text[mark.index] == ("[" if is_list else "{")
        route: Route | None = ()
        if not self._open:
            if is_list and not self._lists:
                self._refuse(refusals.not_a_map(None, _span(event)), stop=True)
            self.data = container
        elif self._awaits_key():
            self._refuse(refusals.key_not_text(None, _span(event), self._open[-1].route))
            self._drop_key(self._open[-1])
            route = None
        else:
            route = self._place(self._open[-1])
            self._attach(self._open[-1], container)
        if len(self._open) >= self._max_depth:
            self._refuse(refusals.too_deep(self._max_depth, _span(event)), stop=True)
        self._open.append(_Open(container, route, event, braced))

    def _end(self, event: Any) -> None:
        closed = self._open.pop()
        if closed.braced:
            closed.end = (event.end_mark.line + 1, event.end_mark.column + 1)
        # The engine ends a block where the next token begins; ours ends with its last value.
        if closed.route is not None:
            self.sources.values[closed.route] = Span(closed.line, closed.column, *closed.end)
        if self._open:
            self._open[-1].end = closed.end

    def _alias(self, event: Any) -> None:
        self._count(event)
        self._refuse_word(event.start_mark)
        if not self._open:
            self.stopped = True
        elif self._awaits_key():
            self._drop_key(self._open[-1])
        else:
            self._attach(self._open[-1], None)

    def _drop_key(self, parent: _Open) -> None:
        parent.dropped = True
        parent.after_key = len(self._text)

    def _awaits_key(self) -> bool:
        parent = self._open[-1]
        return parent.is_map and parent.key is None and not parent.dropped

    def _place(self, parent: _Open) -> Route | None:
        """Return the route of the value that comes next, or None when it is not kept."""
        if parent.route is None or parent.dropped:
            return None
        return (*parent.route, len(parent.container) if parent.key is None else parent.key)

    def _attach(self, parent: _Open, value: object) -> None:
        if isinstance(parent.container, list):
            parent.container.append(value)
        elif parent.key is not None and not parent.dropped:
            parent.container[parent.key] = value
        parent.key = None
        parent.dropped = False

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None or event.ctag is not None:
            self._refuse_word(event.start_mark)

    def _refuse_word(self, mark: Any) -> None:
        self._refuse(refusals.not_plain(self._text, mark.index, mark.line + 1, mark.column + 1))

    def _count(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > self._max_nodes:
            self._refuse(refusals.too_many(self._max_nodes, _span(event)), stop=True)

    def _refuse(self, finding: Finding, *, stop: bool = False) -> None:
        """Report what makes the rest unsafe to check."""
        self.unsafe = True
        self.stopped = self.stopped or stop
        self._note(finding)

    def _note(self, finding: Finding) -> None:
        kept = not self._open or (self._open[-1].route is not None and not self._open[-1].dropped)
        if kept or self.stopped:
            self.findings.append(finding)
        if len(self.findings) >= _MOST_FINDINGS:
            self.unsafe = self.stopped = True


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _of_root(event: Any) -> Finding:
    """Return what is wrong with a file that is one scalar."""
    span = _span(event)
    if event.style is None and (match := _MISSING_SPACE.match(event.value)):
        end = span.column + len(match[0])
        return refusals.no_space_after_colon(match[0], Span(span.line, span.column, span.line, end))
    return refusals.not_a_map(event.value, span)


def _is_text(key: str) -> bool:
    try:
        return isinstance(resolve(key), str)
    except NumberOutOfRangeError:
        return False
