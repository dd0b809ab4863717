"""Compiled templates are kept for the next run, and never used for another source."""

import sys
from pathlib import Path

import pytest

from osc_cli.render.compiled import CompiledTemplates
from osc_cli.render.environment import new_environment


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.j2").write_text("first {{ 1 }}", encoding="utf-8")
    return tmp_path


def rendered(folder: Path, *, bundled: str = "templates") -> tuple[str, CompiledTemplates]:
    cache = CompiledTemplates(str(folder / bundled), folder / "kept/templates.bin")
    environment = new_environment(folder / "templates")
    environment.bytecode_cache = cache
    text = environment.get_template("a.j2").render()
    cache.save()
    return text, cache


def test_the_next_run_compiles_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(folder)[0] == "first 1"

    def compiles(*arguments: object) -> None:
        raise AssertionError(arguments)

    monkeypatch.setattr("osc_cli.render.environment.MarkdownEnvironment.compile", compiles)
    assert rendered(folder)[0] == "first 1"


def test_another_source_is_compiled_again(folder: Path) -> None:
    rendered(folder)
    (folder / "templates/a.j2").write_text("second {{ 2 }}", encoding="utf-8")
    assert rendered(folder)[0] == "second 2"
    assert rendered(folder)[0] == "second 2"


def test_templates_of_a_project_are_not_written(folder: Path) -> None:
    assert rendered(folder, bundled="elsewhere")[0] == "first 1"
    assert not (folder / "kept").exists()


@pytest.mark.parametrize("content", [b"", b"nonsense", b"N", b"\xa9\x00"])
def test_a_broken_file_is_ignored_and_replaced(folder: Path, content: bytes) -> None:
    (folder / "kept").mkdir()
    (folder / "kept/templates.bin").write_bytes(content)
    assert rendered(folder)[0] == "first 1"
    assert (folder / "kept/templates.bin").read_bytes() != content


def test_what_another_version_compiled_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered(folder)
    kept = (folder / "kept/templates.bin").read_bytes()
    monkeypatch.setattr("osc_cli.render.compiled.jinja2.__version__", "0")
    assert rendered(folder)[0] == "first 1"
    assert (folder / "kept/templates.bin").read_bytes() != kept


def test_a_place_that_cannot_be_written_is_no_reason_to_fail(folder: Path) -> None:
    (folder / "kept").write_text("a file where the folder should be", encoding="utf-8")
    assert rendered(folder)[0] == "first 1"
    assert (folder / "kept").is_file()


def test_nothing_is_written_where_python_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(folder)[0] == "first 1"
    assert not (folder / "kept").exists()
