"""Plain data of a YAML file of somebody else, of which no shape is sure."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from osc_cli.domain.diagnostics import SourceMap
from osc_cli.source.loader import load


class Data(NamedTuple):
    """What a file says, and where."""

    value: object
    sources: SourceMap

    def at(self, *route: str | int) -> object:
        """Return what stands at a route, or None."""
        value = self.value
        for segment in route:
            if isinstance(value, Mapping):
                value = value.get(segment)
            elif isinstance(value, list) and isinstance(segment, int) and segment < len(value):
                value = value[segment]
            else:
                return None
        return value

    def line(self, *route: str | int) -> int | None:
        """Return the line of the value at a route."""
        span = self.sources.values.get(route)
        return span.line if span else None

    def key_line(self, *route: str | int) -> int | None:
        """Return the line of the key at a route."""
        span = self.sources.keys.get(route)
        return span.line if span else None


def read(text: str) -> Data | None:
    """Read a text as YAML; None when it is none."""
    loaded = load(text.encode("utf-8", "surrogateescape"), lists=True)
    return None if loaded.data is None else Data(loaded.data, loaded.sources)


def read_json(text: str) -> Data | None:
    """Read a text as JSON; None when it is none. Nobody looks for a line in it."""
    try:
        return Data(json.loads(text), SourceMap({}, {}))
    except (ValueError, RecursionError):
        return None


def each(value: object) -> list[object]:
    """Return the items of a list; one text counts as a list of it, anything else as none."""
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) else []
