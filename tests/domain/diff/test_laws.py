"""What holds for every two compacts: the examples, the presets, and those that are made of them by chance."""

import copy
from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.compact.format import from_models
from osc_cli.domain.compact.id_maps import NAMED, entries
from osc_cli.domain.compact.plain import split
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diff.edits import apply, compare
from osc_cli.domain.diff.meaning import meant
from osc_cli.domain.diff.normal import ORDERED, normalise
from osc_cli.domain.diff.renames import Rename, renamed
from osc_cli.source.loader import load
from tests.support import ROOT

PATHS = sorted([*ROOT.glob("examples/*/compact.yaml"), *ROOT.glob("templates/presets/*.yaml")])
FORMAT = from_models()
SHAPE = FORMAT.shape


def _read(path: Any) -> Any:
    return split(load(path.read_bytes()).data)[0]


COMPACTS = [_read(path) for path in PATHS]
NORMAL = [normalise(compact, SHAPE) for compact in COMPACTS]


def test_a_difference_makes_the_second_of_the_first() -> None:
    for one, other in product(NORMAL, repeat=2):
        difference = compare(one, other, SHAPE)
        assert apply(one, difference, SHAPE) == other
        assert bool(difference.edits or difference.renames) == (one != other)


@pytest.mark.parametrize("place", range(len(COMPACTS)), ids=lambda place: PATHS[place].parent.name)
def test_nothing_changes_between_a_compact_and_itself_in_another_order(place: int) -> None:
    turned = _turned(COMPACTS[place], SHAPE, "")
    assert meant(COMPACTS[place], turned, FORMAT).changes == ()


def _turned(value: Any, shape: Shape | None, key: str) -> Any:
    """Turn every map round, and every list whose order means nothing."""
    if isinstance(value, dict):
        return {name: _turned(value[name], shape.below(name) if shape else None, name) for name in reversed(value)}
    if isinstance(value, list) and key not in ORDERED:
        return [_turned(item, shape.items if shape else None, key) for item in reversed(value)]
    return value


@given(st.data())
def test_every_edit_is_told_by_some_change(data: st.DataObject) -> None:
    before = data.draw(st.sampled_from(COMPACTS))
    after = copy.deepcopy(before)
    routes = [route for route in _leaves(before) if route[0] not in {"compact", "project"}]
    for route in data.draw(st.lists(st.sampled_from(routes), min_size=1, max_size=3, unique=True)):
        _take_out(after, route)
    found = meant(before, after, FORMAT)
    assert (found.changes == ()) == (normalise(before, SHAPE) == normalise(after, SHAPE))
    assert all(change.text.strip() and change.route[0] in SHAPE.fields for change in found.changes if SHAPE.fields)


def _leaves(value: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict) and value:
        for key, child in value.items():
            yield from _leaves(child, (*route, key))
    else:
        yield route


def _take_out(data: Any, route: tuple[Any, ...]) -> None:
    for key in route[:-1]:
        data = data.get(key, {})
    data.pop(route[-1], None)


VALUES: tuple[Any, ...] = (
    0,
    9,
    True,
    "1 week",
    "2/3",
    "agree >= 2",
    "ada",
    [],
    ["ada", "member"],
    {},
    {"by": "member"},
)
FIXED = {article for route in NAMED.values() for article in route}
"""Keys that hold maps in every valid compact."""


@settings(max_examples=40)
@given(st.randoms(use_true_random=False))
def test_applying_a_difference_gives_the_second_whatever_was_edited(random: Random) -> None:
    """Values changed, taken out, put in anywhere; ids renamed with and without their references; entries copied."""
    before = random.choice(NORMAL)
    kept, after = copy.deepcopy(before), copy.deepcopy(before)
    for _ in range(random.randint(1, 6)):
        _edit(random.choice(list(_maps(after))), random)
    difference = compare(before, after, SHAPE)
    assert apply(before, difference, SHAPE) == after
    assert before == kept
    assert bool(difference.edits or difference.renames) == (before != after)


def _edit(here: dict[str, Any], random: Random) -> None:
    keys = [key for key in here if key not in FIXED]
    new = copy.deepcopy(random.choice(VALUES))
    if not keys or random.random() < 0.2:
        here[random.choice(("new", "ada", "by"))] = new
        return
    key = random.choice(keys)
    match random.choice(("change", "remove", "rename", "copy")):
        case "change":
            here[key] = new
        case "remove":
            del here[key]
        case "rename":
            here[f"{key}-2"] = here.pop(key)
        case "copy":
            here[f"{key}-3"] = copy.deepcopy(here[key])


def _maps(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every map inside an article."""
    for child in value.values():
        if isinstance(child, dict):
            yield child
            yield from _maps(child)


@pytest.mark.parametrize("place", range(len(COMPACTS)), ids=lambda place: PATHS[place].parent.name)
def test_a_rename_with_all_its_references_is_a_rename_and_nothing_else(place: int) -> None:
    compact = NORMAL[place]
    for kind, route in NAMED.items():
        for name in list(entries(compact, kind))[:2]:
            rename = Rename(kind, name, f"{name}-renamed")
            found = compare(compact, renamed(compact, (rename,), SHAPE), SHAPE)
            # Entries that say the same, or nothing, cannot be told apart.
            if found.renames:
                assert (found.renames, found.edits) == ((rename,), ())
            assert apply(compact, found, SHAPE) == renamed(compact, (rename,), SHAPE), route
