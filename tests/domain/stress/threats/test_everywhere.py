"""Threats and tails look at every example and preset without stumbling, and name only frictions that exist."""

import re
from pathlib import Path

import pytest

from osc_cli.commands.compacts import read_valid
from osc_cli.domain.stress.frictions.trial import KINDS
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.study import study_of
from osc_cli.domain.stress.tails.outlook import outlook_of
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.exposure import threats_of
from tests.support import ROOT

COMPACTS = [*sorted((ROOT / "examples").glob("*/compact.yaml")), *sorted((ROOT / "templates/presets").glob("*.yaml"))]


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_verdict_has_its_reason(path: Path) -> None:
    study = study_of(read_valid(path).data, Parameters(), lambda *_: False)
    found = threats_of(study)
    assert len({one.threat for one in found}) == len(THREATS)
    for one in found:
        assert bool(one.sights) == (one.verdict == "yes")
        assert bool(one.facts) == (one.verdict != "no")
        assert one.verdict != "unknown" or one.because
    assert all(0 <= one.probability <= 1 for one in outlook_of(study))


def test_a_remedy_names_a_friction_that_the_tool_can_write() -> None:
    folder = ROOT / "src/osc_cli/domain/stress/frictions"
    known = set(re.findall(r'f?"([a-z-]+):', "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))))
    named = {remedy.friction for threat in THREATS for remedy in threat.remedies if remedy.friction}
    assert named <= known == KINDS
