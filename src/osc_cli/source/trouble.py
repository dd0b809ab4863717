"""Where and why the parser gave up: what the words for a syntax error are chosen from."""

import re
from typing import Any, NamedTuple

from osc_cli.domain.diagnostics import Finding, Span
from osc_cli.source.characters import position
from osc_cli.source.codes import YAML_SYNTAX

_LINE = re.compile(r"[^\r\n]*")


class Trouble(NamedTuple):
    """The state of the parser when it stopped. Places are indices into the text."""

    text: str
    problem: str
    """The parser's complaint."""
    at: int
    """Where it stopped."""
    context: int
    """Where the thing began that it was reading; where it stopped, if it was reading nothing."""
    last: Any
    """The event of the last whole scalar, or None."""
    bracket: int | None
    """The innermost bracket or brace that was still open."""

    @property
    def found(self) -> str:
        """The character at which it stopped; empty at the end of the text."""
        return self.text[self.at : self.at + 1]

    def line(self, index: int) -> tuple[int, str]:
        """Return where the line of an index begins, and the line without its end."""
        start = max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1
        match = _LINE.match(self.text, start)
        return start, match.group() if match else ""

    def number(self, index: int) -> int:
        """Return the number of the line on which an index stands."""
        return position(self.text, index)[0]

    def same_line(self, one: int, other: int) -> bool:
        """Say whether two places stand on one line."""
        return self.line(one)[0] == self.line(other)[0]

    def finding(self, message: str, hint: str, index: int | None = None, length: int = 1) -> Finding:
        """Return the finding for some characters, by default the one at which the parser stopped."""
        line, column = position(self.text, self.at if index is None else index)
        span = Span(line, column, line, column + max(length, 1))
        return Finding((), message, hint, rule=YAML_SYNTAX, span=span)
