"""Everything else: a value that came, went or changed, said by what its field means."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.compact.names import is_long, joined
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Kind, kind_of
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.field_words import meaning
from osc_cli.domain.diff.protections import effect_of
from osc_cli.domain.diff.sides import Sides

_MUCH = 3
"""So many values of something new are told; of more, only that there is something new."""


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say one change for each edit."""
    for edit in edits:
        effect = effect_of(edit.route, edit.before, edit.after)
        kind = kind_of(edit.before, edit.after)
        yield Change(kind, edit.route, _text(edit, sides, kind), effect, edit.before, edit.after), (edit,)


def _text(edit: Edit, sides: Sides, kind: Kind) -> str:
    what = _what(edit.route, sides)
    if isinstance(edit.before, list) and isinstance(edit.after, list):
        return f"{what}: {_list(edit.before, edit.after, sides)}."
    if kind is Kind.CHANGED:
        if is_long(edit.before) or is_long(edit.after):
            return f"{what}: the wording changed."
        return f"{what}: now {sides.names.value(edit.after)}, before {sides.names.value(edit.before)}."
    new = kind is Kind.ADDED
    told = _told(edit.after if new else edit.before, sides)
    if not told:
        return f"{what} is {'new' if new else 'gone'}."
    return f"{what}: {f'new, {told}' if new else f'gone; it was {told}'}."


def _what(route: Route, sides: Sides) -> str:
    """Name the entry and what is said about it."""
    place = sides.names.place(route)
    about = meaning(route, sides.articles) if len(route) > 1 else ""
    return f"{place} ({about[:1].lower()}{about[1:]})" if about else place


def _list(before: list[Any], after: list[Any], sides: Sides) -> str:
    lost = [item for item in before if item not in after]
    come = [item for item in after if item not in before]
    if not lost and not come:
        return f"the order is now {sides.names.value(after)}"
    parts = [f"now also {sides.names.value(come)}"] if come else []
    parts += [f"no longer {sides.names.value(lost)}"] if lost else []
    return joined(parts)


def _told(value: Any, sides: Sides) -> str:
    """Say a short value whole; of a long one it is enough to know that there is one."""
    if isinstance(value, Mapping):
        value = {key: child for key, child in value.items() if key != "name"}
        if len(value) > _MUCH or any(isinstance(child, Mapping) for child in value.values()):
            return ""
    return "" if not value or is_long(value) else sides.names.value(value)
