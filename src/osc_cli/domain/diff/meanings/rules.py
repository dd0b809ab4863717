"""Decisions whose conditions changed: which votes pass now and did not before, or the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.decisions.compare import Compared, Relation, compare
from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import said
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.rule import Need, Rule, read_rule
from osc_cli.domain.decisions.rule_words import decision_in_words
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.sides import Sides
from osc_cli.domain.lint.electorates import Size, size_of
from osc_cli.domain.lint.subject import Node

_DECIDING = frozenset(
    {
        *("passes", "outcomes", "quorum", "on_no_quorum", "choices", "veto", "block", "tie", "vacancies_vote"),
        *("silence", "judged_by", "in_words", "houses"),
    }
)
"""The keys of a decision on which it depends how a vote ends."""

_CONDITIONS = frozenset({"passes", "outcomes"})
"""The keys about which the comparison itself says enough."""

_EASIER = {Relation.WEAKER: "easier to pass", Relation.STRICTER: "harder to pass"}
_EFFECTS = {Relation.WEAKER: Effect.WEAKENS, Relation.STRICTER: Effect.STRENGTHENS}


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
    old, new = read_rule(before), read_rule(after)
    if not isinstance(old, Rule) or not isinstance(new, Rule) or old.houses or new.houses:
        return None
    found = relation(new, old)
    if found is None or found.relation is Relation.EQUIVALENT:
        return None
    # What changes at the size that the compact declares is what its readers can picture.
    size = size_of(Node(sides.after, ()), Node(after.get("electorate"), ()))
    here = relation(*(_of_size(rule, size, old.names | new.names) for rule in (new, old))) or found
    alike = here.relation is Relation.EQUIVALENT
    effect = _EFFECTS.get(found.relation if alike else here.relation, Effect.NONE if alike else Effect.SHIFTS)
    return Change(
        Kind.CHANGED,
        ("decisions", name),
        f"{sides.names.name(name, 'decisions')} {_said(here, found)}.",
        effect,
        {key: before[key] for key in before if key in _DECIDING},
        {key: after[key] for key in after if key in _DECIDING},
        here.only_first if here.only_second is None else here.only_second,
    )


def _said(here: Compared, anywhere: Compared) -> str:
    if here.relation is Relation.EQUIVALENT:
        later = _EASIER.get(anywhere.relation, "decided otherwise")
        return (
            f"has other conditions: with as many voters as today the same votes pass; with more or fewer it is {later}"
        )
    examples = []
    if here.only_second is not None:
        examples.append(f"a vote of {said(here.only_second)} passed before and does not now")
    if here.only_first is not None:
        examples.append(f"a vote of {said(here.only_first)} did not pass before and does now")
    how = _EASIER.get(here.relation, "decided otherwise, neither easier nor harder")
    return f"is {how}: {'; '.join(examples)}"


def _of_size(rule: Rule, size: Size | None, names: frozenset[str]) -> Rule:
    """Return the rule for electorates of this size only, where these names depend on it."""
    if size is None or not rule.passes or rule.outcomes:
        return rule
    fixed = [parse(f"{name} == {number}") for name, number in size.counts.items() if name in names]
    return rule._replace(passes=(*rule.passes, *(Need((found,)) for found in fixed if isinstance(found, Condition))))


def relation(new: Rule, old: Rule) -> Compared | None:
    """Compare two rules; None where no exact answer can be had."""
    try:
        return compare(new, old)
    except (NotLinearError, TooHardError):
        return None
