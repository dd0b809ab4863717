"""A browser shows hostile documents as text: no script runs, nothing is loaded, and Mermaid draws every picture."""

import re
from html.parser import HTMLParser

import pytest

from osc_cli.render.documents import Rendered
from tests.render.hostile import HOSTILE
from tests.render.test_hostile_documents import HARMLESS, LINES, documents, moved
from tools.docs.document_pictures import MERMAID, browse, page

LOADING = {"script", "iframe", "img", "object", "embed", "link", "form", "input", "video", "audio", "base", "meta"}


class Reader(HTMLParser):
    """Notes the elements of a page outside its pictures, what they would run, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.links: list[str] = []
        self.feed(re.sub(r"(?s)<svg.*?</svg>", "", html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]


def dom(rendered: tuple[Rendered, ...]) -> str:
    """Return the documents as a browser holds them after it has run what there is to run."""
    try:
        html = browse(page("\n\n".join(one.text for one in rendered)), "--dump-dom")
    except FileNotFoundError as error:
        pytest.skip(str(error))
    return re.sub(r"(?s)<script.*?</script>", "", html.split("<main>")[1].split("</main>")[0])


@pytest.mark.chromium
@pytest.mark.parametrize("kind", ["line", "text"])
def test_a_browser_finds_nothing_to_run_or_load(kind: str) -> None:
    if not MERMAID.is_file():
        pytest.skip("Mermaid is not installed: run `make tools/node/node_modules/.made`")
    texts = LINES if kind == "line" else [text for text in HOSTILE.values() if len(text) < 1000]
    calm = dom(documents(lambda _: HARMLESS, kind))
    hostile = dom(documents(moved(texts, 0), kind))
    found, expected = Reader(hostile), Reader(calm)
    assert not LOADING & set(found.tags)
    assert found.handlers == []
    assert [link for link in found.links if not re.match(r"https?://|mailto:|#|[A-Z_]+\.md", link)] == []
    assert [tag for tag in found.tags if tag[0] == "h"] == [tag for tag in expected.tags if tag[0] == "h"]
    assert hostile.count("<svg") == calm.count("<svg") >= 2
    assert "Syntax error" not in hostile
