"""Puts values into the text of a compact and leaves every other character as it is.

A dumper would set the whole text anew: comments move, lists are folded otherwise, quotes go. So the text is cut where
the reader says that a value stands, and only that place is written.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.model_shape import shape_of_model
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diagnostics import Route, SourceMap, Span
from osc_cli.source.loader import load
from osc_cli.source.scalar_text import block, inline, scalar

Change = object
"""A plain value to put at a route, or None to take the key out."""


class _Text(NamedTuple):
    lines: list[str]
    data: dict[str, object]
    sources: SourceMap


def fill(
    text: str,
    changes: Mapping[Route, Change],
    comments: Mapping[Route, str] | None = None,
    *,
    keep_reasons: bool = True,
) -> str:
    """Return the text with each value at its route.

    A value that stands there is replaced. A new key comes where the format has it, among the keys that are there.
    A list is replaced as a whole: routes lead through keys only.

    Args:
        text: A compact, or a text in its shape.
        changes: A plain value for each route; None takes the key out.
        comments: What is said above a new key, by its route.
        keep_reasons: Whether the comments at a value that is replaced stay. In a preset they say why the old value
            was chosen, so they would be wrong about the new one.

    Raises:
        ValueError: the text is not a map that can be read, or a route leads through something that is no map.
    """
    read = _read(text) if changes else None
    for route, value in changes.items():
        assert read is not None
        text = _put(read, route, value, (comments or {}).get(route, ""), keep_reasons=keep_reasons)
        read = _again(read, text, route)
    return text


def with_head(text: str, *comments: str) -> str:
    """Return the text below these comment lines."""
    return "".join(f"# {line}".rstrip() + "\n" for line in comments) + text


def _put(read: _Text, route: Route, value: Change, comment: str, *, keep_reasons: bool) -> str:
    if value is None:
        return _without(read, route) if route in read.sources.values else "\n".join(read.lines)
    if route in read.sources.values:
        if _at(read.data, route) == value:
            return "\n".join(read.lines)
        return _replaced(read if keep_reasons else _without_reasons(read, route), route, value)
    # What is not there yet is made from the deepest map that is.
    depth = next(length for length in range(len(route) - 1, -1, -1) if route[:length] in read.sources.values)
    parent = route[:depth]
    if not isinstance(_at(read.data, parent), Mapping):
        raise ValueError(f"{'.'.join(map(str, parent))} is no map, so {route[depth]} cannot stand in it")
    for key in reversed(route[depth + 1 :]):
        value = {key: value}
    return _added(read, parent, str(route[depth]), value, comment)


@lru_cache(maxsize=2)
def _read(text: str) -> _Text:
    loaded = load(text.encode())
    if loaded.findings or not isinstance(loaded.data, dict):
        raise ValueError(loaded.findings[0].message if loaded.findings else "this is not a map")
    return _Text(text.split("\n"), loaded.data, loaded.sources)


def _again(before: _Text, text: str, changed: Route) -> _Text:
    """Read a text again after a change below one article: what stands above and below it is known already.

    Reading the whole text after each of thirty changes would take a second.
    """
    article, known = changed[0], before.sources.keys
    if len(changed) == 1 or (article,) not in known or _in_braces(before, ()):
        return _read(text)
    lines = text.split("\n")
    longer = len(lines) - len(before.lines)
    start = known[article,].line - 1
    below = [span.line - 1 for route, span in known.items() if len(route) == 1 and span.line - 1 > start]
    end = min(below, default=len(before.lines))
    part = load("\n".join((*lines[start : end + longer], "")).encode())
    if part.findings or not isinstance(part.data, dict) or list(part.data) != [article]:
        return _read(text)

    def joined(old: Mapping[Route, Span], new: Mapping[Route, Span]) -> dict[Route, Span]:
        others = {route: span for route, span in old.items() if route[:1] != (article,)}
        return {
            **{route: _lower(span, longer if span.line > start else 0) for route, span in others.items()},
            **{route: _lower(span, start) for route, span in new.items() if route},
        }

    sources = SourceMap(joined(known, part.sources.keys), joined(before.sources.values, part.sources.values))
    return _Text(lines, {**before.data, str(article): part.data[article]}, sources)


def _lower(span: Span, lines: int) -> Span:
    return Span(span.line + lines, span.column, span.end_line + lines, span.end_column)


def _at(data: object, route: Route) -> object:
    for segment in route:
        assert isinstance(data, Mapping)
        data = data[segment]
    return data


def _replaced(read: _Text, route: Route, value: Change) -> str:
    key, old = read.sources.keys[route], read.sources.values[route]
    if _in_braces(read, route[:-1]):
        return _spliced(read.lines, old, inline(value))
    single = not isinstance(value, Mapping | list | tuple)
    if single and old.line == old.end_line == key.line:
        return _spliced(read.lines, old, scalar(value, flow=False))  # type: ignore[arg-type]  # it is a scalar
    lines = block(str(route[-1]), value, key.column - 1)
    rest = read.lines[old.end_line - 1][old.end_column - 1 :]  # a comment behind the old value
    if len(lines) == 1:
        lines[0] += rest
    return "\n".join((*read.lines[: key.line - 1], *lines, *read.lines[old.end_line :]))


def _without_reasons(read: _Text, route: Route) -> _Text:
    """Take out the comments above a key and behind its value."""
    key, old = read.sources.keys[route], read.sources.values[route]
    lines = list(read.lines)
    behind = lines[old.end_line - 1][old.end_column - 1 :]
    if behind.lstrip().startswith("#"):
        lines[old.end_line - 1] = lines[old.end_line - 1][: old.end_column - 1]
    start = _first_line(read, key)
    return _again(read, "\n".join((*lines[:start], *lines[key.line - 1 :])), route)


def _first_line(read: _Text, key: Span) -> int:
    """Return the index of the first line that is about a key: comments right above it included."""
    start = key.line - 1
    own = " " * (key.column - 1) + "#"
    while start and read.lines[start - 1].startswith(own):
        start -= 1
    return start


def _spliced(lines: list[str], span: Span, written: str) -> str:
    before, after = lines[span.line - 1][: span.column - 1], lines[span.end_line - 1][span.end_column - 1 :]
    return "\n".join((*lines[: span.line - 1], before + written + after, *lines[span.end_line :]))


def _added(read: _Text, parent: Route, key: str, value: Change, comment: str) -> str:
    siblings = [str(name) for name in _keys(read, parent)]
    before = _place(parent, key, siblings)
    if _in_braces(read, parent) or not siblings:
        return _added_in_braces(read, parent, key, value, before)
    first = read.sources.keys[(*parent, siblings[0])]
    indent = first.column - 1
    lines = [*(f"{' ' * indent}# {line}" for line in comment.split("\n") if line), *block(key, value, indent)]
    if before is None:
        at = first.line - 1
        new = [*lines, ""] if not parent else lines
    else:
        at = read.sources.values[(*parent, before)].end_line
        new = ["", *lines] if not parent else lines
    return "\n".join((*read.lines[:at], *new, *read.lines[at:]))


def _added_in_braces(read: _Text, parent: Route, key: str, value: Change, before: str | None) -> str:
    written = f"{scalar(key)}: {inline(value)}"
    span = read.sources.values[parent]
    if before is not None:
        end = read.sources.values[(*parent, before)]
        return _spliced(read.lines, Span(end.end_line, end.end_column, end.end_line, end.end_column), f", {written}")
    opening = Span(span.line, span.column + 1, span.line, span.column + 1)
    return _spliced(read.lines, opening, f"{written}, " if _keys(read, parent) else written)


def _without(read: _Text, route: Route) -> str:
    key, old = read.sources.keys[route], read.sources.values[route]
    siblings = _keys(read, route[:-1])
    if len(siblings) == 1:
        # The last one of a map: an empty map would be declared and empty, so the map goes too.
        return _without(read, route[:-1])
    if _in_braces(read, route[:-1]):
        position = siblings.index(route[-1])
        if position:
            previous = read.sources.values[(*route[:-1], siblings[position - 1])]
            return _spliced(read.lines, Span(previous.end_line, previous.end_column, *old[2:]), "")
        following = read.sources.keys[(*route[:-1], siblings[1])]
        return _spliced(read.lines, Span(key.line, key.column, following.line, following.column), "")
    before, after = read.lines[: _first_line(read, key)], read.lines[old.end_line :]
    if not any(line.strip() for line in after):
        while before and not before[-1].strip():
            before.pop()  # the blank line between it and what stood above
    return "\n".join((*before, *after))


def _in_braces(read: _Text, route: Route) -> bool:
    """Say whether the map at a route is written in braces."""
    if not route:
        return read.lines[read.sources.values[()].line - 1].lstrip().startswith("{")
    span = read.sources.values[route]
    return read.lines[span.line - 1][span.column - 1 : span.column] == "{"


def _keys(read: _Text, route: Route) -> list[str | int]:
    value = _at(read.data, route)
    return list(value) if isinstance(value, Mapping) else []


def _place(parent: Route, key: str, siblings: list[str]) -> str | None:
    """Return the sibling after which a new key stands; None when it comes first. Entries with ids come last."""
    shape: Shape | None = shape_of_model(Compact)
    for segment in parent:
        shape = shape.below(segment) if shape else None
    order = list(shape.fields) if shape and shape.fields else []
    if key not in order:
        return siblings[-1] if siblings else None
    earlier = [name for name in siblings if name in order and order.index(name) < order.index(key)]
    return earlier[-1] if earlier else None
