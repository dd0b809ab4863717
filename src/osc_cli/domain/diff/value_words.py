"""Values of a compact in words: choices and conditions as the documents say them, and never a key."""

from collections.abc import Mapping
from typing import Any

from osc_cli.domain.communication.labels import LABELS
from osc_cli.domain.compact.names import joined
from osc_cli.domain.compact.terms import TERMS
from osc_cli.domain.decisions.words import sentence
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.field_words import meaning
from osc_cli.domain.diff.sides import Sides

_CHOICES = {"without": "excluded", "method": "method", "tie": "tie", "on_no_quorum": "outcome"}
"""Fields whose choices have words that fit after `now`, and the name of their words."""
_LABELS = frozenset(label.name for label in LABELS)
_CONDITIONS = frozenset({"passes", "quorum", "when", "need", "head_to_head"})


def value_in_words(route: Route, value: Any, sides: Sides) -> str:
    """Say a value of the field at a route."""
    key = str(route[-1])
    if isinstance(value, list):
        return joined([_item(route, item, sides) for item in value]) or "nobody and nothing"
    if isinstance(value, Mapping):
        return joined([_entry((*route, key), child, sides) for key, child in value.items()]) or "yes"
    if key in _CHOICES and value in TERMS[_CHOICES[key]]:
        # What stands behind the colon explains the choice to whoever uses it.
        return TERMS[_CHOICES[key]][value].partition(":")[0]
    if key in _CONDITIONS and isinstance(value, str) and (said := sentence(value)):
        return said
    return f"TLP:{value}" if value in _LABELS else sides.names.value(value)


def _entry(route: Route, value: Any, sides: Sides) -> str:
    """Say one field of a map, or one entry of a map of ids."""
    said = value_in_words(route, value, sides)
    return (
        f"{said} ({about(route, sides)})"
        if meaning(route, sides.articles)
        else f"{said} ({sides.names.value(route[-1])})"
    )


def _item(route: Route, item: Any, sides: Sides) -> str:
    return (
        sides.names.people([item])
        if isinstance(item, str) and sides.names.is_role(item)
        else value_in_words(route, item, sides)
    )


def about(route: Route, sides: Sides) -> str:
    """Say what the field at a route is about, inside a sentence; its key where it has no description."""
    said = (meaning(route, sides.articles) or str(route[-1]).replace("_", " ")).partition(";")[0]
    return f"{said[:1].lower()}{said[1:]}"
