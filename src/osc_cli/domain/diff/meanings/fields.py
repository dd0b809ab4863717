"""Everything else: a value that came, went or changed, said by what its field means and never by its key."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.compact.names import ENTRIES, is_long, joined
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Kind, kind_of
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.field_words import meaning
from osc_cli.domain.diff.protections import effect_of
from osc_cli.domain.diff.sides import Sides
from osc_cli.domain.diff.value_words import about, value_in_words

_PARTS = {
    "enters": "coming in",
    "removal": "removal",
    "inactivity": "inactivity",
    "filled_by": "filling of seats",
    "vacancies": "empty seats",
    "chair": "chair",
    "recall": "recall",
    "meetings": "meetings",
    "urgent": "urgent votes",
    "veto": "veto",
    "candidates": "candidates",
    "disputes": "disputed results",
    "spending": "spending",
    "handlers": "those who handle reports",
    "interim": "protection before a decision",
    "appeal": "appeal",
    "audit": "audit",
    "records": "records",
    "transparency": "reports to the public",
    "reporter": "the person who reported",
    "reported": "the person who was reported",
}
"""Parts of an entry in which a field means something else than in another part: who decides, who hears an appeal."""
_MUCH = 3
"""So many values of something new are told; of more, only that there is something new."""


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say one change for each edit."""
    for edit in edits:
        effect = effect_of(edit.route, edit.before, edit.after)
        kind = kind_of(edit.before, edit.after)
        yield Change(kind, edit.route, edit_in_words(edit, sides), effect, edit.before, edit.after), (edit,)


def edit_in_words(edit: Edit, sides: Sides) -> str:
    """Say what a place says now and what it said before."""
    route, before, after = edit.route, edit.before, edit.after
    kind = kind_of(before, after)
    if route[-1] == "name" and kind is Kind.CHANGED:
        return f"{before} is now called {after}."
    what = _what(route, sides)
    if isinstance(before, list) and isinstance(after, list):
        return f"{what}: {_list(route, before, after, sides)}."
    if kind is not Kind.CHANGED:
        return _came_or_went(edit, sides, what, new=kind is Kind.ADDED)
    if is_long(before) or is_long(after):
        return f"{what}: the wording changed."
    return f"{what}: {_now(value_in_words(route, after, sides), value_in_words(route, before, sides))}."


def _came_or_went(edit: Edit, sides: Sides, what: str, *, new: bool) -> str:
    route, value = edit.route, edit.after if new else edit.before
    if len(route) == 1 and isinstance(value, Mapping):
        return _article(str(route[0]), edit.before, edit.after, sides)
    told = _told(route, value, sides)
    if not told or told in f"{what}.":
        return f"{what} is {'new' if new else 'gone'}."
    gone = f"gone; it was {told}" if isinstance(value, Mapping) else _now("not said", told)
    return f"{what}: {f'new, {told}' if new else gone}."


def _article(article: str, before: Any, after: Any, sides: Sides) -> str:
    """Say that a whole article came or went, with its entries where it has some."""
    held = [sides.names.place((article, name)) for name in before or after] if article in ENTRIES else []
    what = f"The article “{words(article.replace('_', '-'))}” is {'new' if after else 'gone'}"
    return f"{what}; it {'has' if after else 'had'} {joined(held)}." if held else f"{what}."


def _now(after: str, before: str) -> str:
    return f"now {after}, before {before}"


def _what(route: Route, sides: Sides) -> str:
    """Name the entry and what is said about it, with the part of the entry where one word could mean several."""
    place = sides.names.place(route)
    part = next((_PARTS[key] for key in map(str, reversed(route[1:-1])) if key in _PARTS), "")
    place = f"{place}, {part}" if part else place
    is_said = len(route) > 1 and route[-1] != "text" and meaning(route, sides.articles)
    return f"{place} ({about(route, sides)})" if is_said else place


def _list(route: Route, before: list[Any], after: list[Any], sides: Sides) -> str:
    if all(isinstance(item, Mapping) and "name" in item for item in (*before, *after)):
        return _named(route, before, after, sides)
    lost = [item for item in before if item not in after]
    come = [item for item in after if item not in before]
    if not lost and not come:
        return f"the order is now {value_in_words(route, after, sides)}"
    if lost == before and come == after:
        return _now(value_in_words(route, after, sides), value_in_words(route, before, sides))
    parts = [f"now also {value_in_words(route, come, sides)}"] if come else []
    parts += [f"no longer {value_in_words(route, lost, sides)}"] if lost else []
    return joined(parts)


def _named(route: Route, before: list[Any], after: list[Any], sides: Sides) -> str:
    """Compare the items of a list by their names, and of those that stay what is said of them."""
    old, new = ({item["name"]: item for item in side} for side in (before, after))
    come, lost = [f"“{name}”" for name in new if name not in old], [f"“{name}”" for name in old if name not in new]
    parts = [f"now also {joined(come)}"] if come else []
    parts += [f"no longer {joined(lost)}"] if lost else []
    for name in (name for name in new if name in old and new[name] != old[name]):
        keys = [key for key in {**old[name], **new[name]} if old[name].get(key) != new[name].get(key)]
        parts += [f"“{name}”, {_part((*route, key), old[name], new[name], sides)}" for key in keys]
    return "; ".join(parts) or f"the order is now {joined([f'“{name}”' for name in new])}"


def _part(route: Route, old: Mapping[str, Any], new: Mapping[str, Any], sides: Sides) -> str:
    values = (side.get(str(route[-1])) for side in (new, old))
    now, then = ("not said" if value is None else value_in_words(route, value, sides) for value in values)
    return f"{about(route, sides)}: {_now(now, then)}"


def _told(route: Route, value: Any, sides: Sides) -> str:
    """Say a short value whole; of a long one it is enough to know that there is one."""
    if isinstance(value, Mapping):
        value = {key: child for key, child in value.items() if key != "name"}
        if "text" in value and not is_long(value["text"]):
            return f"“{str(value['text']).removesuffix('.')}”"
        if len(value) > _MUCH or any(isinstance(child, Mapping) for child in value.values()):
            return ""
    return "" if not value or is_long(value) else value_in_words(route, value, sides)
