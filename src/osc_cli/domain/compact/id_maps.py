"""Where the maps stand whose ids are names: chosen by a project, and referred to from other places."""

from collections.abc import Mapping
from typing import Any

from osc_cli.domain.diagnostics import Route

NAMED: Mapping[str, Route] = {
    **{kind: (kind,) for kind in ("roles", "bodies", "people", "participants", "decisions", "elections", "assets")},
    "contacts": ("conduct", "intake", "contacts"),
    "channels": ("communication", "channels"),
}
"""From the kind of a thing to the map that declares it."""


def entries(compact: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    """Return the map that declares things of a kind; an empty one where nothing is declared."""
    found: Mapping[str, Any] = at(compact, NAMED[kind])
    return found


def at(data: Any, route: Route) -> Any:
    """Go down a route through maps; where nothing is declared there is an empty map."""
    for key in route:
        data = data.get(key) or {}
    return data
