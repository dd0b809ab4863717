"""A quorum of Agree votes that asks for as much support as a rule with a quorum of ballots does."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from osc_cli.domain.decisions.condition import Condition
from osc_cli.domain.decisions.linear import Comparison, balanced
from osc_cli.domain.decisions.rule import Need, Rule
from osc_cli.domain.lint.electorates import Size

_BALLOTS = ("turnout", "present", "cast")
_PEOPLE = ("eligible", "seats")


def agree_quorum(rule: Rule, size: Size | None = None) -> str | None:
    """Return `agree >= 1/5 * eligible` for 60% of the votes cast and a third of all who may vote.

    That is how many agree where the quorum is just reached and the vote just passes. Where `size` is known and the
    shares do not come to that number in it, as with two thirds of five of nine, it is the number itself. None where the
    rule is not one such quorum and conditions on the share of Agree votes.
    """
    quorum, passes = list(_plain(rule.quorum)), list(_plain(rule.passes or ()))
    shares = [found for each in passes if each is not None and (found := _share(each)) is not None]
    if rule.outcomes or len(quorum) != 1 or quorum[0] is None or None in passes or not shares:
        return None
    share, strict = max(shares)
    part, operator, whole = quorum[0]
    if operator not in {">", ">="} or len(part.counts) != 1 or next(iter(part.counts)) not in _BALLOTS:
        return None
    asked = whole.times(1 / next(iter(part.counts.values())))
    if not asked.counts:
        return f"agree >= {_needed(share, _whole(asked.constant, operator), strict=strict)}"
    if len(asked.counts) != 1 or asked.constant or next(iter(asked.counts)) not in _PEOPLE:
        return None
    ((name, factor),) = asked.counts.items()
    people = size.counts.get(name) if size is not None else None
    if people is not None:
        needed = _needed(share, _whole(factor * people, operator), strict=strict)
        if needed != _whole(share * factor * people, operator):
            return f"agree >= {needed}"
    return f"agree {operator} {share * factor} * {name}"


def _whole(number: Fraction, operator: str) -> int:
    """The fewest that are at least so many, or more."""
    return floor(number) + 1 if operator == ">" else -floor(-number)


def _needed(share: Fraction, ballots: int, *, strict: bool) -> int:
    return _whole(share * ballots, ">" if strict else ">=")


def _plain(clauses: tuple[object, ...]) -> Iterator[Comparison | None]:
    """Yield the conditions that always apply; None for what is not linear, guarded or an alternative."""
    for clause in clauses:
        if isinstance(clause, Need) and clause.when is None:
            yield from map(_upwards, clause.needs)
        else:
            yield None


def _upwards(condition: Condition) -> Comparison | None:
    found = balanced(condition)
    if found is None or found.operator not in {"<", "<="}:
        return found
    return Comparison(found.right, found.operator.replace("<", ">"), found.left)


def _share(compared: Comparison) -> tuple[Fraction, bool] | None:
    """Return the share of ballots that must agree, and whether it must be more than that; None for anything else."""
    agree, operator, other = compared
    if set(agree.counts) != {"agree"} or len(other.counts) != 1 or agree.constant or other.constant:
        return None
    ((name, factor),) = other.times(1 / agree.counts["agree"]).counts.items()
    if name in _BALLOTS:
        return factor, operator == ">"
    return (factor / (1 + factor), operator == ">") if name == "disagree" else None
