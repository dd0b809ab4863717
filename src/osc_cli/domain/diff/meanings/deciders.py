"""References to a decision, and its voters: who decided before and who does now, and how few of them it takes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.compact.names import electors
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.decisions.compare import Relation
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.meanings.fields import edit_in_words
from osc_cli.domain.diff.sides import Sides
from osc_cli.domain.diff.strength import (
    EFFECTS,
    coalition_sizes,
    compared_in_words,
    countable,
    electorate_size,
    nobody_can_pass,
    relation_at,
)

_BOTH_WAYS = frozenset({"recall", "overridden_by"})
"""Where an easier decision helps some against others: it sends home who was elected, or stops a veto."""

_Decision = Mapping[str, Any]


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Compare the decisions before and after, where a place names another one or a decision has other voters."""
    for edit in edits:
        found = _voters(edit, sides) if edit.route[0] in ("decisions", "elections") else None
        if found is None:
            found = _reference(edit, sides)
        if found is not None:
            effect, told = found
            text = " ".join([edit_in_words(edit, sides), *told])
            yield Change(Kind.CHANGED, edit.route, text, effect, edit.before, edit.after), (edit,)


def _reference(edit: Edit, sides: Sides) -> tuple[Effect, list[str]] | None:
    """Compare two decisions of which a place named the one and names the other."""
    if not isinstance(edit.before, str) or not isinstance(edit.after, str) or not _names_decision(edit.route, sides):
        return None
    old = (sides.before.get("decisions") or {}).get(edit.before)
    new = (sides.after.get("decisions") or {}).get(edit.after)
    if old is None or new is None:
        return None
    if nobody_can_pass(edit.after, sides.after):
        return Effect.WEAKENS, ["No vote of those who may vote passes it."]
    effect, told = (
        _by_other_people(old, new, sides) if _electors(old) != _electors(new) else _alike(edit, old, new, sides)
    )
    return (Effect.SHIFTS if _BOTH_WAYS.intersection(map(str, edit.route)) else effect), told


def _names_decision(route: Route, sides: Sides) -> bool:
    here: Shape | None = sides.shape
    for segment in route:
        here = here.below(segment) if here is not None else None
    return here is not None and here.reference is not None and here.reference.kinds == ("decisions",)


def _voters(edit: Edit, sides: Sides) -> tuple[Effect, list[str]] | None:
    """Compare a decision or an election with itself, where it has other voters."""
    article, *rest = map(str, edit.route)
    if rest[1:] not in (["electorate"], ["electorate", "body"], ["electorate", "roles"]):
        return None
    old, new = sides.entries(article, rest[0])
    if old is None or new is None or not _electors(old) or not _electors(new) or _electors(old) == _electors(new):
        return None
    if article == "decisions" and nobody_can_pass(rest[0], sides.after):
        return Effect.WEAKENS, ["No vote of those who may vote passes it."]
    effect, told = _fewer(old, new, sides) if article == "decisions" else (Effect.SHIFTS, [])
    many, few = electorate_size(old, sides.before), electorate_size(new, sides.after)
    if effect is Effect.SHIFTS and many is not None and few is not None and few.eligible < many.eligible:
        return Effect.WEAKENS, [f"{many.eligible} people could vote before, and {few.eligible} can now."]
    # Whoever is left of several groups decides without the others, however many they are.
    narrowed = set(_electors(new)) < set(_electors(old))
    return (Effect.WEAKENS if narrowed else effect), told


def _electors(decision: _Decision) -> list[str]:
    return sorted(electors(decision.get("electorate")))


def _by_other_people(old: _Decision, new: _Decision, sides: Sides) -> tuple[Effect, list[str]]:
    effect, told = _fewer(old, new, sides)
    lost, won = (sides.names.voters(decision.get("electorate")) for decision in (old, new))
    return effect, [f"It was up to {lost}, and is up to {won} now.", *told] if lost and won else told


def _fewer(old: _Decision, new: _Decision, sides: Sides) -> tuple[Effect, list[str]]:
    """Say where fewer people than before are enough to pass a decision."""
    before, after = coalition_sizes(old, sides.before), coalition_sizes(new, sides.after)
    if before is None or after is None:
        return Effect.SHIFTS, []
    fewer = [
        f"{how} it took {people_in_words(most)} before, and takes {least} now"
        for how, most, least in (
            ("where nobody else votes,", before.opportunistic, after.opportunistic),
            ("against all others,", before.guaranteed, after.guaranteed),
        )
        if most is not None and least is not None and least < most
    ]
    if not fewer:
        return Effect.SHIFTS, []
    text = "; ".join(fewer)
    return Effect.WEAKENS, [f"{text[0].upper()}{text[1:]}."]


def _alike(edit: Edit, old: _Decision, new: _Decision, sides: Sides) -> tuple[Effect, list[str]]:
    """Compare two decisions of the same people: by their votes, then by how long one has to vote."""
    rule, old_rule = countable(new), countable(old)
    if rule is None or old_rule is None:
        return Effect.SHIFTS, []
    found = relation_at(rule, old_rule, electorate_size(new, sides.after))
    if found is None:
        return Effect.SHIFTS, []
    if found.relation is not Relation.EQUIVALENT:
        name = sides.names.name(edit.after, "decisions")
        return EFFECTS.get(found.relation, Effect.SHIFTS), [f"{name} {compared_in_words(found)}."]
    times = [(decision.get("open_for") or {}).get("at_least") for decision in (old, new)]
    lengths = [hours(time) if time else 0 for time in times]
    if lengths[1] < lengths[0]:
        return Effect.WEAKENS, [
            f"The same votes pass, but one has {times[1] or 'no set time'} to vote, before {times[0]}."
        ]
    return Effect.NONE, ["The same people vote, and the same votes pass."]
