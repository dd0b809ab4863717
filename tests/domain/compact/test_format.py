"""The format without classes accepts and refuses what the article classes do, in the same words."""

import json
from pathlib import Path
from typing import Any

import pytest

from osc_cli.domain.compact.format import Format, from_data, from_models, to_data
from osc_cli.domain.compact.plain import split
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.validation import check_shape
from osc_cli.source.loader import load
from tests.support import ROOT

COMPACTS = sorted([*ROOT.glob("examples/*/compact.yaml"), *ROOT.glob("tests/golden/**/compact.yaml")])
TEXTS = [text for rule in EVERY_RULE.rules for text in (rule.meta.bad, rule.meta.good)]


@pytest.fixture(scope="module")
def without_classes() -> Format:
    return from_data(json.loads(json.dumps(to_data())))


def _found(raw: bytes, known: Format) -> object:
    data, _ = split(load(raw).data)
    return check_shape(data, known)


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: f"{path.parent.name}")
def test_every_compact_of_this_repository(path: Path, without_classes: Format) -> None:
    raw = path.read_bytes()
    assert _found(raw, without_classes) == _found(raw, from_models())


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_every_example_of_a_rule(number: int, without_classes: Format) -> None:
    text = TEXTS[number]
    raw = text if isinstance(text, bytes) else text.encode()
    assert _found(raw, without_classes) == _found(raw, from_models())


def _broken(value: Any, route: tuple[Any, ...] = ()) -> Any:
    """Yield the compact with one value after the other replaced by something of the wrong kind."""
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        for wrong in (["wrong"], {"wrong": 1}, "", 0.5, True):
            copy: Any = dict(value) if isinstance(value, dict) else list(value)
            copy[key] = wrong
            yield copy
        for inner in _broken(child, (*route, key)):
            copy = dict(value) if isinstance(value, dict) else list(value)
            copy[key] = inner
            yield copy


def test_every_value_of_a_large_compact_replaced_by_a_wrong_one(without_classes: Format) -> None:
    data, _ = split(load((ROOT / "examples/riverbank/compact.yaml").read_bytes()).data)
    classes = from_models()
    count = 0
    for number, broken in enumerate(_broken(data)):
        if number % 7 == 0:  # every seventh: the whole takes half a minute and finds nothing more
            assert check_shape(broken, without_classes) == check_shape(broken, classes)
            count += 1
    assert count > 300


def test_the_shape_is_the_same(without_classes: Format) -> None:
    assert without_classes.shape == from_models().shape


def test_the_fields_say_the_same(without_classes: Format) -> None:
    assert without_classes.articles == from_models().articles
    assert without_classes.articles["Project"]["name"].description
