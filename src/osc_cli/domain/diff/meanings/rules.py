"""Decisions whose conditions changed: which votes pass now and did not before, or the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.compact.shape import walk
from osc_cli.domain.decisions.compare import Compared, Relation
from osc_cli.domain.decisions.rule_words import decision_in_words
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.protections import protects
from osc_cli.domain.diff.sides import Sides
from osc_cli.domain.diff.strength import (
    EFFECTS,
    compared_in_words,
    countable,
    electorate_size,
    nobody_can_pass,
    relation,
    relation_at,
    with_other_numbers,
)

_DECIDING = frozenset(
    {
        *("passes", "outcomes", "quorum", "on_no_quorum", "choices", "veto", "block", "tie", "vacancies_vote"),
        *("silence", "judged_by", "in_words", "houses"),
    }
)
"""The keys of a decision on which it depends how a vote ends."""

_CONDITIONS = frozenset({"passes", "outcomes"})
"""The keys about which the comparison itself says enough."""


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say new rules, and compare those of each decision that stands in both compacts and ends votes in another way."""
    about_decisions = [edit for edit in edits if edit.route[0] == "decisions" and len(edit.route) > 1]
    for edit in about_decisions:
        if edit.before is None and len(edit.route) == 2:
            yield _new(edit, sides), (edit,)
    for name in dict.fromkeys(str(edit.route[1]) for edit in about_decisions):
        about = [edit for edit in edits if edit.route[:2] == ("decisions", name) and _decides(edit)]
        before, after = sides.entries("decisions", name)
        change = _change(name, before, after, sides) if about and before is not None and after is not None else None
        if change is not None:
            # The comparison says what the conditions come to; a veto, a quorum or a tie rule is told by itself too.
            yield change, [edit for edit in about if edit.route[2] in _CONDITIONS]


def _new(edit: Edit, sides: Sides) -> Change:
    voters = sides.names.voters(edit.after.get("electorate"))
    rule = decision_in_words(edit.after, voters, sides.names.name) or "Its conditions cannot be read."
    text = f"{sides.names.place(edit.route)} is new. {rule}"
    return Change(Kind.ADDED, edit.route, text, Effect.NONE, None, edit.after)


def _decides(edit: Edit) -> bool:
    return len(edit.route) > 2 and edit.route[2] in _DECIDING


def _change(name: str, before: Mapping[str, Any], after: Mapping[str, Any], sides: Sides) -> Change | None:
    old, new = countable(before), countable(after)
    if old is None or new is None:
        return None
    found = relation(new, old)
    if found is None or found.relation is Relation.EQUIVALENT:
        return None
    # What changes at the size that the compact declares is what its readers can picture.
    size = electorate_size(after, sides.after)
    here = relation_at(new, old, size) or found
    text, effect = _said(name, here, found, sides)
    return Change(
        Kind.CHANGED,
        ("decisions", name),
        f"{sides.names.name(name, 'decisions')} {text}.",
        effect,
        {key: before[key] for key in before if key in _DECIDING},
        {key: after[key] for key in after if key in _DECIDING},
        here.only_first if here.only_second is None else here.only_second,
    )


def _said(name: str, here: Compared, anywhere: Compared, sides: Sides) -> tuple[str, Effect]:
    """Say what became of a decision, and what that does to those whom it protects."""
    if nobody_can_pass(name, sides.after) and not nobody_can_pass(name, sides.before):
        effect = Effect.WEAKENS if _is_relied_on(name, sides) else Effect.NONE
        size = electorate_size(sides.after["decisions"][name], sides.after)
        voters = f"the {size.eligible} people" if size is not None else "those"
        return f"can never pass now: no vote of {voters} who may vote is enough", effect
    if here.relation is Relation.EQUIVALENT:
        return with_other_numbers(anywhere), EFFECTS.get(anywhere.relation, Effect.NONE)
    return compared_in_words(here), EFFECTS.get(here.relation, Effect.SHIFTS)


def _is_relied_on(name: str, sides: Sides) -> bool:
    """Whether a decision amends anything or is what a protection asks for: without it, that is lost."""
    return any(
        value == name and shape.reference is not None and "decisions" in shape.reference.kinds and protects(route)
        for route, value, shape in walk(sides.after, sides.shape)
    )
