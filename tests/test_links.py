"""Every relative link of a page leads to a file that there is, and to a heading that it has."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.render.reading import anchors_of, targets_of
from tests.support import ROOT

PAGES = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("tests/**/README.md")))
"""What people wrote and what `make docs` wrote; links between the documents of a compact have tests of their own."""


def dead(page: Path) -> Iterator[str]:
    """Yield the links and pictures of a page that lead nowhere."""
    yield from leads_nowhere(page, targets_of(text(page)))


def leads_nowhere(page: Path, targets: list[str]) -> Iterator[str]:
    for target in targets:
        path, _, heading = target.partition("#")
        if path.partition(":")[0] in {"https", "http", "mailto"}:
            continue
        goal = (page.parent / unquote(path)).resolve() if path else page
        if not goal.exists() or not goal.is_relative_to(ROOT):
            yield target
        elif heading and unquote(heading) not in headings(goal):
            yield f"{target}: no such heading"


@cache
def headings(page: Path) -> set[str]:
    return anchors_of(text(page))


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", sorted({page.parent for page in PAGES}), ids=lambda path: path.name)
def test_no_link_is_dead(folder: Path) -> None:
    pages = [page for page in PAGES if page.parent == folder]
    assert {page.name: found for page in pages if (found := list(dead(page)))} == {}


def test_a_dead_link_would_be_found() -> None:
    written = (
        "[a](docs/none.md) [b](README.md#none) ![c](docs/images/none.svg) [d](README.md) [e](https://none.example)"
    )
    found = list(leads_nowhere(ROOT / "CONTRIBUTING.md", targets_of(written)))
    assert found == ["docs/none.md", "README.md#none: no such heading", "docs/images/none.svg"]
