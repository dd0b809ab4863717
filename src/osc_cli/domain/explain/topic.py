"""What can be looked up: one text for the terminal and for the page in the documentation."""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Example(NamedTuple):
    """Text that is shown as it stands."""

    text: str
    language: str = "yaml"


class Points(NamedTuple):
    """A list of short texts."""

    items: tuple[str, ...]


class Section(NamedTuple):
    """A part of a topic: paragraphs, in which backticks mark what a person types, lists and examples."""

    heading: str
    """Empty for the part that comes first."""
    blocks: tuple[str | Example | Points, ...]


class Topic(NamedTuple):
    """One thing that somebody may ask about."""

    title: str
    summary: str
    """One sentence, for lists."""
    sections: tuple[Section, ...]
    names: tuple[str, ...]
    """What a person types to find it; the first is the usual one."""


class Kind(NamedTuple):
    """All topics of one sort."""

    name: str
    """One word in the plural, which lists them: `osc explain labels`."""
    says: str
    """What one learns from them, as a sentence."""
    example: str
    """A name to try."""
    topics: Callable[[], Iterable[Topic]]
    """Called only when somebody asks, so that a kind costs nothing until then."""
    has_page: bool = True
    """Whether `docs/reference/NAME.md` is made of it."""
