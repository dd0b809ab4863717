"""Which values protect people or limit power, and in which direction they do it: one line each."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from osc_cli.domain.communication.labels import LABELS
from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Effect

_MORE, _LESS, _HERE = 1, -1, 0
"""More of it protects; less of it protects; that it is there at all protects, whatever it says."""

SAFER: Mapping[str, int] = {
    # Time to notice, to answer and to change one's mind.
    "notice": _MORE,
    "open_for": _HERE,
    "at_least": _MORE,
    "discussion": _MORE,
    "cooling_off": _MORE,
    "effective_after": _MORE,
    "apart": _MORE,
    "within": _MORE,
    "seconders": _MORE,
    "acting_together": _MORE,
    # Promises of speed, and limits of what may be done to somebody.
    "receipt": _LESS,
    "first_answer": _LESS,
    "status_every": _LESS,
    "expires_after": _LESS,
    "at_most": _LESS,
    "filled_within": _LESS,
    "paid_within": _LESS,
    "max_per_affiliation": _LESS,
    "term": _LESS,
    # Those who watch, confirm, step aside or can be asked again.
    "amended_by": _HERE,
    "amendments": _HERE,
    "appeal": _HERE,
    "appeal_to": _HERE,
    "audit": _HERE,
    "confirmed_by": _HERE,
    "contacts": _HERE,
    "entrenched": _HERE,
    "guaranteed_by": _HERE,
    "if_accused": _HERE,
    "key_holders": _HERE,
    "ladder": _HERE,
    "not_to": _HERE,
    "overridden_by": _HERE,
    "ratified_by": _HERE,
    "recall": _HERE,
    "recused": _HERE,
    "removal": _HERE,
    "retaliation": _HERE,
    "rights": _HERE,
    "changed_by": _HERE,
    "commitments": _HERE,
    "staggered": _HERE,
    "transfer_by": _HERE,
    "transparency": _HERE,
    "twice": _HERE,
    "veto": _HERE,
    "watched_by": _HERE,
    "without": _HERE,
}

_WHO = frozenset(
    {
        *("by", "decided_by", "amended_by", "changed_by", "appointed_by", "called_by", "certified_by", "chosen_by"),
        *("election", "electorate", "roles", "body", "officers", "holder", "transfer_by", "volunteers_from"),
    }
)
"""Fields that say who decides, or by which vote: another value takes it from one and gives it to another."""

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
        direction = SAFER.get(str(route[place]))
        if direction is not None:
            found = _there(before, after) if direction == _HERE else _measured(direction, before, after)
            return shifts if found is Effect.NONE else found
    return shifts


def protects(route: Route) -> bool:
    """Whether what stands at a place protects somebody: it amends, or it is part of a protection."""
    keys = [str(segment) for segment in route]
    return keys[:2] == ["powers", "amend"] or not SAFER.keys().isdisjoint(keys)


def _measured(direction: int, before: Any, after: Any) -> Effect:
    if before is None or after is None:
        return _there(before, after)
    one, other = _size(before), _size(after)
    return Effect.NONE if one is None or other is None else _by(direction * (other - one))


def _there(before: Any, after: Any) -> Effect:
    if isinstance(before, list) and isinstance(after, list):
        lost = [item for item in before if item not in after]
        come = [item for item in after if item not in before]
        return Effect.NONE if lost and come else _by(len(come) - len(lost))
    return _by((after not in (None, False)) - (before not in (None, False)))


def _by(gain: int | Fraction) -> Effect:
    if not gain:
        return Effect.NONE
    return Effect.STRENGTHENS if gain > 0 else Effect.WEAKENS


def _size(value: Any) -> Fraction | None:
    """Return a length of time in hours or a number as it is; None for what has no size."""
    for read in (hours, fraction):
        try:
            return read(str(value))
        except (ValueError, ZeroDivisionError):
            continue
    return None
