"""Seats of a body that nobody fills: more than are elected and appointed together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.diff.change import Change, Effect, kind_of
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.meanings.fields import edit_in_words
from osc_cli.domain.diff.sides import Sides

_PLACES = (("seats",), ("filled_by", "elected"), ("filled_by", "appointed"))


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say of a body with another number of seats, or another way to fill them, how many are left out."""
    for edit in edits:
        if edit.route[0] != "bodies" or edit.route[2:] not in _PLACES:
            continue
        before, after = sides.entries("bodies", str(edit.route[1]))
        unfilled = _unfilled(after)
        if unfilled and unfilled != _unfilled(before):
            ways = after["filled_by"]
            seats = "1 seat has" if unfilled == 1 else f"{unfilled} seats have"
            told = f"{seats} no way to be filled: {ways['elected']} are elected and {ways['appointed']} appointed."
            text = f"{edit_in_words(edit, sides)} {told}"
            yield (
                Change(kind_of(edit.before, edit.after), edit.route, text, Effect.NONE, edit.before, edit.after),
                (edit,),
            )


def _unfilled(body: Mapping[str, Any]) -> int:
    """Count the seats that are neither elected nor appointed, where all three numbers are known."""
    ways = body.get("filled_by")
    numbers = (
        body.get("seats"),
        *(ways.get(key) if isinstance(ways, Mapping) else None for key in ("elected", "appointed")),
    )
    seats, elected, appointed = (number if isinstance(number, int) else None for number in numbers)
    return 0 if seats is None or elected is None or appointed is None else max(0, seats - elected - appointed)
