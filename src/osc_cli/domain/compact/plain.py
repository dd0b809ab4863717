"""Plain data before it is judged: what is set aside, and how an empty value is told from an absent one."""

from collections.abc import Mapping

from osc_cli.domain.diagnostics import Route


def split(data: object) -> tuple[object, tuple[Route, ...]]:
    """Return the data without `x-` keys and empty values, and the routes of the empty values.

    `x-` keys are kept in the file and read by nobody here. A key without a value says nothing: it is neither
    "not declared" (no key) nor "declared and empty" (`{}` or `[]`), so it is reported.
    """
    empty: list[Route] = []
    return _split(data, (), empty), tuple(empty)


def _split(value: object, route: Route, empty: list[Route]) -> object:
    # Recursion is bounded: the reader refuses more than forty levels.
    if isinstance(value, Mapping):
        kept = {}
        for key, child in value.items():
            if isinstance(key, str) and key.startswith("x-"):
                continue
            if child is None:
                empty.append((*route, key))
                continue
            kept[key] = _split(child, (*route, key), empty)
        return kept
    if isinstance(value, list):
        for index, child in enumerate(value):
            if child is None:
                empty.append((*route, index))
        return [_split(child, (*route, index), empty) for index, child in enumerate(value)]
    return value


def without(data: object, routes: set[Route]) -> object:
    """Return the data with the values at these routes taken out; list positions stay, holding None."""
    return _without(data, (), routes, _ancestors(routes)) if routes else data


def _ancestors(routes: set[Route]) -> set[Route]:
    return {route[:length] for route in routes for length in range(len(route))}


def _without(value: object, route: Route, routes: set[Route], ancestors: set[Route]) -> object:
    if route in routes:
        return None
    if route not in ancestors:
        return value
    if isinstance(value, Mapping):
        return {
            key: _without(child, (*route, key), routes, ancestors)
            for key, child in value.items()
            if (*route, key) not in routes
        }
    if isinstance(value, list):
        return [_without(child, (*route, index), routes, ancestors) for index, child in enumerate(value)]
    return value
