"""Building without validators gives what validating gives."""

from pathlib import Path

import pytest

from osc_cli.domain.compact.build import build, plain
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.plain import split
from osc_cli.source.loader import load
from tests.support import ROOT

COMPACTS = sorted(
    [
        *ROOT.glob("examples/**/*.yaml"),
        *ROOT.glob("templates/presets/*.yaml"),
        *ROOT.glob("tests/render/**/compact.yaml"),
        *ROOT.glob("tests/render/**/full.yaml"),
    ]
)


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_same_compact_either_way(path: Path) -> None:
    data, _ = split(load(path.read_bytes()).data)
    assert isinstance(data, dict)
    built, validated = build(Compact, data), Compact.model_validate(data)
    assert built == validated
    assert built.model_fields_set == validated.model_fields_set
    assert plain(built) == plain(validated) == data
