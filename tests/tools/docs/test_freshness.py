from pathlib import Path

from tools.docs.freshness import difference, write


def test_a_fresh_checkout_has_no_difference(tmp_path: Path) -> None:
    (tmp_path / "docs/reference").mkdir(parents=True)
    (tmp_path / "docs/reference/page.md").write_text("same\n", encoding="utf-8")
    assert difference({"docs/reference/page.md": "same\n"}, tmp_path) == {}


def test_missing_changed_and_left_over_files_are_found_and_mended(tmp_path: Path) -> None:
    folder = tmp_path / "docs/reference"
    folder.mkdir(parents=True)
    (folder / "changed.md").write_text("old\n", encoding="utf-8")
    (folder / "left-over.md").write_text("gone\n", encoding="utf-8")
    (tmp_path / "docs/tutorial.md").write_text("by hand\n", encoding="utf-8")
    pages = {"docs/reference/changed.md": "new\n", "docs/reference/missing.md": "new too\n"}

    stale = difference(pages, tmp_path)
    assert stale == {
        "docs/reference/changed.md": "new\n",
        "docs/reference/left-over.md": None,
        "docs/reference/missing.md": "new too\n",
    }

    write(stale, tmp_path)
    assert difference(pages, tmp_path) == {}
    assert (tmp_path / "docs/tutorial.md").is_file(), "what people write by hand is nobody's left-over"


def test_another_end_of_line_is_a_difference(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(b"line\r\n")
    assert difference({"page.md": "line\n"}, tmp_path) == {"page.md": "line\n"}
