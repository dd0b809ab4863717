"""What can be looked up: one text for the terminal and for the page in the documentation."""

from typing import NamedTuple


class Example(NamedTuple):
    """Text that is shown as it stands."""

    text: str
    language: str = "yaml"


class Section(NamedTuple):
    """A part of a topic: paragraphs, in which backticks mark what a person types, and examples."""

    heading: str
    """Empty for the part that comes first."""
    blocks: tuple[str | Example, ...]


class Topic(NamedTuple):
    """One thing that somebody may ask about."""

    title: str
    summary: str
    """One sentence, for lists."""
    sections: tuple[Section, ...]
    names: tuple[str, ...]
    """What a person types to find it; the first is the usual one."""
