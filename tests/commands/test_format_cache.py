"""The cache of the format: used when it is sound, replaced when it is not, and never in the way."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from osc_cli.commands.format_cache import known_format
from osc_cli.domain.compact.format import from_models
from tests.support import SMALLEST_COMPACT, modules_loaded_by

CLASSES = "osc_cli.domain.compact.conduct"
WRONG = {"compact": 1, "project": {"name": 7}, "decisions": {"proposal": {"electorate": []}}}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home without a cache, also in this process."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("OSC_NO_CACHE", raising=False)
    known_format.cache_clear()
    yield tmp_path
    known_format.cache_clear()


def _judges_right() -> None:
    known_format.cache_clear()
    found, built = known_format(), from_models()
    assert found.shape == built.shape
    assert [error["loc"] for error in found.errors(WRONG)] == [error["loc"] for error in built.errors(WRONG)] != []


def _cached(home: Path) -> list[Path]:
    return sorted((home / "cache/osc-cli").glob("format-*.json"))


def test_the_first_run_fills_it_and_the_second_builds_no_classes(home: Path) -> None:
    (home / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    assert CLASSES in modules_loaded_by(["lint"], cwd=home)
    assert len(_cached(home)) == 1
    assert CLASSES not in modules_loaded_by(["lint"], cwd=home)


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"{}", b'{"core": 1, "shapes": []}', b'{"core": {"type": "any"}, "shapes": [[]]}', b"\xff"],
)
def test_a_broken_file_is_replaced(home: Path, content: bytes) -> None:
    _judges_right()
    (path,) = _cached(home)
    sound = json.loads(path.read_bytes())
    path.write_bytes(content)
    _judges_right()
    assert json.loads(path.read_bytes()) == sound


def test_a_sound_file_is_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _judges_right()
    known_format.cache_clear()
    monkeypatch.setattr("osc_cli.domain.compact.format.from_models", lambda: pytest.fail("the classes were built"))
    assert known_format().errors(WRONG)


def test_a_folder_that_cannot_be_made_changes_nothing(home: Path) -> None:
    (home / "cache").write_text("a file where the folder should be", encoding="utf-8")
    _judges_right()
    assert (home / "cache").read_text(encoding="utf-8") == "a file where the folder should be"


def test_it_can_be_switched_off(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSC_NO_CACHE", "1")
    _judges_right()
    assert _cached(home) == []
