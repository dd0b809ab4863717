"""What keeps the code easy to read and the command quick to start. The layers are import-linter's business."""

from pathlib import Path

import pytest

from tests.support import ROOT, SMALLEST_COMPACT, modules_loaded_by

LONGEST_FILE = 300
TYPES = "pydantic_core.core_schema"
"""What makes it slow to import pydantic-core; see `domain/compact/core.py`."""
FRAMEWORKS = {"jinja2", "prompt_toolkit", "pydantic", TYPES, "questionary", "rich", "ruamel.yaml", "typer"}


def test_no_file_is_longer_than_a_few_screens() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("src", "tests", "tools")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert "tests/test_architecture.py" in lengths
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


@pytest.mark.parametrize(
    ("argv", "allowed"),
    [
        pytest.param(["--version"], set(), id="version"),
        pytest.param(["--help"], {"typer"}, id="help"),
        pytest.param(["lint", "--format", "json", "compact.yaml"], {"ruamel.yaml"}, id="lint as json"),
        pytest.param(["lint", "compact.yaml"], {"ruamel.yaml"}, id="lint as text"),
        pytest.param(["lint", "--jobs", "1", "compact.yaml"], {"typer", "ruamel.yaml"}, id="lint with other options"),
        pytest.param(["render"], {"typer", "pydantic", TYPES, "ruamel.yaml", "rich", "jinja2"}, id="render"),
    ],
)
def test_a_command_imports_only_what_it_needs(argv: list[str], allowed: set[str], tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    modules_loaded_by(argv, cwd=tmp_path)  # the first run of a version builds what later runs find in the cache
    loaded = modules_loaded_by(argv, cwd=tmp_path)
    assert "osc_cli.__main__" in loaded, "a probe that saw nothing would prove nothing"
    assert loaded & (FRAMEWORKS - allowed) == set()


def test_a_version_imports_next_to_nothing() -> None:
    """`importlib.metadata` alone would cost three times what starting Python does."""
    assert modules_loaded_by(["--version"]) & {"importlib.metadata", "inspect", "re", "argparse"} == set()
