"""The normal form of a compact: two texts that say the same have the same one.

Order where it means nothing, a list of one, `66%` for `0.66`, `2 weeks` for `14 days` and `72 hours` for `3 days` are
spelling, not meaning; hours and days differ only in a decision whose days are counted by the calendar.
"""

import json
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from math import gcd, lcm
from typing import Any

from osc_cli.domain.compact.patterns import DURATION, RATIO, WORDS_OF_PATTERN
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.linear import balanced
from osc_cli.domain.decisions.sums import Sum

ORDERED = frozenset(
    {
        *("constituencies", "ladder", "outcomes", "after", "then", "order", "terms"),
        *("proposal_states", "completion_states"),
    }
)
"""Lists whose order is their meaning. All others are sets: who holds a power, what must hold, what is in scope."""

_CONDITIONS = frozenset({"passes", "quorum", "when", "need", "any_of"})
_DURATION_WORDS = WORDS_OF_PATTERN[DURATION]
_RATIO_WORDS = WORDS_OF_PATTERN[RATIO]
_TURNED = {"<": ">", "<=": ">="}
_DAY = 24
_LONGER = {"week": (7, "day"), "year": (12, "month")}


def normalise(data: Mapping[str, Any], shape: Shape) -> dict[str, Any]:
    """Return a valid compact (plain data, without `x-` keys) in its normal form."""
    normal = _normal(data, shape, "")
    assert isinstance(normal, dict)
    return normal


def _normal(value: Any, shape: Shape | None, key: str, *, by_calendar: bool = False) -> Any:
    # Recursion is bounded: the reader refuses more than forty levels.
    value = _spelled_out(value, key)
    if isinstance(value, dict):
        by_calendar = by_calendar or _counts_by_calendar(value.get("open_for"))
        return {
            name: _normal(child, shape.below(name) if shape else None, name, by_calendar=by_calendar)
            for name, child in value.items()
        }
    if shape is not None and shape.items is not None and not isinstance(value, list) and value not in shape.options:
        value = [value]
    if isinstance(value, list):
        items = [_normal(item, shape.items if shape else None, key, by_calendar=by_calendar) for item in value]
        return items if key in ORDERED else sorted(items, key=_usual_order(shape))
    if isinstance(value, str) and key in _CONDITIONS:
        return _condition(value)
    return _scalar(value, shape, by_calendar=by_calendar)


def _counts_by_calendar(period: Any) -> bool:
    """Whether a day of a vote is a date or a working day, which no number of hours is."""
    return isinstance(period, Mapping) and period.get("counted_in") not in (None, "24-hour days")


def _usual_order(shape: Shape | None) -> Callable[[Any], Any]:
    """Sort what has a fixed set of answers as the format lists them, and everything else as text."""
    options = shape.items.options if shape and shape.items else ()
    return options.index if options else as_key


def _spelled_out(value: Any, key: str) -> Any:
    """Write the short spelling of an electorate and of a period as the long one, or the other way round."""
    if key == "electorate" and isinstance(value, Mapping) and len(value) == 1:
        return value.get("body") or value.get("roles") or value
    if key == "open_for" and isinstance(value, str):
        return {"at_least": value}
    return value


def _scalar(value: Any, shape: Shape | None, *, by_calendar: bool) -> Any:
    words = shape.words if shape else ()
    if _DURATION_WORDS in words and isinstance(value, str):
        return _duration(value, by_calendar=by_calendar)
    if _RATIO_WORDS in words and not isinstance(value, bool):
        exact = fraction(value)
        return int(exact) if exact.denominator == 1 else str(exact)
    return value


def _duration(text: str, *, by_calendar: bool) -> str:
    found = re.fullmatch(r"([0-9]+) (.*?)s?", text)
    if found is None:
        return text
    count, unit = int(found[1]), found[2]
    if unit == "hour" and count % _DAY == 0 and not by_calendar:
        count, unit = count // _DAY, "day"
    factor, unit = _LONGER.get(unit, (1, unit))
    count *= factor
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


@lru_cache(1024)
def _condition(text: str) -> str:
    parsed = parse(text)
    if not isinstance(parsed, Condition):
        return text
    compared = balanced(parsed)
    if compared is None:
        return " ".join(text.split())
    numbers = [*compared.left.counts.values(), *compared.right.counts.values()]
    numbers += [number for number in (compared.left.constant, compared.right.constant) if number]
    divisor = gcd(*(number.numerator for number in numbers)) or 1
    whole = Fraction(lcm(*(number.denominator for number in numbers)), divisor)
    left, right = _sum(compared.left.times(whole)), _sum(compared.right.times(whole))
    if compared.operator in _TURNED:
        return f"{right} {_TURNED[compared.operator]} {left}"
    return " == ".join(sorted((left, right))) if compared.operator == "==" else f"{left} {compared.operator} {right}"


def _sum(side: Sum) -> str:
    terms = [name if factor == 1 else f"{factor} * {name}" for name, factor in sorted(side.counts.items())]
    if side.constant or not terms:
        terms.append(str(side.constant))
    return " + ".join(terms)


def as_key(value: Any) -> str:
    """Return a text by which any plain values can be sorted and found equal."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
