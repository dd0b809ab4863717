"""What lint says about every example: read by a person, so that nothing in it is wrong or petty, and kept."""

from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands import compacts
from tests.support import ROOT, Golden

EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/compact.yaml"))
TODAY = date(2026, 11, 28)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_lint_of_an_example(folder: Path, golden: Golden) -> None:
    found = compacts.read(compacts.at(folder), today=TODAY, look_around=True).diagnostics
    lines = [
        f"{each.span.line}:{each.span.column} {each.severity.value} {each.name}: {each.message}\n" for each in found
    ]
    golden(ROOT / "tests/golden/lint_of_examples" / f"{folder.name}.txt", "".join(lines))
