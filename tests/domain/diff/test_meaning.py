"""What single edits mean, and what they need: case by case."""

from typing import Any

import pytest
from ruamel.yaml import YAML

from osc_cli.domain.compact.format import from_models
from osc_cli.domain.compact.plain import split
from osc_cli.domain.diff.meaning import meant
from osc_cli.domain.diff.procedure import demands
from osc_cli.source.loader import load
from tests.support import ROOT

FOUNDING = (ROOT / "tests/golden/diff/story/founding.yaml").read_text()
CASES: list[dict[str, Any]] = YAML(typ="safe", pure=True).load((ROOT / "tests/domain/diff/cases.yaml").read_text())
FORMAT = from_models()


def _data(text: str) -> Any:
    loaded = load(text.encode())
    assert not loaded.findings
    return split(loaded.data)[0]


def _edited(text: str, edits: dict[str, str]) -> str:
    for old, new in edits.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_meaning(case: dict[str, Any]) -> None:
    base = _edited(FOUNDING, case.get("founding", {}))
    found = meant(_data(base), _data(_edited(base, case["edits"])), FORMAT)
    assert [[change.effect.value, change.text] for change in found.changes] == case["changes"]
    needed = demands(found.changes, found.sides)
    assert [[demand.decision, demand.side] for demand in needed] == case.get("needs", [])
