"""`osc export`: every format as a whole, and what happens with files that are there."""

from pathlib import Path

import pytest

from osc_cli.commands.exports import FORMATS
from tests.cli.running import osc_here as osc
from tests.support import ROOT, SMALLEST_COMPACT, Golden

GOLDEN = ROOT / "tests/golden/export"


@pytest.mark.parametrize("name", FORMATS)
def test_format(name: str, golden: Golden) -> None:
    ran = osc("export", name, "--today", "2026-06-01", cwd=GOLDEN)
    assert ran.code == 0
    golden(GOLDEN / f"{name}.txt", f"{ran.out}\n--- standard error\n{ran.err}")


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_found_unchanged(name: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    arguments = ("export", name, "--today", "2026-06-01")
    assert osc(*arguments, "--check", cwd=tmp_path).code == 1
    wrote = osc(*arguments, "--write", cwd=tmp_path)
    assert wrote.code == 0
    assert all(Path(tmp_path, line.split()[-1]).is_file() for line in wrote.out.splitlines())
    checked = osc(*arguments, "--check", cwd=tmp_path)
    assert checked.code == 0
    assert all(line.startswith("unchanged") for line in checked.out.splitlines())


def test_words_around_a_block_stay(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    (tmp_path / ".github").mkdir()
    file = tmp_path / ".github/CODEOWNERS"
    file.write_bytes(b"* @everyone\r\n\r\n# osc:begin\r\n/old @nobody\r\n# osc:end\r\n/docs @writers\r\n")
    assert osc("export", "codeowners", "--write", cwd=tmp_path).code == 0
    lines = file.read_bytes().split(b"\r\n")
    assert (lines[0], lines[-2], lines[-1]) == (b"* @everyone", b"/docs @writers", b"")
    assert b"/old @nobody" not in lines
    assert b"/compact.yaml @ada @ben @cho" in lines


def test_it_says_what_to_do_where_no_owner_can_be_named(tmp_path: Path) -> None:
    compact = SMALLEST_COMPACT + "powers: {amend: {held_by: member}}\n"
    (tmp_path / "compact.yaml").write_text(compact)
    said = " ".join(osc("export", "codeowners", cwd=tmp_path).err.split())
    assert "Member is nobody that a forge knows: list `holders`, or declare `project.repository`" in said
    compact = compact.replace(
        "name: Riverbank", "name: Riverbank\n  repository: https://forge.example/riverbank/tables"
    )
    (tmp_path / "compact.yaml").write_text(compact)
    assert "@riverbank/member" in osc("export", "codeowners", cwd=tmp_path).out


def test_broken_marks_stop_it(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    file = tmp_path / "MAINTAINERS.md"
    file.write_text("<!-- osc:end -->\n<!-- osc:begin -->\n")
    ran = osc("export", "maintainers", "--write", cwd=tmp_path)
    assert ran.code == 2
    assert "the marks of our block are broken" in ran.err
    assert file.read_text() == "<!-- osc:end -->\n<!-- osc:begin -->\n"


def test_a_wrong_name_is_corrected_and_no_name_lists_them(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("export", "gitvotes", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `gitvote`?" in ran.err
    assert [line.split()[0] for line in osc("export", cwd=tmp_path).out.splitlines()] == list(FORMATS)


def test_nothing_to_export_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("export", "gitvote", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "nothing to export" in ran.err
    assert "`proposal` is left out" in ran.err
