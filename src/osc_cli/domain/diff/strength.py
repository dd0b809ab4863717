"""How hard a decision is to pass, beside what it was or beside another one."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from osc_cli.domain.decisions.coalitions import Coalitions, coalitions
from osc_cli.domain.decisions.compare import Compared, Relation, compare
from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError, said
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.rule import Need, Rule, read_rule
from osc_cli.domain.diff.change import Effect
from osc_cli.domain.lint.electorates import Size, size_of
from osc_cli.domain.lint.never_passes import never_passes
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.lint.voting import votings

EFFECTS = {Relation.WEAKER: Effect.WEAKENS, Relation.STRICTER: Effect.STRENGTHENS}
_EASIER = {Relation.WEAKER: "easier to pass", Relation.STRICTER: "harder to pass"}


def relation(new: Rule, old: Rule) -> Compared | None:
    """Compare two rules; None where no exact answer can be had."""
    try:
        return compare(new, old)
    except (NotLinearError, TooHardError):
        return None


def countable(decision: Mapping[str, Any]) -> Rule | None:
    """Return the rule of a decision whose votes can be compared; None for words and for several houses."""
    rule = read_rule(decision)
    return rule if isinstance(rule, Rule) and not rule.houses else None


def electorate_size(decision: Mapping[str, Any], compact: Mapping[str, Any]) -> Size | None:
    """Count those who may vote by a decision; None where the compact does not say how many they are."""
    return size_of(Node(compact, ()), Node(decision.get("electorate"), ()))


def relation_at(new: Rule, old: Rule, size: Size | None) -> Compared | None:
    """Compare two rules in electorates of one size, where that is known; None where no exact answer can be had."""
    names = new.names | old.names
    found = relation(*(_of_size(rule, size, names) for rule in (new, old)))
    # Votes that depend on no size are smallest where none is asked for, which can be more than there are voters.
    if found is None or size is None or all(_fits(vote, size) for vote in (found.only_first, found.only_second)):
        return found
    return relation(*(_of_size(rule, size, names | {"eligible"}) for rule in (new, old)))


def _fits(vote: Mapping[str, int] | None, size: Size) -> bool:
    return vote is None or sum(vote.get(name, 0) for name in BALLOTS) <= size.eligible


def _of_size(rule: Rule, size: Size | None, names: frozenset[str]) -> Rule:
    """Return the rule for electorates of this size only, as far as these counts say it."""
    if size is None or not rule.passes or rule.outcomes:
        return rule
    fixed = [parse(f"{name} == {number}") for name, number in size.counts.items() if name in names]
    return rule._replace(passes=(*rule.passes, *(Need((found,)) for found in fixed if isinstance(found, Condition))))


def compared_in_words(compared: Compared) -> str:
    """Say which of two rules is the stricter, with a vote that shows it: `is easier to pass: ...`."""
    examples = []
    if compared.only_second is not None:
        examples.append(f"a vote of {said(compared.only_second)} passed before and does not now")
    if compared.only_first is not None:
        examples.append(f"a vote of {said(compared.only_first)} did not pass before and does now")
    how = _EASIER.get(compared.relation, "decided otherwise, neither easier nor harder")
    return f"is {how}: {'; '.join(examples)}"


def with_other_numbers(compared: Compared) -> str:
    """Say of rules that are alike today what they are when more or fewer may vote."""
    later = _EASIER.get(compared.relation, "decided otherwise")
    return f"has other conditions: with as many voters as today the same votes pass; with more or fewer it is {later}"


def coalition_sizes(decision: Mapping[str, Any], compact: Mapping[str, Any]) -> Coalitions | None:
    """Say how few can pass a decision; None where nobody can say how many may vote, or counts do not decide."""
    rule, size = countable(decision), electorate_size(decision, compact)
    if rule is None or size is None or not rule.can_be_counted:
        return None
    return _coalitions(rule._replace(period=None, urgent=None, seconders=0), size)


@lru_cache(256)
def _coalitions(rule: Rule, size: Size) -> Coalitions | None:
    base = {name: count for name, count in size.counts.items() if name != "eligible"}
    try:
        return coalitions(rule, size.eligible, base)
    except (MissingCountError, NotLinearError, TooHardError):
        return None


def nobody_can_pass(name: str, compact: Mapping[str, Any]) -> bool:
    """Whether no vote at all passes by a decision of a compact, with as many voters as the compact declares."""
    decision = Node(compact["decisions"][name], ("decisions", name))
    found = votings(Node(compact, ()), [(name, decision)])
    return any(voting.votes.is_measured and never_passes(voting.votes) for voting in found)
