"""The cache of the format: used when it is sound, replaced when it is not, and never in the way."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Ran, osc
from tests.support import SMALLEST_COMPACT, modules_loaded_by


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("OSC_NO_CACHE", raising=False)
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    return tmp_path


def _lint(home: Path) -> Ran:
    ran = osc("lint", cwd=home)
    assert ran.code == 0
    return ran


def _cached(home: Path) -> list[Path]:
    return sorted((home / "cache/osc-cli").glob("format-*.json"))


def test_the_first_run_fills_it_and_the_second_builds_no_classes(home: Path) -> None:
    assert "osc_cli.domain.compact.conduct" in modules_loaded_by(["lint"], cwd=home)
    assert len(_cached(home)) == 1
    assert "osc_cli.domain.compact.conduct" not in modules_loaded_by(["lint"], cwd=home)


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"{}", b'{"core": 1, "shapes": []}', b'{"core": {"type": "any"}, "shapes": [[]]}', b"\xff"],
)
def test_a_broken_file_is_replaced(home: Path, content: bytes) -> None:
    first = _lint(home)
    (path,) = _cached(home)
    sound = path.read_bytes()
    path.write_bytes(content)
    assert _lint(home) == first
    assert json.loads(path.read_bytes()) == json.loads(sound)


def test_a_folder_that_cannot_be_made_changes_nothing(home: Path) -> None:
    (home / "cache").write_text("a file where the folder should be", encoding="utf-8")
    _lint(home)


def test_it_can_be_switched_off(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSC_NO_CACHE", "1")
    _lint(home)
    assert _cached(home) == []
