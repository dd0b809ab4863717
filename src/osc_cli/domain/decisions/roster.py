"""Who may vote, by name, as far as a compact lists people; read from its plain data."""

from collections.abc import Iterable, Mapping
from typing import Any

from osc_cli.domain.compact.one_or_more import many


def named_in(data: Mapping[str, Any], decision: str, electorate: Any = None) -> list[Any]:
    """Return the roles and bodies of an electorate; where a decision names none, the body that decides by it votes."""
    if electorate is None:
        bodies = data.get("bodies") or {}
        return [name for name, body in bodies.items() if (body or {}).get("decides_by") == decision]
    if isinstance(electorate, Mapping):
        return [*many(electorate.get("roles")), *many(electorate.get("body"))]
    return many(electorate)


def people_of(data: Mapping[str, Any], names: Iterable[str]) -> frozenset[str] | None:
    """Return those who hold any of these roles or seats; None unless every group lists its holders."""
    groups = groups_of(data, names)
    if groups is None:
        return None
    return frozenset(person for group in groups for person in many(group["holders"])) or None


def groups_of(data: Mapping[str, Any], names: Iterable[str]) -> list[Mapping[str, Any]] | None:
    """Return the roles and bodies that list their holders; of an assembly, the roles that it is made of.

    None unless every one of the names has such a list.
    """
    found: list[Mapping[str, Any]] = []
    roles, bodies = (data.get(kind) or {} for kind in ("roles", "bodies"))
    for name in names:
        group = roles.get(name) or bodies.get(name) or {}
        if many(group.get("holders")):
            found.append(group)
            continue
        assembly = groups_of({"roles": roles}, many(group.get("made_of")))
        if not assembly:
            return None
        found += assembly
    return found
