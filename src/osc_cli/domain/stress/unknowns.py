"""What a compact leaves open, where an answer depends on it. Unknown is a value: never safe, never silently zero."""

from collections.abc import Iterable
from typing import NamedTuple

from osc_cli.domain.diagnostics import Route


class Unknown(NamedTuple):
    """A field that is not declared, or says in words what no count can decide, and so decides an answer."""

    route: Route
    """Where the field stands, or would stand."""
    why: str
    """What nobody can know without it: ends the sentence `unknown, because …`."""

    @property
    def field(self) -> str:
        """The route as people write it: `roles.member.size`."""
        return ".".join(map(str, self.route))


def merged(*groups: Iterable[Unknown]) -> tuple[Unknown, ...]:
    """Return one unknown for each field, in the order in which they came."""
    found: dict[Route, Unknown] = {}
    for group in groups:
        for unknown in group:
            found.setdefault(unknown.route, unknown)
    return tuple(found.values())
