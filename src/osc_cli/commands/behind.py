"""Which fields of a compact say the sentences that somebody changed in a document."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_SHORTEST = 20
"""Shorter texts stand in many sentences."""


def fields_behind(edits: str, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the routes of the texts that stand in the lines which an edit took out, in the order of the compact.

    `edits` is a unified diff whose old side is the rendering. A text that several fields have says nothing.
    """
    gone = [_bare(line[1:]) for line in edits.split("\n") if line.startswith("-") and not line.startswith("---")]
    texts = [(".".join(map(str, route)), _bare(text)) for route, text in _texts(data, ())]
    known = [text for _, text in texts]
    return tuple(
        route
        for route, text in texts
        if len(text) >= _SHORTEST and known.count(text) == 1 and any(text in line for line in gone)
    )


def _bare(text: str) -> str:
    """Leave out what a sentence may gain or lose on its way into a document: a capital, a full stop, signs."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def _texts(value: Any, route: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, Mapping):
        for key, child in value.items():
            yield from _texts(child, (*route, key))
    elif isinstance(value, list):
        for position, child in enumerate(value):
            yield from _texts(child, (*route, position))
