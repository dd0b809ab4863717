"""Who says what an edit means: one line each, from the most particular to the one that can say anything."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from osc_cli.domain.diff.change import Change
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.meanings import deciders, fields, holders, own_cases, powers, rules, seats
from osc_cli.domain.diff.sides import Sides

Meaning: TypeAlias = Callable[[Sequence[Edit], Sides], Iterator[tuple[Change, Sequence[Edit]]]]
"""Takes the edits that nobody explained yet; yields changes, each with the edits that it explains."""

MEANINGS: Mapping[str, Meaning] = {
    "rules": rules.meanings,
    "powers": powers.meanings,
    "holders": holders.meanings,
    "deciders": deciders.meanings,
    "own_cases": own_cases.meanings,
    "seats": seats.meanings,
    "fields": fields.meanings,
}
"""In the order in which they are asked."""
