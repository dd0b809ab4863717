"""Who may vote, by name, as far as a compact lists people; read from its plain data."""

from collections.abc import Iterable, Mapping
from typing import Any


def voters(data: Mapping[str, Any], decision: str, electorate: Any = None) -> frozenset[str] | None:
    """Return everybody who belongs to an electorate, before exclusions; None unless all of them are listed by name.

    Where a decision names no electorate, the body that decides by it votes.
    """
    if electorate is None:
        bodies = data.get("bodies") or {}
        return people_of(data, [name for name, body in bodies.items() if (body or {}).get("decides_by") == decision])
    if isinstance(electorate, Mapping):
        return people_of(data, [*_many(electorate.get("roles")), *_many(electorate.get("body"))])
    return people_of(data, _many(electorate))


def people_of(data: Mapping[str, Any], names: Iterable[str]) -> frozenset[str] | None:
    """Return those who hold any of these roles or seats; None unless every group lists its holders."""
    people: set[str] = set()
    roles, bodies = (data.get(kind) or {} for kind in ("roles", "bodies"))
    for name in names:
        group = roles.get(name) or bodies.get(name) or {}
        holders = _many(group.get("holders"))
        if not holders and group.get("made_of"):
            holders = sorted(people_of({"roles": roles}, _many(group["made_of"])) or ())
        if not holders:
            return None
        people |= set(holders)
    return frozenset(people) or None


def _many(value: Any) -> list[Any]:
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if one is not None]
