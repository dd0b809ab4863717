"""The difference of two compacts as edits: what to rename and which values to set or take out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.renames import Rename, find_renames, renamed


class Edit(NamedTuple):
    """One value that differs. None means that nothing is declared there."""

    route: Route
    before: Any
    after: Any


class Difference(NamedTuple):
    """All that differs between two compacts in normal form. Nothing in it means that they say the same."""

    renames: tuple[Rename, ...] = ()
    edits: tuple[Edit, ...] = ()
    """Their routes use the new names."""


def compare(before: Mapping[str, Any], after: Mapping[str, Any], shape: Shape) -> Difference:
    """Return what turns the first compact into the second. Both are in normal form."""
    renames = find_renames(before, after, shape)
    old = renamed(before, renames, shape)
    return Difference(renames, tuple(_edits(old, after, ())))


def apply(before: Mapping[str, Any], difference: Difference, shape: Shape) -> dict[str, Any]:
    """Return the compact that a difference makes of another one.

    Raises ValueError when the compact is not the one that the difference was made from.
    """
    data = renamed(before, difference.renames, shape)
    for edit in difference.edits:
        _set(data, edit)
    return data


def _edits(before: Any, after: Any, route: Route) -> Iterator[Edit]:
    """Maps are compared key by key; everything else, lists too, is one value."""
    if before == after and type(before) is type(after):
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in (*after, *(key for key in before if key not in after)):
            yield from _edits(before.get(key), after.get(key), (*route, key))
    else:
        yield Edit(route, before, after)


def _set(data: dict[str, Any], edit: Edit) -> None:
    *parents, last = edit.route
    here: Any = data
    for key in parents:
        here = here.get(key) if isinstance(here, dict) else None
    if not isinstance(here, dict) or here.get(last) != edit.before:
        raise ValueError(f"{'.'.join(map(str, edit.route))} is not what the difference was made from")
    if edit.after is None:
        del here[last]
    else:
        here[last] = edit.after


def below(edits: Sequence[Edit], *prefix: str) -> list[Edit]:
    """Return the edits at a place or below it."""
    return [edit for edit in edits if edit.route[: len(prefix)] == prefix]
