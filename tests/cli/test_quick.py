"""The quick way to lint says what the slow one says, and leaves to typer what it does not know."""

import sys
from pathlib import Path

import pytest

from osc_cli.__main__ import main
from osc_cli.cli import quick
from osc_cli.cli.app import run
from osc_cli.cli.edge import at_the_edge
from tests.support import SMALLEST_COMPACT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    (tmp_path / "warned.yaml").write_text(f"{SMALLEST_COMPACT}conduct: {{}}\n", encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("a: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["compact.yaml"],
        ["-q", "compact.yaml"],
        ["--quiet", "warned.yaml", "broken.yaml", "compact.yaml"],
        ["warned.yaml", "--strict"],
        ["--format", "github", "broken.yaml"],
        ["--format=json", "."],
        ["--format", "sarif", "warned.yaml", "--strict"],
        ["missing.yaml"],
        ["*.yaml"],
    ],
    ids=" ".join,
)
def test_both_ways_say_the_same(
    words: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = quick.quick_lint(words)
    assert command is not None
    code = at_the_edge(command)
    said = capsys.readouterr()
    monkeypatch.setattr(sys, "argv", ["osc", "lint", *words])
    assert (run(), capsys.readouterr()) == (code, said)
    assert said.out or said.err or "-q" in words


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["-h"],
        ["--nonsense"],
        ["--format"],
        ["--format", "sarf"],
        ["--fix"],
        ["-qq"],
        ["--", "x"],
        ["--str"],
    ],
    ids=" ".join,
)
def test_what_is_not_known_is_left_to_typer(words: list[str]) -> None:
    assert quick.quick_lint(words) is None


def test_the_entry_point_takes_the_quick_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["osc", "lint", "broken.yaml"])
    monkeypatch.setattr("osc_cli.cli.app.run", lambda: pytest.fail("typer was asked"))
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 1
