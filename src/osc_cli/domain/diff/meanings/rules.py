"""Decisions whose conditions changed: which votes pass now and did not before, or the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.decisions.compare import Compared, Relation, compare
from osc_cli.domain.decisions.counts import said
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.rule_words import paragraph
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.sides import Sides

_DECIDING = frozenset(
    {
        *("passes", "outcomes", "quorum", "on_no_quorum", "choices", "veto", "block", "tie", "vacancies_vote"),
        *("silence", "judged_by", "in_words", "houses"),
    }
)
"""The keys of a decision on which it depends how a vote ends."""

_EASIER = {Relation.WEAKER: "easier to pass", Relation.STRICTER: "harder to pass"}
_EFFECTS = {Relation.WEAKER: Effect.WEAKENS, Relation.STRICTER: Effect.STRENGTHENS}


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say new rules, and compare those of each decision that stands in both compacts and ends votes in another way."""
    about_decisions = [edit for edit in edits if edit.route[0] == "decisions" and len(edit.route) > 1]
    for edit in about_decisions:
        rule = read_rule(edit.after) if edit.before is None and len(edit.route) == 2 else None
        if isinstance(rule, Rule):
            yield _new(edit, rule, sides), (edit,)
    for name in dict.fromkeys(str(edit.route[1]) for edit in about_decisions):
        about = [edit for edit in edits if edit.route[:2] == ("decisions", name) and _decides(edit)]
        before, after = sides.entries("decisions", name)
        change = _change(name, before, after, sides) if about and before is not None and after is not None else None
        if change is not None:
            yield change, about


def _new(edit: Edit, rule: Rule, sides: Sides) -> Change:
    electorate = edit.after.get("electorate")
    voters = sides.names.people(electorate) if isinstance(electorate, list) else None
    text = f"{sides.names.place(edit.route)} is new. {paragraph(rule, voters)}"
    return Change(Kind.ADDED, edit.route, text, Effect.NONE, None, edit.after)


def _decides(edit: Edit) -> bool:
    return len(edit.route) > 2 and edit.route[2] in _DECIDING


def _change(name: str, before: Mapping[str, Any], after: Mapping[str, Any], sides: Sides) -> Change | None:
    old, new = read_rule(before), read_rule(after)
    if not isinstance(old, Rule) or not isinstance(new, Rule) or old.houses or new.houses:
        return None
    found = relation(new, old)
    if found is None or found.relation is Relation.EQUIVALENT:
        return None
    parts = [_EASIER.get(found.relation, "neither easier nor harder to pass, but otherwise")]
    if found.only_second is not None:
        parts.append(f"a vote of {said(found.only_second)} passed before and does not now")
    if found.only_first is not None:
        parts.append(f"a vote of {said(found.only_first)} did not pass before and does now")
    example = "; ".join(parts[1:])
    text = f"{sides.names.name(name, 'decisions')} is {parts[0]}: {example}."
    return Change(
        Kind.CHANGED,
        ("decisions", name),
        text,
        _EFFECTS.get(found.relation, Effect.SHIFTS),
        {key: before[key] for key in before if key in _DECIDING},
        {key: after[key] for key in after if key in _DECIDING},
        found.only_first if found.only_second is None else found.only_second,
    )


def relation(new: Rule, old: Rule) -> Compared | None:
    """Compare two rules; None where no exact answer can be had."""
    try:
        return compare(new, old)
    except (NotLinearError, TooHardError):
        return None
