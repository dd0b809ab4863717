"""The README shows what is so: its compact lints, its excerpt is what the toolkit renders, its commands print that."""

import re
from pathlib import Path

import pytest

from osc_cli.commands.lint import lint
from osc_cli.commands.render import render
from tests.pages import BLOCK
from tests.support import ROOT, Golden
from tests.test_tutorial import executed

README = ROOT / "README.md"
EXCERPT = re.compile(r"(?<=<!-- from: GOVERNANCE.md -->\n```markdown\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


@pytest.fixture
def compact(tmp_path: Path) -> Path:
    [block] = [block for block in BLOCK.finditer(README.read_text(encoding="utf-8")) if block["file"]]
    path = tmp_path / block["file"]
    path.write_text(block["body"], encoding="utf-8")
    return path


def test_the_compact_has_nothing_to_report(compact: Path) -> None:
    assert lint([compact]).diagnostics == ()


def test_the_excerpt_is_what_is_rendered(compact: Path, golden: Golden) -> None:
    render(compact)
    document = (compact.parent / "GOVERNANCE.md").read_text(encoding="utf-8")
    section = re.search(r"^### Proposal\n.*?(?=^## )", document, re.MULTILINE | re.DOTALL)
    assert section is not None
    text = README.read_text(encoding="utf-8")
    assert len(EXCERPT.findall(text)) == 1
    golden(README, EXCERPT.sub(lambda _: section.group().rstrip() + "\n", text))


def test_every_command_prints_what_is_shown(compact: Path, golden: Golden) -> None:
    text = README.read_text(encoding="utf-8")
    assert text.count("```console") > 1
    golden(README, executed(text, compact.parent))


PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []
