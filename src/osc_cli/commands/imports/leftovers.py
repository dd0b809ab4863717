"""What stands in a file and was not taken over, told in few lines."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from osc_cli.commands.imports.draft import Source
from osc_cli.commands.repository.rosters.data import Data
from osc_cli.domain.diagnostics import Route

_MOST_LINES = 8
"""Line numbers that are named of one thing; of more, only how many."""
_MOST_PLACES = 15
"""Places of a text that are named one by one."""
_LONGEST = 60

NO_PLACE = "has no place in a compact"


def of_data(data: Data, taken: Collection[Route], source: Source, reasons: Mapping[str, str]) -> tuple[str, ...]:
    """Say what of a YAML file was not taken: each key as high up as nothing below it was taken.

    Args:
        data: The file.
        taken: The routes whose values were taken; what lies below them counts as taken too.
        source: The file's name.
        reasons: By the last key: why it is not taken. Without one it just has no place.
    """
    above = {route[:length] for route in taken for length in range(len(route))}
    found: dict[str, list[int]] = {}
    for route in _left(data.value, (), set(taken), above):
        # What the entries of a list have in common is said once.
        name = ".".join("*" if isinstance(segment, int) else str(segment) for segment in route)
        line = data.key_line(*route) or data.line(*route)
        found.setdefault(name, []).extend([line] if line is not None else [])
    return tuple(
        f"`{name}` {reasons.get(name.rpartition('.')[2], NO_PLACE)} ({source.path}{at(lines)})"
        for name, lines in found.items()
    )


def _left(value: object, route: Route, taken: Collection[Route], above: Collection[Route]) -> Iterator[Route]:
    if route in taken or value is None:
        return
    children = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    if route in above or not route:
        for key, child in children:
            yield from _left(child, (*route, key), taken, above)
    else:
        yield route


def of_lines(unread: Iterable[tuple[int, str]], source: Source, *, whole: bool = True) -> tuple[str, ...]:
    """Say which lines of a text were not taken, or which parts of lines; whole lines in a row are one place."""
    places: list[list[tuple[int, str]]] = []
    for number, text in unread:
        if whole and places and places[-1][-1][0] == number - 1:
            places[-1].append((number, text))
        else:
            places.append([(number, text)])
    said = [f"“{_short(place[0][1])}” ({source.path}{_span(place)})" for place in places[:_MOST_PLACES]]
    more = sum(map(len, places[_MOST_PLACES:]))
    return (*said, f"{more} more lines of {source.path}") if more else tuple(said)


def _span(place: Sequence[tuple[int, str]]) -> str:
    first, last = place[0][0], place[-1][0]
    return f", line {first}" if first == last else f", lines {first} to {last}"


def at(lines: Sequence[int]) -> str:
    """Say on which lines something stands: `, lines 3, 5`; nothing where none is known."""
    distinct = list(dict.fromkeys(lines))
    if not distinct:
        return ""
    if len(distinct) == 1:
        return f", line {distinct[0]}"
    shown = ", ".join(map(str, distinct[:_MOST_LINES]))
    more = len(distinct) - _MOST_LINES
    return f", lines {shown} and {more} more" if more > 0 else f", lines {shown}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
