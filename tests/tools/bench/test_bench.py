"""The benchmark measures what it says. Nothing here is timed."""

import sys
from pathlib import Path

import pytest

from osc_cli.commands import compacts
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.validity import VALIDITY
from osc_cli.source.loader import MAX_BYTES
from tests.support import ROOT
from tools.bench.compacts import SMALLEST, compact, fleet
from tools.bench.hostile import LIMIT, hostile_files
from tools.bench.report import Measured, page
from tools.bench.rows import REASONS, ROWS, commands
from tools.bench.runner import Command, Comparison, Run, compare, environment, mebibytes, run, seconds


@pytest.mark.parametrize("lines", [150, 300, 3000])
def test_a_compact_has_the_lines_asked_for_and_nothing_to_report(lines: int) -> None:
    text = compact(lines)
    assert text.count("\n") == lines
    assert len(text.encode()) <= MAX_BYTES
    assert compacts.check(text.encode(), "compact.yaml").diagnostics == ()


def test_the_smallest_compact_is_valid() -> None:
    found = compacts.check(SMALLEST.encode(), "compact.yaml", rules=VALIDITY).diagnostics
    assert all(diagnostic.severity is not Severity.ERROR for diagnostic in found)


def test_a_seed_decides_everything() -> None:
    assert compact(300, 7) == compact(300, 7)
    assert len(set(fleet(5, 300))) == 5


def test_hostile_files_are_as_large_as_they_may_be() -> None:
    assert LIMIT == MAX_BYTES
    for name, content in hostile_files().items():
        assert LIMIT * 0.99 <= len(content) <= LIMIT, name


def test_the_rows_name_commands_and_reasons_name_rows() -> None:
    known = commands(Path("bin"), Path("folder"), [])
    assert {name for row in ROWS for name in (row.ours, row.theirs)} <= known.keys()
    assert REASONS.keys() <= {row.key for row in ROWS}


def test_a_process_is_run_and_a_wrong_exit_code_is_no_measurement(tmp_path: Path) -> None:
    leave = (sys.executable, "-c", "import sys; print('told'); sys.exit(3)")
    found = run(Command(leave, expected=(3,)), environment(tmp_path), tmp_path)
    assert found.seconds > 0
    assert found.mebibytes > 1
    with pytest.raises(RuntimeError, match=r"exited with 3:\ntold"):
        run(Command(leave), environment(tmp_path), tmp_path)


def test_pairs_are_run_in_turn_after_one_run_that_does_not_count(tmp_path: Path) -> None:
    order: list[str] = []
    nothing = (sys.executable, "-S", "-E", "-c", "pass")
    ours, theirs = Command(nothing, lambda: order.append("ours")), Command(nothing, lambda: order.append("theirs"))
    compared = compare(ours, theirs, 2, environment(tmp_path), tmp_path)
    assert order == ["ours", "theirs"] * 3
    assert len(compared.ours) == len(compared.theirs) == 2


def test_medians_and_peaks() -> None:
    runs = (Run(1.0, 10), Run(9.0, 30), Run(2.0, 20))
    assert seconds(runs) == 2.0
    assert mebibytes(runs) == 30
    # Ratios of the pairs: 1/2, 9/3, 2/2; in the middle stands 1.
    assert Comparison(runs, (Run(2.0, 1), Run(3.0, 1), Run(2.0, 1))).ratio == 1.0
    # Differences of the pairs: -1, 6 and 0.
    assert Comparison(runs, (Run(2.0, 1), Run(3.0, 1), Run(2.0, 1))).beyond == 0.0


def test_the_page_says_what_is_met_and_why_the_rest_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = Comparison((Run(0.1, 10),), (Run(1.0, 10),))
    slow = Comparison((Run(9.0, 10),), (Run(1.0, 10),))
    rows = {row.key: slow if row.key == "help" else quick for row in ROWS}
    monkeypatch.setattr("tools.bench.report.REASONS", {"help": "Typer is slow; we wait.", "version": "never printed"})
    first, peaks, hostile = {"osc lint, 300 lines": 0.5}, {"osc lint, 300 lines": 46.0}, {"tabs": Run(0.2, 30)}
    stress = {(31, 1_000_000): Run(6.0, 80), (4, 100): Run(0.4, 60)}
    text = page(Measured(rows, first, peaks, hostile, Run(0.1, 30), stress), "Measured here.")
    assert "| `osc --help` | python -c pass | 1 | 9.000 | 1.000 | 9.00 | ≤ 8 | **missed** |" in text
    assert "| `osc --version` | python -c pass | 1 | 0.100 | 1.000 | 0.10 | ≤ 1.3 | met |" in text
    beyond = (
        "| osc diff, two of 3,000 lines | osc diff, two of five lines | 1 | 0.100 | 1.000 | -0.90 s | ≤ +0.5 s | met |"
    )
    assert beyond in text
    assert "- **osc --help, beside python -c pass.** Typer is slow; we wait." in text
    assert "never printed" not in text
    assert "| osc lint, 300 lines | 0.500 |" in text
    assert "| osc lint, 300 lines | 46.0 | **missed** |" in text
    assert "| tabs | 0.20 | 30 | met |" in text
    assert "| 31 | 1,000,000 | 6.00 | 80 | **missed** |" in text
    assert "| 4 | 100 | 0.40 | 60 | met |" in text


def test_every_missed_target_of_the_published_page_has_its_reason() -> None:
    published = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert "Not looked into yet." not in published
    for row in ROWS:
        said = f"- **{row.ours}, beside {row.theirs}.**"
        if said in published:
            assert f"{said} {REASONS[row.key]}" in published
