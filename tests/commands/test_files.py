"""Writing in one step, tried with every kind of failure in the middle."""

import errno
import os
from pathlib import Path

import pytest

from osc_cli.commands import files
from osc_cli.domain.errors import OscError


def _only(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("place", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_in_the_middle_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, failure: BaseException
) -> None:
    target = tmp_path / "GOVERNANCE.md"
    target.write_bytes(b"before")

    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(os if place == "fsync" else Path, place, fail)
    with pytest.raises((OscError, KeyboardInterrupt)) as caught:
        files.write(target, b"after")
    if isinstance(caught.value, OscError):
        assert "no space left on device" in caught.value.message
        assert caught.value.hint == "nothing was changed"
    monkeypatch.undo()
    assert _only(tmp_path) == {"GOVERNANCE.md": b"before"}


def test_an_unchanged_file_is_not_written_again(tmp_path: Path) -> None:
    target = tmp_path / "a"
    assert files.write(target, b"same")
    written = target.stat()
    assert not files.write(target, b"same")
    assert target.stat().st_mtime_ns == written.st_mtime_ns
    assert target.stat().st_ino == written.st_ino


def test_folders_are_made(tmp_path: Path) -> None:
    assert files.write(tmp_path / "a/b/c.md", b"x")
    assert (tmp_path / "a/b/c.md").read_bytes() == b"x"


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OscError, match="cannot write"):
        files.write(tmp_path / "a", b"x")
    with pytest.raises(OscError, match="cannot read"):
        files.read(tmp_path / "a")


def test_reading_stops_after_the_limit(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * 100)
    assert len(files.read(tmp_path / "long", 10)) == 11
