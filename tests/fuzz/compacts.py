"""Compacts that nobody would write: right in most places, and wrong in any of them."""

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from osc_cli.domain.compact.format import from_models
from osc_cli.domain.compact.shape import Shape

IDS = ["member", "board", "ada", "proposal", "x"]
WORDS = [
    *IDS,
    *("12 months", "12months", "72 hours", "2/3", "66%", "66 percent", "none", "2026-05-01", "2026-13-40", "yes"),
    *("agree > disagree", "agree >= 2/3 * eligible", "agree >= 5", "block > 0", "sqrt(agree) > 1 / 0", "((((", "month"),
    *("any two", "TLP:WHITE", "amber", "a@b.example", "https://a.example", "", " ", "\n", "\u202e", "é" * 300, "#"),
]
SCALARS = st.one_of(
    st.sampled_from(WORDS),
    st.integers(-3, 10**20),
    st.booleans(),
    st.none(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2).map(float),
    st.text(max_size=8),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
    max_leaves=6,
)


def _value(shape: Shape, depth: int) -> st.SearchStrategy[Any]:
    """Return values for one place: mostly of the right kind, now and then anything."""
    kinds: list[st.SearchStrategy[Any]] = [ANYTHING]
    if shape.options:
        kinds += [st.sampled_from(shape.options)] * 2
    if shape.words:
        kinds += [SCALARS, st.sampled_from(WORDS)]
    if shape.items is not None and depth:
        kinds += [st.lists(_value(shape.items, depth - 1), max_size=4)] * 2
    if shape.entries is not None and depth:
        kinds += [st.dictionaries(st.sampled_from(IDS), _value(shape.entries, depth - 1), max_size=4)] * 3
    if shape.fields and depth:
        kinds += [_map(shape, depth - 1)] * 4
    return st.one_of(kinds)


def _map(shape: Shape, depth: int) -> st.SearchStrategy[Any]:
    """Return maps with some of the known keys, and sometimes one that is not known."""
    known = {name: _later(inner, depth) for name, inner in (shape.fields or {}).items()}
    names = st.lists(st.sampled_from(sorted(known)), max_size=7, unique=True)
    own = {"x-own": ANYTHING, "nmae": ANYTHING}
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: known[name] for name in chosen}, optional=own))


def _later(shape: Shape, depth: int) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: _value(shape, depth))


@cache
def compacts() -> st.SearchStrategy[bytes]:
    """Return compacts as JSON, which is YAML; what lint cannot do without is there unless it was drawn otherwise."""
    smallest = {"compact": 1, "project": {"name": "R"}}
    return _map(from_models().shape, 5).map(lambda found: json.dumps(smallest | found, indent=1).encode())
