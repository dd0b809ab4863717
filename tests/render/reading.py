"""How the tests of the documents read compacts and documents."""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.anchors import relative, slug
from osc_cli.render.documents import Rendered, render
from osc_cli.source.loader import load

HERE = Path(__file__).parent
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@lru_cache(maxsize=16)
def parsed(text: str) -> list[Token]:
    """Parse a document as a forge does. The last ones are kept: parsing takes six times as long as rendering."""
    return MARKDOWN.parse(text)


def read(path: Path) -> dict[str, Any]:
    """Return the plain data of a compact."""
    loaded = load(path.read_bytes())
    assert loaded.findings == (), loaded.findings
    data = loaded.data
    assert isinstance(data, dict)
    return data


def documents(data: Any) -> dict[str, str]:
    """Render plain data: the name of each document and its text."""
    return {one.name: one.text for one in render(Compact.model_validate(without_x(data)))}


def without_x(value: Any) -> Any:
    """Take out the keys that nobody reads."""
    if isinstance(value, dict):
        return {key: without_x(inner) for key, inner in value.items() if not str(key).startswith("x-")}
    return [without_x(inner) for inner in value] if isinstance(value, list) else value


def dead_links(rendered: tuple[Rendered, ...]) -> list[str]:
    """Return the links inside and between documents that lead nowhere."""
    anchors = {one.path: anchors_of(one.text) for one in rendered}
    dead = []
    for one in rendered:
        for target in targets_of(one.text):
            if re.match("[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            found = next((other for other in anchors if path in {"", relative(one.path, other)}), None)
            goal = one.path if not path else found
            if goal is None or (anchor and unquote(anchor) not in anchors[goal]):
                dead.append(f"{one.path}: {target}")
    return dead


def anchors_of(text: str) -> set[str]:
    """Return the anchors that a forge makes from the headings of a text."""
    tokens = parsed(text)
    used: dict[str, int] = {}
    anchors = set()
    for opening, inner in pairwise(tokens):
        if opening.type == "heading_open":
            anchor = slug("".join(child.content for child in inner.children or ()))
            count = used.get(anchor, 0)
            used[anchor] = count + 1
            anchors.add(f"{anchor}-{count}" if count else anchor)
    return anchors


def targets_of(text: str) -> list[str]:
    """Return where the links and pictures of a text lead."""
    return [
        str(child.attrs[key])
        for token in parsed(text)
        for child in token.children or ()
        for key in ("href", "src")
        if key in child.attrs
    ]
