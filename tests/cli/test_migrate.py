"""`osc migrate`: an older format in the present one, byte for byte where nothing has to change."""

from pathlib import Path

import pytest

from tests.cli.running import osc_here as osc
from tests.support import ROOT, SMALLEST_COMPACT

OLD, NEW = ((ROOT / "tests/golden/migrate" / name).read_text() for name in ("old.yaml", "new.yaml"))


def test_an_old_draft_becomes_the_new_one_with_its_comments(tmp_path: Path) -> None:
    file = tmp_path / "compact.yaml"
    file.write_text(OLD)
    looked = osc("migrate", "--check", cwd=tmp_path)
    assert looked.code == 1
    assert "-compact: 0      # the format\n+compact: 1      # the format\n" in looked.out
    assert file.read_text() == OLD
    ran = osc("migrate", cwd=tmp_path)
    assert (ran.code, ran.out) == (0, "compact.yaml: format 0 became format 1\n")
    assert file.read_text() == NEW
    assert osc("lint", cwd=tmp_path).code == 0


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    file = tmp_path / "compact.yaml"
    file.write_bytes(OLD.replace("\n", "\r\n").encode())
    assert osc("migrate", cwd=tmp_path).code == 0
    assert file.read_bytes() == NEW.replace("\n", "\r\n").encode()


def test_a_dash_may_stand_on_a_line_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "compact.yaml"
    file.write_text(OLD.replace("  - id: proposal\n", "  -\n    id: proposal\n"))
    assert osc("migrate", cwd=tmp_path).code == 0
    assert file.read_text() == NEW


def test_what_is_current_stays(tmp_path: Path) -> None:
    file = tmp_path / "compact.yaml"
    file.write_text(SMALLEST_COMPACT)
    for arguments in ([], ["--check"]):
        ran = osc("migrate", *arguments, cwd=tmp_path)
        assert (ran.code, ran.out) == (0, "compact.yaml is in format 1 already\n")
    assert file.read_text() == SMALLEST_COMPACT


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("compact: 0", "compact: 7", "is in no format that this toolkit knows"),
        ("compact: 0", "compact: yes", "is in no format that this toolkit knows"),
        ("  - id: member\n    name", "  - name", "line 12: an entry of `roles` has no id"),
        ("id: ben", "id: ada", "line 8: the id `ada` stands twice in `people`"),
        ("electorate: member", "electorate: nobody", "would not be a valid compact in format 1"),
        ("conduct:", "conduct: [", "compact.yaml:"),
    ],
)
def test_what_cannot_be_carried_over_is_said_and_nothing_is_written(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "compact.yaml"
    file.write_text(OLD.replace(old, new))
    ran = osc("migrate", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert file.read_text() == OLD.replace(old, new)
