"""Format 0, which drafts were written in before the first release: named things were list items with an `id`.

Each becomes a key of a map. The text is cut only where an id stands, so comments, quotes and blank lines stay.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from osc_cli.domain.diagnostics import Route, SourceMap
from osc_cli.source.loader import load
from osc_cli.source.scalar_text import scalar
from osc_cli.source.splice import Cut, Splicer, spliced

_MAPS: tuple[Route, ...] = (
    *((article,) for article in ("people", "participants", "roles", "bodies", "powers", "decisions", "elections")),
    *((article,) for article in ("rights", "responsibilities", "privileges", "assets")),
    ("conduct", "intake", "contacts"),
    ("communication", "channels"),
)
"""Where format 0 had lists."""
_VERSION = 1


def migrate(text: str) -> str:
    """Return a text of format 0 in format 1.

    Raises ValueError naming the line of an entry that has no id, or whose id stands twice.
    """
    loaded = load(text.encode())
    cuts: list[Cut] = []
    if isinstance(loaded.data, Mapping):
        cuts = list(_cuts(text, loaded.data, loaded.sources))
    return spliced(text, sorted(cuts))


def _cuts(text: str, data: Mapping[str, Any], sources: SourceMap) -> Iterator[Cut]:
    splicer = Splicer(text, sources)
    start, end = splicer.range_of(sources.values["compact",])
    yield Cut(start, end, str(_VERSION))
    for route in _MAPS:
        entries = _at(data, route)
        if isinstance(entries, list):
            yield from _entries(text, splicer, sources, route, entries)


def _entries(text: str, splicer: Splicer, sources: SourceMap, route: Route, entries: list[Any]) -> Iterator[Cut]:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        line = sources.locate((*route, index)).line
        identifier = entry.get("id") if isinstance(entry, Mapping) else None
        if not isinstance(identifier, str):
            raise ValueError(f"line {line}: an entry of `{route[-1]}` has no id")
        if identifier in seen:
            raise ValueError(f"line {line}: the id `{identifier}` stands twice in `{route[-1]}`")
        seen.add(identifier)
        yield from _entry(text, splicer, sources, (*route, index), identifier)
    if text[splicer.range_of(sources.values[route])[0]] == "[":
        start, end = splicer.range_of(sources.values[route])
        yield Cut(start, start + 1, "{")
        yield Cut(end - 1, end, "}")


def _entry(text: str, splicer: Splicer, sources: SourceMap, route: Route, identifier: str) -> Iterator[Cut]:
    start, _ = splicer.range_of(sources.values[route])
    key_start, _ = splicer.range_of(sources.keys[*route, "id"])
    end = splicer.range_of(sources.values[*route, "id"])[1]
    if text[start] == "{":
        # `- {id: ada, name: Ada}` becomes `ada: {name: Ada}`; the comma beside the id goes with it.
        behind = re.compile(r"\s*,\s*").match(text, end)
        before = None if behind else re.compile(r"\s*,\s*$").search(text[:key_start])
        yield Cut(_dash(text, start), start, f"{scalar(identifier)}: ")
        yield Cut(before.start() if before else key_start, behind.end() if behind else end, "")
        return
    dash = _dash(text, start)
    if key_start == start:
        # `- id: ada` becomes `ada:`; what stands below is indented deeper than the key already.
        yield Cut(dash, end, f"{scalar(identifier)}:")
        return
    margin = " " * (start - text.rfind("\n", 0, start) - 1)
    line_start = text.rfind("\n", 0, key_start) + 1
    line_end = text.find("\n", end) + 1 or len(text)
    newline = "\r\n" if text[line_start - 2 : line_start] == "\r\n" else "\n"
    yield Cut(dash, start, f"{scalar(identifier)}:{newline}{margin}")
    yield Cut(line_start, line_end, "")


def _dash(text: str, start: int) -> int:
    """Return where the dash of a list item stands, on a line of its own or not; in brackets there is none."""
    before = text[:start].rstrip()
    return len(before) - 1 if before.endswith("-") and before != text[:start] else start


def _at(data: Any, route: Route) -> Any:
    for key in route:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data
