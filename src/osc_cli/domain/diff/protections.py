"""What a change does to those whom a value protects, as far as one value alone can tell."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from osc_cli.domain.communication.labels import LABELS
from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Effect
from osc_cli.domain.diff.protection_table import GONE, HERE, MORE, NEITHER, ORDERS, SAFER

_WHO = frozenset(
    {
        *("by", "decided_by", "amended_by", "changed_by", "appointed_by", "called_by", "certified_by", "chosen_by"),
        *("election", "electorate", "roles", "body", "officers", "holder", "transfer_by", "volunteers_from"),
        *("key_holders", "to", "appeal_to", "if_accused", "if_leader_accused", "if_none_free"),
    }
)
"""Fields that say who decides, or by which vote: another value takes it from one and gives it to another."""

_AMOUNT = re.compile(r"(?P<number>[0-9][0-9,]*(\.[0-9]+)?) (?P<currency>[A-Z]{3})")

_LABELS: Mapping[str, int] = {label.name: place for place, label in enumerate(LABELS)}


def effect_of(route: Route, before: Any, after: Any) -> Effect:
    """Say whether a change takes protection away or adds some, as far as one value alone can tell.

    The last key on the route that is known here decides. Of a list or a map that protects, losing a part weakens.
    """
    labels = [_LABELS.get(str(value)) for value in (before, after)]
    if labels[0] is not None and labels[1] is not None:
        return _by(labels[1] - labels[0])
    shifts = Effect.SHIFTS if str(route[-1]) in _WHO and None not in (before, after) else Effect.NONE
    for place in range(len(route) - 1, -1, -1):
        names = (*(f"{above}.{route[place]}" for above in route[:place]), str(route[place]))
        if not NEITHER.isdisjoint(names):
            return shifts
        order = next((ORDERS[name] for name in names if name in ORDERS), None)
        if order is not None:
            return _by(_rank(order, after) - _rank(order, before))
        direction = next((SAFER[name] for name in names if name in SAFER), None)
        if direction is not None:
            found = _there(route, before, after) if direction in (HERE, GONE) else _measured(direction, before, after)
            found = _opposite(found) if direction == GONE else found
            return shifts if found is Effect.NONE else found
    return shifts


def _rank(order: Sequence[frozenset[str | None]], value: Any) -> int:
    return next((rank for rank, values in enumerate(order) if value in values), 0)


def _opposite(effect: Effect) -> Effect:
    return {Effect.WEAKENS: Effect.STRENGTHENS, Effect.STRENGTHENS: Effect.WEAKENS}.get(effect, effect)


def protects(route: Route) -> bool:
    """Whether what stands at a place protects somebody: it amends, or it is part of a protection."""
    keys = [str(segment) for segment in route]
    return keys[:2] == ["powers", "amend"] or not SAFER.keys().isdisjoint(keys)


def _measured(direction: str, before: Any, after: Any) -> Effect:
    if before is None or after is None:
        return _present(before, after)
    one, other = _size(before), _size(after)
    if one is None or other is None or one[1] != other[1]:
        return Effect.NONE
    return _by(other[0] - one[0] if direction == MORE else one[0] - other[0])


def _there(route: Route, before: Any, after: Any) -> Effect:
    if isinstance(before, list) and isinstance(after, list):
        if all(isinstance(item, Mapping) and "name" in item for item in (*before, *after)):
            return _steps(route, before, after)
        lost = [item for item in before if item not in after]
        come = [item for item in after if item not in before]
        return Effect.NONE if lost and come else _by(len(come) - len(lost))
    return _present(before, after)


def _steps(route: Route, before: Sequence[Any], after: Sequence[Any]) -> Effect:
    """Judge a list of named steps step by step: one that weakens counts more than any that strengthens."""
    old, new = ({item["name"]: item for item in side} for side in (before, after))
    effects = {_by((name in new) - (name in old)) for name in {**old, **new} if name not in old or name not in new}
    for name in (name for name in new if name in old):
        keys = [key for key in {**old[name], **new[name]} if old[name].get(key) != new[name].get(key)]
        effects |= {effect_of((*route, key), old[name].get(key), new[name].get(key)) for key in keys}
    return next((one for one in (Effect.WEAKENS, Effect.STRENGTHENS, Effect.SHIFTS) if one in effects), Effect.NONE)


def _present(before: Any, after: Any) -> Effect:
    return _by((after not in (None, False)) - (before not in (None, False)))


def _by(gain: int | Fraction) -> Effect:
    if not gain:
        return Effect.NONE
    return Effect.STRENGTHENS if gain > 0 else Effect.WEAKENS


def _size(value: Any) -> tuple[Fraction, str] | None:
    """Return a length of time in hours, a number, or an amount with its currency; None for what has no size."""
    text = str(value)
    for read in (hours, fraction):
        try:
            return read(text), ""
        except (ValueError, ZeroDivisionError):
            continue
    amount = _AMOUNT.fullmatch(text)
    return (Fraction(amount["number"].replace(",", "")), amount["currency"]) if amount is not None else None
