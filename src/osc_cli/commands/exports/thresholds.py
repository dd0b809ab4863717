"""A share of all voters as GitVote counts it: a percentage in floating point, compared with `>=`."""

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, NamedTuple

from osc_cli.domain.decisions.linear import Comparison, balanced
from osc_cli.domain.decisions.rule import Need, Rule, read_rule

MOST_VOTERS = 4_999
"""Up to here a percentage with two digits is tried; no team on a forge that votes by reactions is larger."""

_WHOLE = {"eligible", "seats"}


class Share(NamedTuple):
    """Agree votes as a share of all who may vote."""

    share: Fraction
    more_than: bool
    """Whether exactly the share is too little."""

    def needed(self, voters: int) -> int:
        """Return the fewest Agree votes that pass."""
        exact = self.share * voters
        return floor(exact) + 1 if self.more_than else ceil(exact)


def share_of(decision: Mapping[str, Any]) -> Share | None:
    """Return the share that a decision asks for, when that is all it asks for; None otherwise."""
    rule = read_rule(decision)
    if not isinstance(rule, Rule) or rule.outcomes or rule.houses or rule.silence_agrees or rule.quorum:
        return None
    clauses = rule.passes or ()
    if len(clauses) != 1 or not isinstance(clauses[0], Need) or clauses[0].when is not None:
        return None
    conditions = clauses[0].needs
    return _share(balanced(conditions[0])) if len(conditions) == 1 else None


def _share(compared: Comparison | None) -> Share | None:
    if compared is None or compared.left.constant or compared.right.constant:
        return None
    left, right, operator = compared.left.counts, compared.right.counts, compared.operator
    if operator in {"<", "<="}:
        left, right, operator = right, left, {"<": ">", "<=": ">="}[operator]
    if set(left) != {"agree"} or len(right) != 1 or not set(right) <= _WHOLE or operator == "==":
        return None
    return Share(next(iter(right.values())) / left["agree"], operator == ">")


def percentage(asked: Share) -> tuple[Decimal, int]:
    """Return the percentage to write, and the number of voters up to which it decides exactly as the rule does.

    More than half is 50.01, for 50 would pass a tie; at least two thirds is 66.66, for 66.67 would fail two of three.
    """
    rounded = (Decimal(asked.share.numerator) * 100 / Decimal(asked.share.denominator)).quantize(
        Decimal("0.01"), ROUND_FLOOR
    )
    written = rounded + Decimal("0.01") if asked.more_than else rounded
    return written.normalize() + 0, _right_up_to(asked, float(written))


def _right_up_to(asked: Share, written: float) -> int:
    for voters in range(1, MOST_VOTERS + 1):
        needed = asked.needed(voters)
        passes = needed <= voters and _passes(needed, voters, written)
        if passes is not (needed <= voters) or (needed > 0 and _passes(min(needed, voters + 1) - 1, voters, written)):
            return voters - 1
    return MOST_VOTERS


def _passes(agree: int, voters: int, written: float) -> bool:
    # As GitVote 1.5.0 computes it, in floating point.
    return agree / voters * 100.0 >= written
