"""markdownlint, with its own rules but the one on long lines, has nothing to say about any document."""

import json
import subprocess
from pathlib import Path

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.documents import render
from tests.node import TOOLS, need_node
from tests.render.hostile import everything
from tests.render.pages import PAGES, rendered

CONFIG = {"config": {"default": True, "MD013": False}}


def lint(folder: Path, *texts: str) -> str:
    need_node()
    (folder / ".markdownlint-cli2.jsonc").write_text(json.dumps(CONFIG), encoding="utf-8")
    for position, text in enumerate(texts):
        (folder / f"{position}.md").write_text(text, encoding="utf-8")
    program = TOOLS / "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"
    run = subprocess.run(
        ["node", str(program), "*.md"], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert f"Linting: {len(texts)} file(s)" in run.stdout
    return run.stderr


@pytest.mark.node
def test_every_document_of_every_preset_and_example_passes(tmp_path: Path) -> None:
    assert lint(tmp_path, *(one.text for name in PAGES for one in rendered(name))) == ""


@pytest.mark.node
def test_it_finds_what_is_wrong(tmp_path: Path) -> None:
    assert "MD001/heading-increment" in lint(tmp_path, "# One\n\n### Three\n")


@pytest.mark.node
def test_a_compact_that_declares_everything_passes(tmp_path: Path) -> None:
    assert lint(tmp_path, *(one.text for one in render(Compact.model_validate(everything())))) == ""
