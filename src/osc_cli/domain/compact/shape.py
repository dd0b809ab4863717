"""What may stand where in a compact, as plain data.

Messages, references and the reference page all ask the same question, "what belongs here?"; this is its one answer.
Lint works on plain data beside a shape, so it needs no model objects and goes on when one field is wrong.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from osc_cli.domain.compact.patterns import Ref


class Shape(NamedTuple):
    """What may stand at one place. Several parts are set where the format allows several spellings."""

    words: tuple[str, ...] = ()
    """What a single value may be, as words."""
    kinds: frozenset[str] = frozenset()
    """Which kinds of value are allowed: `text`, `number`, `true or false`, `list`, `map`."""
    options: tuple[str, ...] = ()
    """The texts of an enumeration."""
    reference: Ref | None = None
    items: "Shape | None" = None
    """What a list contains."""
    entries: "Shape | None" = None
    """What a map from ids contains."""
    key: "Shape | None" = None
    """How the ids of such a map are written."""
    fields: Mapping[str, "Shape"] | None = None
    """The known keys of a map."""
    required: tuple[str, ...] = ()
    """The keys it cannot do without."""

    def below(self, segment: str | int) -> "Shape | None":
        """Return the shape one step further down, or None where nothing may stand."""
        if isinstance(segment, int):
            return self.items
        if self.fields and segment in self.fields:
            return self.fields[segment]
        return self.entries


def kind_of(value: object) -> str:
    """Name the kind of a plain value as a person would."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, Mapping):
        return "map"
    return "list" if isinstance(value, list) else "number"


def walk(data: object, shape: Shape) -> Iterator[tuple[tuple[str | int, ...], object, Shape]]:
    """Yield route, value and shape of everything in plain data that the shape knows."""
    stack: list[tuple[tuple[str | int, ...], object, Shape]] = [((), data, shape)]
    while stack:
        route, value, here = stack.pop()
        yield route, value, here
        if isinstance(value, str):
            continue  # most values are text, and asking for a map takes long
        children: list[tuple[str | int, object]] = []
        if isinstance(value, Mapping):
            children = [(key, child) for key, child in value.items() if isinstance(key, str)]
        elif isinstance(value, list):
            children = list(enumerate(value))
        for segment, child in reversed(children):
            below = here.below(segment)
            if below is not None and child is not None:
                stack.append(((*route, segment), child, below))
