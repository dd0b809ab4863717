"""Findings and the places they point at.

A rule says *what* it found and at which route; only `SourceMap` knows where that route stands in the text.
The types are named tuples because linting must start fast and `dataclasses` alone costs a tenth of the time.
"""

from enum import StrEnum
from typing import Literal, NamedTuple

Route = tuple[str | int, ...]
"""Keys and list positions that lead from the root of a compact to one value."""


class Severity(StrEnum):
    """What it costs to ignore a finding."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Zero for the gravest, so that severities sort."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Span(NamedTuple):
    """A stretch of text. Lines and columns count characters from 1; the end column is the first one after it."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)


class Rewrite(NamedTuple):
    """A correction that writes another word in place of a value, or of the key that names it."""

    route: Route
    word: str
    at: Literal["value", "key"] = "value"


class Reorder(NamedTuple):
    """A correction that puts the entries of a map in another order."""

    route: Route
    keys: tuple[str, ...]
    """All of them, in the order that they should have."""


Fix = Rewrite | Reorder
"""What would correct a finding without a doubt about what was meant. `source/splice.py` carries it out."""


class Finding(NamedTuple):
    """What a rule found: a route, one sentence, and what to do about it."""

    route: Route
    message: str
    hint: str | None = None
    at: Literal["value", "key"] = "value"
    """Whether the value at the route is meant or the key that names it."""
    rule: str = ""
    """The code, where the finder speaks for several rules (the reader, the shape check)."""
    span: Span | None = None
    """Set only where no route exists yet, as in a syntax error."""
    fix: Fix | None = None


class Diagnostic(NamedTuple):
    """A finding with its place, ready to be printed."""

    path: str
    span: Span
    rule: str
    name: str
    severity: Severity
    message: str
    hint: str | None
    route: Route
    fix: Fix | None = None

    @property
    def fixable(self) -> bool:
        """Whether `osc lint --fix` can correct it."""
        return self.fix is not None

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """By file, then place, then rule: the order in which diagnostics are printed."""
        return (self.path, self.span, self.rule, self.message)


class SourceMap(NamedTuple):
    """Where every key and every value of one document stands."""

    keys: dict[Route, Span]
    values: dict[Route, Span]

    def locate(self, route: Route, at: Literal["value", "key"] = "value") -> Span:
        """Return the span of a route, or of its nearest ancestor that stands in the text.

        A container is shown by its key: its own span would cover everything below it.
        """
        for length in range(len(route), 0, -1):
            known = route[:length]
            whole = length == len(route)
            value = self.values.get(known)
            key = self.keys.get(known)
            if key is not None and (not whole or at == "key" or value is None or value.line != value.end_line):
                return key
            if value is not None:
                return _first_line(value)
        return START


def _first_line(span: Span) -> Span:
    if span.line == span.end_line:
        return span
    return Span(span.line, span.column, span.line, span.column + 1)
