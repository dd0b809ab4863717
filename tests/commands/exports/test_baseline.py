"""Evidence for the OpenSSF baseline: the lines that it names are there, and the scanner reads them as it should."""

import re
from pathlib import Path

import pytest

from tests.cli.running import osc_here as osc
from tests.render.test_interop import states_the_policy
from tests.support import ROOT


def evidence(report: str, control: str) -> list[tuple[str, int]]:
    """The files and lines that a report names for a control."""
    row = next(line for line in report.replace("\\", "").split("\n") if line.startswith(f"| {control} |"))
    return [(path, int(line)) for path, line in re.findall(r"([\w./-]+):([0-9]+)", row)]


@pytest.mark.parametrize("name", ["small-team", "working-group"])
def test_the_policy_is_where_the_report_says_or_nowhere(name: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((ROOT / f"templates/presets/{name}.yaml").read_text())
    before = osc("export", "baseline", cwd=tmp_path)
    assert "not here yet, and checkers read files: CODE_OF_CONDUCT.md, GOVERNANCE.md" in " ".join(before.err.split())
    assert osc("render", cwd=tmp_path).code == 0
    report = osc("export", "baseline", cwd=tmp_path).out
    governance = (tmp_path / "GOVERNANCE.md").read_text()
    named = [line for path, line in evidence(report, "OSPS-GV-04.01") if path == "GOVERNANCE.md"]
    assert bool(named) == states_the_policy(governance)
    lines = governance.split("\n")
    for number in named:
        heading = next(line for line in reversed(lines[:number]) if line.startswith("#"))
        assert states_the_policy(f"{heading}\n\n{lines[number - 1]}\n")


def test_lines_are_those_of_the_headings_and_of_files_of_others(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((ROOT / "tests/golden/export/compact.yaml").read_text())
    assert osc("render", cwd=tmp_path).code == 0
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/CONTRIBUTING.md").write_text("# How to help\n")
    report = osc("export", "baseline", cwd=tmp_path).out
    wanted = {"badge: governance": "## How we decide", "OSPS-GV-01.02": "## Roles", "OSPS-GV-03.01": "# How to help"}
    for control, heading in wanted.items():
        path, number = next(place for place in evidence(report, control) if place[0].endswith(".md"))
        assert (tmp_path / path).read_text().split("\n")[number - 1] == heading
    keys = evidence(report, "OSPS-GV-01.01")[0]
    assert (tmp_path / keys[0]).read_text().split("\n")[keys[1] - 1].lstrip().startswith("code:")
