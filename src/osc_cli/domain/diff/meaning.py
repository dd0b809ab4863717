"""From two compacts to what changed in meaning."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from osc_cli.domain.compact.format import Format
from osc_cli.domain.compact.names import Names
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit, compare
from osc_cli.domain.diff.meanings import MEANINGS
from osc_cli.domain.diff.normal import normalise
from osc_cli.domain.diff.renames import Rename, renamed
from osc_cli.domain.diff.sides import Sides


class Meant(NamedTuple):
    """What changed, and the two compacts as everybody sees them who asks further."""

    changes: tuple[Change, ...]
    """In the order of the articles, and in each in the order of the text."""
    sides: Sides


def meant(before: Mapping[str, Any], after: Mapping[str, Any], known: Format) -> Meant:
    """Compare two valid compacts: plain data without `x-` keys."""
    shape = known.shape
    old, new = normalise(before, shape), normalise(after, shape)
    difference = compare(old, new, shape)
    sides = Sides(renamed(old, difference.renames, shape), new, shape, known.articles, Names(old, new))
    left: list[Edit] = list(difference.edits)
    found: list[tuple[int, Change]] = []
    place = 0
    for meanings in MEANINGS.values():
        for change, explained in list(meanings(left, sides)):
            place = next((difference.edits.index(edit) for edit in explained), place)
            found.append((place, change))
            left = [edit for edit in left if edit not in explained]
    articles = list(shape.fields or {})
    changes = [_renamed(rename, sides) for rename in difference.renames]
    changes += [change for _, change in sorted(found, key=lambda one: one[0])]
    changes.sort(key=lambda change: (articles.index(change.article), change.kind is not Kind.RENAMED))
    return Meant(tuple(changes), sides)


def _renamed(rename: Rename, sides: Sides) -> Change:
    now = sides.names.name(rename.after, rename.kind)
    text = f"{now} has another short name: `{rename.before}` is now `{rename.after}`. Nothing else follows from that."
    return Change(Kind.RENAMED, rename.route, text, Effect.NONE, rename.before, rename.after)
