"""What is said about a slip: what was meant, once, and one sentence wherever the file is read."""

from pathlib import Path

import pytest

from tests.cli.running import osc_here as osc
from tests.support import SMALLEST_COMPACT


@pytest.mark.parametrize("command", ["lint", "render", "stress", "show"])
def test_an_unfinished_merge_is_called_so_by_every_command(command: str, tmp_path: Path) -> None:
    first, rest = SMALLEST_COMPACT.split("\n", 1)
    (tmp_path / "compact.yaml").write_text(f"{first}\n<<<<<<< HEAD\nx-a: 1\n=======\nx-a: 2\n>>>>>>> topic\n{rest}")
    ran = osc(command, cwd=tmp_path)
    assert ran.code == (1 if command == "lint" else 2)
    said = ran.out + ran.err
    assert "a merge conflict is not resolved here" in said
    assert said.count("compact.yaml:2:1") == 1
    assert "no colon" not in said


def test_names_that_are_declared_are_listed_once_and_by_kind(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(
        SMALLEST_COMPACT
        + "participants: {member: {name: Members}}\npeople: {ada: {}, ben: {}}\npowers: {merge: {held_by: zzzz}}\n"
    )
    said = osc("lint", cwd=tmp_path).out
    hint = next(line for line in said.splitlines() if "declared are" in line)
    assert hint.count("`member`") == 1
    assert "roles `member`; people `ada`, `ben`; or add it under `roles`" in hint


@pytest.mark.parametrize(
    ("written", "meant"),
    [("72 huors", "72 hours"), ("1 wek", "1 week"), ("2 monhts", "2 months"), ("3 yers", "3 years")],
)
def test_a_slip_in_a_duration_is_corrected(written: str, meant: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(f"{SMALLEST_COMPACT}conduct: {{times: {{receipt: {written}}}}}\n")
    assert f"did you mean `{meant}`?" in osc("lint", cwd=tmp_path).out
