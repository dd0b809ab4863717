"""Powers: who gains one and who loses it."""

from collections.abc import Iterator, Sequence

from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.diff.change import Change, Effect, kind_of
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.sides import Sides


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say whose power it is now, where that changed; how it is used is a matter of its fields."""
    for edit in edits:
        if edit.route[0] != "powers" or len(edit.route) < 2:
            continue
        whole = len(edit.route) == 2
        if not whole and edit.route[2:] != ("held_by",):
            continue
        power = str(edit.route[1])
        before, after = ((value or {}).get("held_by") if whole else value for value in (edit.before, edit.after))
        gained = [who for who in after or () if who not in (before or ())]
        lost = [who for who in before or () if who not in (after or ())]
        if not gained and not lost:
            continue
        may = STANDARD_POWERS.get(power, f"use the power “{words(power).lower()}”")
        parts = [f"{sides.names.people(gained)} may now {may}"] if gained else []
        parts += [f"{sides.names.people(lost)} may no longer" + ("" if gained else f" {may}")] if lost else []
        how = (edit.after or {}).get("by") if whole else None
        by = f" It takes: {sides.names.name(str(how), 'decisions')}." if how else ""
        text = f"{'; '.join(parts)}.{by}"
        kind = kind_of(edit.before, edit.after)
        yield Change(kind, edit.route, text, Effect.SHIFTS, edit.before, edit.after), (edit,)
