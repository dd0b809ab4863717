"""Which procedure the compact itself demands for a change: by which decision, after which notice, from when on.

The older compact rules. Where a protection is weakened the newer one has a say too: the stricter of both decides, so
that nobody first makes a rule easy and then uses the easy rule.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from osc_cli.domain.decisions.compare import Relation
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.sides import Sides
from osc_cli.domain.diff.strength import relation

Side = Literal["before", "after"]

_ANY = "*"
_RECORDS: tuple[Route, ...] = (
    ("people",),
    ("lint",),
    *(("roles", _ANY, field) for field in ("holders", "holding_since", "size", "turnout")),
    *(("bodies", _ANY, field) for field in ("holders", "holding_since")),
    ("assets", _ANY, "key_holders"),
    ("review", "last"),
    ("review", "parts", _ANY, "last"),
)
"""Places that only write down what was decided elsewhere or counted: who holds a seat, when the last review was.

An id may be called anything, so a place counts and not a word.
"""


_Place = tuple[str | None, Side, Route]
"""A decision, whose text of it, and the place that names it."""


class Demand(NamedTuple):
    """One decision that an amendment needs, and for which changes."""

    decision: str | None
    """An id, or words for what no count can decide; None where nothing is declared."""
    side: Side
    """Whether the older or the newer text of that decision counts."""
    declared_at: Route
    """The place that asks for it; empty where no place does."""
    changes: tuple[Change, ...]
    terms: Mapping[str, Any]
    """What else that place asks for: `notice`, `effective_after`, `twice`, `confirmed_by`, `entrenched`, `not_to`."""
    decided: Mapping[str, Any]
    """The decision as it is declared; empty where it is words or nothing."""

    @property
    def is_twice(self) -> bool:
        """Whether two votes must pass."""
        return self.terms.get("twice") is not None


def demands(changes: Sequence[Change], sides: Sides) -> tuple[Demand, ...]:
    """Return what the changes need, in their order; changes that only write something down need nothing."""
    found: dict[tuple[str | None, Side, Route], list[Change]] = {}
    for change in changes:
        if not is_record(change):
            for place in _strictest(list(_places(change, sides)), sides):
                found.setdefault(place, []).append(change)
    return tuple(_demand(place, about, sides) for place, about in found.items())


def is_record(change: Change) -> bool:
    """Whether a change only writes down what another rule has decided, or gives a thing another id."""
    return change.kind is Kind.RENAMED or any(_lies_in(change.route, place) for place in _RECORDS)


def _lies_in(route: Route, place: Route) -> bool:
    return len(route) >= len(place) and all(
        here in (_ANY, segment) for here, segment in zip(place, route, strict=False)
    )


def _places(change: Change, sides: Sides) -> Iterator[_Place]:
    """Yield every place that says how this part is changed."""
    found: list[_Place] = [(decision, "before", route) for decision, route in _declared(change.route, sides.before)]
    if change.effect is Effect.WEAKENS:
        found += [(decision, "after", route) for decision, route in _declared(change.route, sides.after)]
    yield from found or [(None, "before", ())]


def _declared(route: Route, compact: Mapping[str, Any]) -> Iterator[tuple[str, Route]]:
    """Yield what `amendments` says of the most particular part, or else the power to amend; and what the entry says."""
    amendments = compact.get("amendments") or {}
    article = str(route[0])
    parts = ([f"{article}.{route[1]}"] if len(route) > 1 else []) + [article, "everything"]
    for part in parts:
        decision = (amendments.get(part) or {}).get("by")
        if decision is not None:
            yield decision, ("amendments", part, "by")
            break
    else:
        yield from _by_power(compact)
    here: Any = compact
    for place, segment in enumerate(route):
        here = here.get(segment) if isinstance(here, Mapping) else None
        for key in ("amended_by", "changed_by"):
            if isinstance(here, Mapping) and here.get(key) is not None:
                yield here[key], (*route[: place + 1], key)


def _by_power(compact: Mapping[str, Any]) -> Iterator[tuple[str, Route]]:
    """Yield the decision by which the power to amend is used: the one it names, or the usual one of its only holder."""
    power = (compact.get("powers") or {}).get("amend") or {}
    holders = power.get("held_by") or []
    usual = ((compact.get("bodies") or {}).get(holders[0]) or {}).get("decides_by") if len(holders) == 1 else None
    decision = power.get("by") or usual
    if decision is not None:
        yield decision, ("powers", "amend", "by")


def _strictest(places: list[_Place], sides: Sides) -> list[_Place]:
    """Drop each place whose decision asks for no more than that of another one; of two alike the first stays."""
    kept: list[_Place] = []
    for index, place in enumerate(places):
        later = [other for other in places[index + 1 :] if _covers(other, place, sides)]
        stricter = [other for other in later if not _covers(place, other, sides)]
        if not stricter and not any(_covers(other, place, sides) for other in kept):
            kept.append(place)
    return kept


def _covers(one: _Place, other: _Place, sides: Sides) -> bool:
    """Whether passing by the first is passing by the second too, with the same people asked."""
    first, second = _decision(one, sides), _decision(other, sides)
    if not first or not second or first.get("electorate") != second.get("electorate"):
        return one[0] == other[0] and first == second
    one_rule, other_rule = read_rule(first), read_rule(second)
    if not isinstance(one_rule, Rule) or not isinstance(other_rule, Rule):
        return False
    found = relation(one_rule, other_rule)
    return found is not None and found.relation in (Relation.EQUIVALENT, Relation.STRICTER)


def _decision(place: _Place, sides: Sides) -> Mapping[str, Any]:
    compact = sides.before if place[1] == "before" else sides.after
    found: Mapping[str, Any] = (compact.get("decisions") or {}).get(place[0]) or {}
    return found


def _demand(place: _Place, changes: Sequence[Change], sides: Sides) -> Demand:
    compact = sides.before if place[1] == "before" else sides.after
    route = place[2]
    part = {"amendments": route[1], "powers": "everything"}.get(str(route[0])) if route else None
    terms = (compact.get("amendments") or {}).get(part) or {}
    return Demand(place[0], place[1], route, tuple(changes), terms, _decision(place, sides))
