"""Votes in which a text says what nobody can have meant: a yes without a single Agree vote, or a tie left open."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.stress.arithmetic.room import passes


class Vacuous(NamedTuple):
    """What small votes show: the grid from no to two votes of each kind (research 4.2)."""

    without_agree: tuple[tuple[int, int, int], ...]
    """Votes (Agree, Disagree, Block) that pass although nobody agrees."""
    open_tie: bool
    """Whether as many Agree as Disagree votes can meet although the rule says nothing about a tie."""
    unmeant: bool
    """Whether one of `without_agree` says what nobody can have meant: where silence agrees, an empty vote is meant."""


def vacuous(rule: Rule, around: Mapping[str, int]) -> Vacuous:
    """Look at small votes by a rule; `around` holds counts such as `seats`.

    Raises MissingCountError for a count that the rule reads and nobody knows.
    """
    blocks = range(3) if "block" in possible_ballots(rule) else range(1)
    found = tuple(
        (0, disagree, block)
        for disagree, block in product(range(3), blocks)
        if passes(rule, {**around, "disagree": disagree, "block": block, "present": disagree + block})
    )
    unmeant = any(not rule.silence_agrees or disagree or block for _, disagree, block in found)
    return Vacuous(found, rule.tie is None and rule.can_tie and any(_ties(rule, around)), unmeant)


def _ties(rule: Rule, around: Mapping[str, int]) -> Iterator[bool]:
    """Whether equal votes fail where one more Agree vote would pass."""
    most = around.get("seats") or around.get("eligible") or 4
    for half in {1, 2, most // 2}:
        equal = {**around, "agree": half, "disagree": half, "present": 2 * half}
        more = {**equal, "agree": half + 1, "present": 2 * half + 1}
        try:
            yield half > 0 and not passes(rule, equal) and passes(rule, more)
        except MissingCountError:  # a person decides the tie: it is not left open
            yield False
