"""What plain lines are made of, and how the events of ruamel are made from it without its chain of constructors."""

from typing import Any

from ruamel.yaml.error import StringMark
from ruamel.yaml.events import ScalarEvent

QUOTED = r"\"[^\"\\\n\t\0]*+\"|'[^'\n\t\0]*+'(?!')"
"""Quoted text of one line in which nothing is escaped."""
REST = r" *+(?:(?<= )#[^\n\0]*+)?+\n"
"""What may follow a value: spaces and a comment."""
LONGEST_KEY = 1000
"""Characters; ruamel gives a key up after 1,024."""


def words(character: str, first: str = "") -> str:
    """Return the pattern of words of one line, with the spaces between them.

    Args:
        character: Pattern of one character of a word.
        first: What the first word must also be like.
    """
    return rf"(?:{first}{character}++(?: ++(?!#){character}++)*+)"


class Mark(StringMark):
    """A place in the text, made in one step. No complaint of ruamel's ever shows it, so it keeps no text."""

    __slots__ = ()
    name = buffer = pointer = None

    def __init__(self, index: int, line: int, column: int) -> None:
        """Keep the place: all three begin at 0."""
        self.index = index
        self.line = line
        self.column = column


_PLAIN, _QUOTED = (True, False), (False, True)


def scalar(value: str, start: Mark, end: Mark, style: str | None = None) -> Any:
    """Return the event of a scalar without anchor and tag."""
    event: Any = ScalarEvent.__new__(ScalarEvent)
    event.anchor = event.ctag = event.comment = None
    event.implicit = _QUOTED if style else _PLAIN
    event.value = value
    event.start_mark = start
    event.end_mark = end
    event.style = style
    return event
