"""Plain data before it is judged: what is set aside, and how an empty value is told from an absent one."""

from collections.abc import Collection, Mapping
from typing import Any

from osc_cli.domain.compact.label_spelling import with_labels_respelled
from osc_cli.domain.diagnostics import Route


def split(data: object) -> tuple[object, tuple[Route, ...]]:
    """Return the data without `x-` keys and empty values, and the routes of the empty values.

    `x-` keys are kept in the file and read by nobody here. A key without a value says nothing: it is neither
    "not declared" (no key) nor "declared and empty" (`{}` or `[]`), so it is reported.
    """
    empty: list[Route] = []
    return _split(data, (), empty), tuple(empty)


def stated(data: object) -> dict[str, Any]:
    """Return what a valid compact says: without `x-` keys, and with its labels as TLP 2.0 spells them."""
    plain, _ = split(data)
    assert isinstance(plain, dict)
    return dict(with_labels_respelled(plain)[0])


def _split(value: object, route: Route, empty: list[Route]) -> object:
    # Recursion is bounded: the reader refuses more than forty levels.
    if isinstance(value, str):
        return value  # most values are text, and asking for a map takes long
    if isinstance(value, Mapping):
        kept = {}
        for key, child in value.items():
            if isinstance(key, str) and key.startswith("x-"):
                continue
            if child is None:
                empty.append((*route, key))
            else:
                kept[key] = _split(child, (*route, key), empty)
        return kept
    if isinstance(value, list):
        empty += [(*route, index) for index, child in enumerate(value) if child is None]
        return [_split(child, (*route, index), empty) for index, child in enumerate(value)]
    return value


def without(data: object, routes: Collection[Route]) -> object:
    """Return the data with the values at these routes taken out.

    List positions stay, holding None, so that every other route still leads where it did. A map that is empty only
    because of this counts as taken out too: nobody left it empty.
    """
    targets = set(routes)
    return _without(data, (), targets, _ancestors(targets)) if targets else data


def _ancestors(routes: Collection[Route]) -> set[Route]:
    return {route[:length] for route in routes for length in range(len(route))}


def _without(value: object, route: Route, routes: set[Route], ancestors: set[Route]) -> object:
    if route in routes and route:
        return None
    if route not in ancestors:
        return value
    if isinstance(value, Mapping):
        left = {key: _without(child, (*route, key), routes, ancestors) for key, child in value.items()}
        kept = {key: child for key, child in left.items() if child is not None}
        return kept if kept or not route else None
    if isinstance(value, list):
        return [_without(child, (*route, index), routes, ancestors) for index, child in enumerate(value)]
    return value
