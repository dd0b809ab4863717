"""What the compact says about an election, read for counting. Whatever a method needs and is not said is an error."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.problem import Problem
from osc_cli.domain.elections.caps import Cap, read_cap
from osc_cli.domain.errors import OscError

KNOWN = frozenset({"agree", "disagree", "cast", "eligible"})
"""What a condition on a pair can count: those who prefer the one, those who prefer the other, both, and all voters."""


class ElectionRule(NamedTuple):
    """An election, ready to be counted."""

    method: str
    seats: int = 1
    unranked: str | None = None
    strength: str | None = None
    default_option: str | None = None
    choices_at_most: int | None = None
    quorum: str | None = None
    tie: str | None = None
    cap: Cap | None = None
    terms: tuple[str, ...] = ()
    """The term of each seat, longest first: the higher rank gets the longer one."""
    head_to_head: tuple[Condition, ...] = ()
    ratios: Mapping[str, Fraction] = {}


def read_election(name: str, data: Mapping[str, Any], *, one_seat: bool = False) -> ElectionRule:
    """Read an election of a compact that passed validation.

    Raises OscError when it has no method or no number of seats, when its terms do not fit its seats, or when a
    condition cannot be read.
    """
    if data.get("method") is None:
        raise OscError(f"the election `{name}` has no `method`", "declare how ballots are counted, such as `approval`")
    seats = data.get("seats", 1 if one_seat else None)
    if seats is None:
        raise OscError(f"the election `{name}` does not say how many seats it fills", "declare `seats`")
    terms = tuple(sorted(data.get("terms") or (), key=hours, reverse=True))
    if terms and len(terms) != seats:
        raise OscError(f"the election `{name}` fills {seats} seats and has {len(terms)} terms", "give one per seat")
    cap = data.get("max_per_affiliation")
    quorum = data.get("quorum")
    return ElectionRule(
        method=data["method"],
        seats=seats,
        unranked=data.get("unranked"),
        strength=data.get("strength"),
        default_option=data.get("default_option"),
        choices_at_most=data.get("choices_at_most"),
        quorum=None if quorum is None else str(quorum),
        tie=data.get("tie"),
        cap=None if cap is None else read_cap(cap, until_below=data.get("removal_until") == "below the cap"),
        terms=terms,
        head_to_head=tuple(_condition(name, text) for text in _listed(data.get("head_to_head"))),
        ratios={option: fraction(ratio) for option, ratio in (data.get("ratios") or {}).items()},
    )


def _listed(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _condition(name: str, text: str) -> Condition:
    condition = parse(text)
    if isinstance(condition, Problem):
        raise OscError(f"`head_to_head` of the election `{name}`: {condition.message}", condition.hint)
    unknown = sorted(condition.names - KNOWN)
    if unknown:
        raise OscError(
            f"`head_to_head` of the election `{name}` counts `{unknown[0]}`, which a pair does not have",
            f"a pair has {', '.join(sorted(KNOWN))}",
        )
    return condition
