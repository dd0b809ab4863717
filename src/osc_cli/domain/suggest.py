"""Finds what somebody probably meant, in bounded time however many names there are."""

from collections.abc import Iterable
from itertools import islice

_MANY = 200
"""Comparing two names takes some ten microseconds; a hostile file may bring thousands of each."""


def closest(word: str, known: Iterable[str], *, cutoff: float = 0.6, many: int = _MANY) -> str | None:
    """Return the known name that is most like a word, or None when none is like it.

    Of more than `many` names only those are compared that begin alike and are as long.
    """
    names = list(known)
    if len(names) > many:
        alike = (name for name in names if name[:1] == word[:1] and abs(len(name) - len(word)) < 3)
        names = list(islice(alike, _MANY))
    found = _near(word, names, 1, cutoff)
    return found[0] if found else None


def only_one(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that a word must be a slip of: it is very like it, and no other comes near."""
    names = list(known)
    if word in names:
        return word
    if len(names) > _MANY:
        return None
    near = _near(word, names, 2, 0.75)
    return near[0] if len(near) == 1 else None


def hint(word: str, known: Iterable[str]) -> str:
    """Return what to do about an unknown name: the one that was probably meant, or all that there are."""
    names = list(known)
    close = closest(word, names)
    return f"did you mean `{close}`?" if close else f"known are {', '.join(names)}"


def _near(word: str, names: list[str], most: int, cutoff: float) -> list[str]:
    from difflib import get_close_matches  # a compact without a slip needs none of it

    return get_close_matches(word, names, most, cutoff)
