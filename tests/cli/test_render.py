"""`osc render` on real files: nothing is lost, nothing is half-written, and CI can ask without writing."""

import os
import re
from pathlib import Path

import pytest

from tests.cli.running import osc
from tests.support import SMALLEST_COMPACT

DOCUMENTS = ("CHARTER.md", "CODE_OF_CONDUCT.md", "COMMS_CHECKLIST.md", "GOVERNANCE.md")
NOTES = "<!-- osc:begin notes -->\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def rendered(repository: Path) -> Path:
    assert osc("render", cwd=repository).code == 0
    return repository


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_four_documents_are_written_and_then_up_to_date(repository: Path) -> None:
    first = osc("render", cwd=repository)
    assert first.code == 0
    assert sorted(path.name for path in repository.glob("*.md")) == sorted(DOCUMENTS)
    before = _contents(repository)
    again = osc("render", cwd=repository)
    assert again.code == 0
    assert again.err.count("up to date") == 4
    assert _contents(repository) == before


def test_check_writes_nothing_and_fails_until_rendered(repository: Path) -> None:
    ran = osc("render", "--check", cwd=repository)
    assert ran.code == 1
    assert "run `osc render`" in ran.err
    assert list(repository.glob("*.md")) == []
    osc("render", cwd=repository)
    assert osc("render", "--check", cwd=repository).code == 0


def test_a_changed_compact_is_noticed_and_shown(rendered: Path) -> None:
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    before = _contents(rendered)
    ran = osc("render", "--diff", cwd=rendered)
    assert ran.code == 1
    assert "-# Governance of Riverbank" in ran.out
    assert "+# Governance of Lakeside" in ran.out
    assert _contents(rendered) == before
    assert osc("render", cwd=rendered).code == 0
    assert "Lakeside" in (rendered / "GOVERNANCE.md").read_text(encoding="utf-8")


def test_comments_and_order_in_the_compact_change_nothing(rendered: Path) -> None:
    (rendered / "compact.yaml").write_text(f"# a comment\n{SMALLEST_COMPACT}", encoding="utf-8")
    assert osc("render", "--check", cwd=rendered).code == 0


def test_words_in_a_protected_region_survive_byte_for_byte(rendered: Path) -> None:
    path = rendered / "GOVERNANCE.md"
    own = "We meet at the *old mill*.\n\n\n  Tabs\tand spaces   \n"
    path.write_text(path.read_text(encoding="utf-8").replace(NOTES, NOTES + own), encoding="utf-8")
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    assert osc("render", cwd=rendered).code == 0
    text = path.read_text(encoding="utf-8")
    assert NOTES + own in text
    assert "Lakeside" in text
    assert osc("render", "--check", cwd=rendered).code == 0


def test_line_endings_of_windows_are_kept(rendered: Path) -> None:
    path = rendered / "CHARTER.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    assert osc("render", cwd=rendered).code == 0
    content = path.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 5


def test_an_edit_outside_a_region_stops_everything(rendered: Path) -> None:
    path = rendered / "GOVERNANCE.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Member", "Hero"), encoding="utf-8")
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    before = _contents(rendered)
    ran = osc("render", cwd=rendered)
    assert ran.code == 1
    assert "was edited by hand" in ran.err
    assert "nothing was written" in ran.err
    assert _contents(rendered) == before


def test_overwriting_an_edit_keeps_a_copy_each_time(rendered: Path) -> None:
    path = rendered / "GOVERNANCE.md"
    sound = path.read_bytes()
    for name in ("GOVERNANCE.md.orig", "GOVERNANCE.md.orig2"):
        edited = sound.replace(b"Member", name.encode())
        path.write_bytes(edited)
        ran = osc("render", "--overwrite", cwd=rendered)
        assert ran.code == 0
        assert (rendered / name).read_bytes() == edited
        assert path.read_bytes() == sound


def test_one_way_at_a_time(rendered: Path) -> None:
    ran = osc("render", "--adopt", "--keep", cwd=rendered)
    assert ran.code == 2
    assert "give one of --adopt and --keep, not both" in ran.err


def test_each_way_can_be_looked_at_first(repository: Path) -> None:
    (repository / "GOVERNANCE.md").write_text("# Our way\n", encoding="utf-8")
    before = _contents(repository)
    adopted = osc("render", "--adopt", "--diff", "--only", "governance", cwd=repository)
    assert adopted.code == 1
    assert "\n+<!-- osc:begin earlier-text -->\n" in adopted.out
    assert "\n-# Our way\n" in adopted.out  # its heading goes below the ones of the document, and its words stay
    assert "\n+### Our way\n" in adopted.out
    beside = osc("render", "--beside", "--diff", "--only", "governance", cwd=repository)
    assert beside.out.startswith("--- a/GOVERNANCE.md.new\n")
    assert osc("render", "--keep", "--diff", "--only", "governance", cwd=repository).out == ""
    assert _contents(repository) == before


def test_a_document_of_somebody_else_is_not_touched(repository: Path) -> None:
    (repository / "GOVERNANCE.md").write_bytes(b"# Our way \xff\n")
    ran = osc("render", cwd=repository)
    assert ran.code == 1
    assert "was not written by this toolkit" in ran.err
    assert sorted(path.name for path in repository.glob("*.md")) == ["GOVERNANCE.md"]
    assert (repository / "GOVERNANCE.md").read_bytes() == b"# Our way \xff\n"


def test_broken_marks_are_trouble_and_name_the_file(rendered: Path) -> None:
    path = rendered / "CHARTER.md"
    path.write_text(path.read_text(encoding="utf-8").replace("osc:end notes", "osc:end nothing"), encoding="utf-8")
    before = _contents(rendered)
    ran = osc("render", cwd=rendered)
    assert ran.code == 2
    assert "CHARTER.md" in ran.err
    assert _contents(rendered) == before


def test_a_region_of_ones_own_stays_in_its_section(rendered: Path) -> None:
    path = rendered / "GOVERNANCE.md"
    extra = "<!-- osc:begin mine -->\nkeep me\n<!-- osc:end mine -->\n"
    text = path.read_text(encoding="utf-8")
    heading = re.findall(r"^## .*\n", text, re.MULTILINE)[2]
    path.write_text(text.replace(f"\n{heading}", f"\n{extra}{heading}"), encoding="utf-8")
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    assert osc("render", cwd=rendered).code == 0
    text = path.read_text(encoding="utf-8")
    assert "Lakeside" in text
    assert f"\n\n{extra}\n{heading}" in text
    assert osc("render", "--check", cwd=rendered).code == 0


def test_a_region_whose_section_is_gone_is_not_dropped(rendered: Path) -> None:
    path = rendered / "GOVERNANCE.md"
    extra = "<!-- osc:begin mine -->\nkeep me\n<!-- osc:end mine -->\n"
    path.write_text(
        path.read_text(encoding="utf-8").replace("### Member\n", f"### Member\n\n{extra}"), encoding="utf-8"
    )
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("name: Member", "name: Ally"), encoding="utf-8")
    before = _contents(rendered)
    ran = osc("render", cwd=rendered)
    assert ran.code == 1
    assert "whose section is gone" in ran.err
    assert _contents(rendered) == before
    assert osc("render", "--adopt", cwd=rendered).code == 0
    text = path.read_text(encoding="utf-8")
    assert "### Ally" in text
    assert extra in text
    assert osc("render", "--check", cwd=rendered).code == 0


@pytest.mark.parametrize("name", ["governance", "GOVERNANCE.md", "governance.md"])
def test_only_one_document(repository: Path, name: str) -> None:
    assert osc("render", "--only", name, cwd=repository).code == 0
    assert [path.name for path in repository.glob("*.md")] == ["GOVERNANCE.md"]


def test_an_unknown_document_is_trouble(repository: Path) -> None:
    ran = osc("render", "--only", "licence", cwd=repository)
    assert ran.code == 2
    assert "no document is called `licence`" in ran.err


def test_another_folder(repository: Path) -> None:
    assert osc("render", "--output", "site/docs", cwd=repository).code == 0
    assert sorted(path.name for path in (repository / "site/docs").iterdir()) == sorted(DOCUMENTS)
    assert list(repository.glob("*.md")) == []


def test_documents_of_a_compact_in_the_github_folder_stand_in_the_root(repository: Path) -> None:
    (repository / ".github").mkdir()
    (repository / "compact.yaml").rename(repository / ".github/compact.yaml")
    below = repository / "src"
    below.mkdir()
    assert osc("render", cwd=below).code == 0
    text = (repository / "GOVERNANCE.md").read_text(encoding="utf-8")
    assert "from .github/compact.yaml" in text.splitlines()[-1]


def test_paths_and_skips_of_the_compact(repository: Path) -> None:
    places = "documents: {governance: {path: docs/RULES.md}, charter: {skip: true}}\n"
    (repository / "compact.yaml").write_text(SMALLEST_COMPACT + places, encoding="utf-8")
    assert osc("render", cwd=repository).code == 0
    assert (repository / "docs/RULES.md").is_file()
    assert not (repository / "CHARTER.md").exists()
    assert "docs/RULES.md" in (repository / "CODE_OF_CONDUCT.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["../GOVERNANCE.md", "a/../../GOVERNANCE.md"])
def test_a_path_out_of_the_repository_is_refused(repository: Path, path: str) -> None:
    text = f"{SMALLEST_COMPACT}documents: {{governance: {{path: {path}}}}}\n"
    (repository / "compact.yaml").write_text(text, encoding="utf-8")
    ran = osc("render", cwd=repository)
    assert ran.code == 2
    assert "out of the repository" in ran.err


def test_a_link_out_of_the_repository_is_refused(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "GOVERNANCE.md"
    (repository / "GOVERNANCE.md").symlink_to(outside)
    ran = osc("render", cwd=repository)
    assert ran.code == 2
    assert not outside.exists()


def test_a_link_within_the_repository_goes_on_pointing(rendered: Path) -> None:
    (rendered / "docs").mkdir()
    (rendered / "GOVERNANCE.md").rename(rendered / "docs/GOVERNANCE.md")
    (rendered / "GOVERNANCE.md").symlink_to("docs/GOVERNANCE.md")
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    assert osc("render", cwd=rendered).code == 0
    assert (rendered / "GOVERNANCE.md").is_symlink()
    assert "Lakeside" in (rendered / "docs/GOVERNANCE.md").read_text(encoding="utf-8")


def test_an_invalid_compact_renders_nothing_and_says_where(repository: Path) -> None:
    broken = SMALLEST_COMPACT.replace("electorate: member", "electorate: membr")
    (repository / "compact.yaml").write_text(broken, encoding="utf-8")
    ran = osc("render", cwd=repository)
    assert (ran.code, ran.out) == (2, "")
    assert "compact.yaml:13:17" in ran.err
    assert "did you mean `member`?" in ran.err
    assert list(repository.glob("*.md")) == []


def test_new_files_get_the_usual_mode_and_old_ones_keep_theirs(rendered: Path) -> None:
    usual = 0o666 & ~_umask()
    path = rendered / "GOVERNANCE.md"
    assert path.stat().st_mode & 0o777 == usual
    path.chmod(0o640)
    (rendered / "compact.yaml").write_text(SMALLEST_COMPACT.replace("Riverbank", "Lakeside"), encoding="utf-8")
    assert osc("render", cwd=rendered).code == 0
    assert path.stat().st_mode & 0o777 == 0o640


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
