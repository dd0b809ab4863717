"""What is kept of an interview: for its owner's eyes, and nowhere but in the user's own folder."""

import os
import sys
from pathlib import Path

import pytest

from osc_cli.commands import init_state
from osc_cli.commands.init_state import Kept


def kept(folder: Path) -> Kept:
    return Kept(str(folder), None, (("name", "Riverbank"),), False, None, {"preset": "solo", "people": ("ada",)})


@pytest.mark.skipif(sys.platform == "win32", reason="files of Windows have no mode")
def test_what_is_kept_comes_back_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    assert init_state.keep(kept(tmp_path))
    assert init_state.kept_for(tmp_path) == kept(tmp_path)
    (file,) = (Path(os.environ["XDG_STATE_HOME"]) / "osc-cli/init").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    init_state.forget(tmp_path)
    assert init_state.kept_for(tmp_path) is None


def test_without_a_home_nothing_is_kept_and_no_folder_is_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # as for a user whom the system does not know
    assert not init_state.keep(kept(tmp_path))
    assert init_state.kept_for(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
