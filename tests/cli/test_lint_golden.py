"""Whole screens of `osc lint`, case by case."""

from pathlib import Path

import pytest

from tests.cli.running import osc
from tests.support import ROOT, Golden

CASES = sorted(path for path in (ROOT / "tests/golden/lint").iterdir() if path.is_dir())


@pytest.mark.parametrize("output", ["text", "json"])
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_screen(case: Path, output: str, golden: Golden) -> None:
    ran = osc("lint", "compact.yaml", "--format", output, cwd=case)
    assert ran.err == ""
    golden(case / f"lint.{'txt' if output == 'text' else output}", f"{ran.out}exit {ran.code}\n")
