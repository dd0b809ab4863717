"""Finds what only changed its id, so that one new name is not read as a loss and a gain in twenty places."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from osc_cli.domain.compact.id_maps import NAMED, at, entries
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.normal import ORDERED, as_key

_ALIKE = 0.6
"""How much of two entries must be the same, as a share of all their values, for one to be the other renamed."""


class Rename(NamedTuple):
    """An entry that has another id now."""

    kind: str
    before: str
    after: str

    @property
    def route(self) -> Route:
        """Where it stands now."""
        return (*NAMED[self.kind], self.after)


def find_renames(before: Mapping[str, Any], after: Mapping[str, Any], shape: Shape) -> tuple[Rename, ...]:
    """Return what was renamed, where that is beyond doubt: one entry went, one came, and they say nearly the same."""
    found: list[Rename] = []
    for kind in NAMED:
        old, new = entries(before, kind), entries(after, kind)
        if not (old.keys() - new.keys() and new.keys() - old.keys()):
            continue
        # Names that went may stand inside the entries compared, so they are compared with the renames found so far.
        seen = entries(renamed(before, tuple(found), shape), kind)
        gone = [name for name in old if name not in new]
        come = [name for name in new if name not in old]
        found += _pairs(kind, {name: seen[name] for name in gone}, {name: new[name] for name in come})
    return tuple(found)


def _pairs(kind: str, gone: Mapping[str, Any], come: Mapping[str, Any]) -> Iterator[Rename]:
    left, right = ({name: frozenset(_values(entry, "")) for name, entry in side.items()} for side in (gone, come))
    alike = {
        (old, new): share for old in left for new in right if (share := _likeness(left[old], right[new])) >= _ALIKE
    }
    of_old: dict[str, list[float]] = {}
    of_new: dict[str, list[float]] = {}
    for (old, new), share in alike.items():
        of_old.setdefault(old, []).append(share)
        of_new.setdefault(new, []).append(share)
    beyond_doubt = [{name: _unrivalled(shares) for name, shares in side.items()} for side in (of_old, of_new)]
    for (old, new), share in alike.items():
        if beyond_doubt[0][old] == share == beyond_doubt[1][new]:
            yield Rename(kind, old, new)


def _unrivalled(shares: Sequence[float]) -> float | None:
    """Return the greatest share, where only one is as great."""
    most = max(shares)
    return most if shares.count(most) == 1 else None


def _likeness(left: frozenset[tuple[str, str]], right: frozenset[tuple[str, str]]) -> float:
    """Return the share of values that two entries have in common; entries that say nothing are not alike."""
    common = len(left & right)
    return common / (len(left) + len(right) - common) if common else 0.0


def _values(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, child in value.items():
            yield from _values(child, f"{place}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield place, as_key(item)
    else:
        yield place, as_key(value)


def renamed(data: Mapping[str, Any], renames: tuple[Rename, ...], shape: Shape) -> dict[str, Any]:
    """Return a compact in which every renamed entry, and every reference to it, has the new name."""
    names = {(rename.kind, rename.before): rename.after for rename in renames}
    known = {kind: entries(data, kind) for kind in NAMED}

    def now(name: str, kinds: tuple[str, ...]) -> str:
        kind = next((kind for kind in kinds if name in known.get(kind, ())), "")
        return names.get((kind, name), name)

    def copied(value: Any, here: Shape | None, key: str) -> Any:
        if isinstance(value, Mapping):
            return {name: copied(child, here.below(name) if here else None, name) for name, child in value.items()}
        if isinstance(value, list):
            items = [copied(item, here.items if here else None, key) for item in value]
            return items if key in ORDERED or items == value else sorted(items, key=as_key)
        if here is not None and here.reference is not None and isinstance(value, str):
            return now(value, here.reference.kinds)
        return value

    copy = {article: copied(value, shape.below(article), article) for article, value in data.items()}
    for rename in renames:
        *parents, article = NAMED[rename.kind]
        holder = at(copy, tuple(parents))
        holder[article] = _with_key(holder[article], rename.before, rename.after)
        if "amendments" in copy:
            part = f"{article}."
            copy["amendments"] = _with_key(copy["amendments"], part + rename.before, part + rename.after)
    return copy


def _with_key(entries: Mapping[str, Any], before: str, after: str) -> dict[str, Any]:
    return {after if key == before else key: value for key, value in entries.items()}
