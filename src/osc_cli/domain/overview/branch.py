"""A line of the overview and what hangs below it."""

from typing import NamedTuple


class Branch(NamedTuple):
    """One line."""

    title: str
    note: str = ""
    """What is said about it, shorter than a sentence."""
    children: tuple["Branch", ...] = ()
