"""No text of a compact becomes markup in any document, wherever it lands.

Every field that takes any words is filled with a hostile text at once, and the documents are compared with those of the
same compact with harmless words there: the same headings, tables, lists and links, and no HTML.
"""

import copy
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from markdown_it.token import Token

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.documents import Rendered, render
from osc_cli.render.escape import plain
from tests.render.conduct_cases import Route
from tests.render.hostile import HOSTILE, everything, fields, fits_a_line
from tests.render.reading import dead_links, parsed

NAMES = list(HOSTILE)
HARMLESS = "plain words here"
LONG_TEXT_MARKS = {
    f"{block}_{side}"
    for block in ("em", "strong", "link", "paragraph", "bullet_list", "ordered_list", "list_item")
    for side in ("open", "close")
}
"""What a long text may bring."""


def documents(text_at: Callable[[Route], str], kind: str) -> tuple[Rendered, ...]:
    """Render with other words in every field of one kind; the other kind has harmless words."""
    data = copy.deepcopy(everything())
    for route, its_kind in fields().items():
        parent: Any = data
        for step in route[:-1]:
            parent = parent[step]
        parent[route[-1]] = text_at(route) if its_kind == kind else HARMLESS
    return render(Compact.model_validate(data))


def tokens(found: Sequence[Token]) -> Iterator[Token]:
    for token in found:
        yield token
        yield from tokens(token.children or ())


def shape(text: str) -> list[str]:
    """Return the kinds of all tokens, without the words and without what is inside a picture's fence."""
    return [
        f"{token.type} {token.markup}{token.info}"
        for token in tokens(parsed(text))
        if token.type not in {"inline", "text", "text_special"}
    ]


@cache
def harmless(*, all_differ: bool = False) -> dict[str, list[str]]:
    """Return the shapes with the same harmless words everywhere, or with other words in every field.

    It matters: what is called the same as the heading above it is not said again.
    """
    others = {route: f"plain words {position}" for position, route in enumerate(fields())}
    rendered = documents(others.__getitem__ if all_differ else lambda _: HARMLESS, "line")
    return {one.name: shape(one.text) for one in rendered}


LINES = list({plain(text): text for text in HOSTILE.values() if fits_a_line(text)}.values())


def moved(texts: Sequence[str], shift: int) -> Callable[[Route], str]:
    """Give each field another of these texts; each shift moves all texts by one field."""
    place = {route: position for position, route in enumerate(fields())}
    return lambda route: texts[(place[route] + shift) % len(texts)]


def check_lines(rendered: tuple[Rendered, ...], *, all_differ: bool = False) -> None:
    for one in rendered:
        assert shape(one.text) == harmless(all_differ=all_differ)[one.name]
        assert one.text.count("<!-- osc:end notes -->") == 1
    assert dead_links(rendered) == []


def test_the_corpus_has_every_kind_that_was_ever_tried() -> None:
    assert len(HOSTILE) >= 56
    assert max(map(len, HOSTILE.values())) >= 10_000
    for word in ("javascript:", "<script", "osc:end", "|", "`", "\n", "\u202e", "%%{", "{{", "{#", "\0"):
        assert any(word in text for text in HOSTILE.values())


def test_every_document_has_fields_of_both_kinds() -> None:
    articles = {route[0] for route in fields()}
    assert {"project", "charter", "rights", "roles", "bodies", "powers", "decisions", "conduct", "communication"} <= (
        articles
    )
    assert Counter(fields().values())["text"] > 30


@pytest.mark.parametrize("shift", [0, 41])
def test_a_short_text_changes_no_structure(shift: int) -> None:
    check_lines(documents(moved(LINES, shift), "line"), all_differ=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in NAMES if fits_a_line(HOSTILE[name])])
def test_a_short_text_changes_no_structure_wherever_it_stands(name: str) -> None:
    check_lines(documents(lambda _: HOSTILE[name], "line"))


SHAPING = re.compile("heading|html|table|t[rhd]_|fence|code|hr|image|blockquote|s_")
"""What no text may bring, long or short."""


def check_texts(rendered: tuple[Rendered, ...]) -> None:
    """A long text may have emphasis, lists and links to the web; nothing else is added to the document."""
    for one in rendered:
        calm, here = harmless()[one.name], shape(one.text)
        assert [kind for kind in here if SHAPING.match(kind)] == [kind for kind in calm if SHAPING.match(kind)]
        added = {kind.split(" ")[0] for kind in Counter(here) - Counter(calm)}
        assert added <= LONG_TEXT_MARKS
        links = [str(token.attrs["href"]) for token in tokens(parsed(one.text)) if token.type == "link_open"]
        assert [link for link in links if re.match("[a-z]+:", link) and not re.match("https?://|mailto:", link)] == []
        assert one.text.count("<!-- osc:end notes -->") == 1
    assert dead_links(rendered) == []


@pytest.mark.parametrize("shift", [0, 53])
def test_a_long_text_brings_emphasis_lists_and_links_at_most(shift: int) -> None:
    check_texts(documents(moved([text for text in HOSTILE.values() if len(text) < 1000], shift), "text"))


AT_ONE_PLACE = {"long-brackets"}
"""Texts that the parser of the test would read for minutes in every field at once."""


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_long_text_brings_nothing_else_wherever_it_stands(name: str) -> None:
    first = next(route for route, kind in fields().items() if kind == "text")
    everywhere = name not in AT_ONE_PLACE
    check_texts(documents(lambda route: HOSTILE[name] if everywhere or route == first else HARMLESS, "text"))


def test_every_long_text_may_have_emphasis_and_links() -> None:
    place = {route: f"https://river.example/{position}" for position, route in enumerate(fields())}
    rendered = documents(lambda route: f"see *this* and [that]({place[route]})", "text")
    found = {str(token.attrs["href"]) for one in rendered for token in tokens(parsed(one.text)) if token.attrs}
    assert [route for route, kind in fields().items() if kind == "text" and place[route] not in found] == []


def test_a_condition_is_shown_as_code_or_as_text() -> None:
    for one in documents(moved(LINES, 0), "condition"):
        here = [kind for kind in shape(one.text) if not kind.startswith("code_inline")]
        assert here == [kind for kind in harmless()[one.name] if not kind.startswith("code_inline")]


def test_a_hostile_name_reads_as_itself() -> None:
    names = {f"r{position}": text for position, text in enumerate(LINES)}
    data = {"compact": 1, "project": {"name": "X"}, "roles": {key: {"name": text} for key, text in names.items()}}
    governance = next(one for one in render(Compact.model_validate(data)) if one.name == "governance")
    found = parsed(governance.text)
    headings = [
        "".join(child.content for child in inner.children or ())
        for opening, inner in pairwise(found)
        if opening.type == "heading_open" and opening.tag == "h3"
    ]
    assert headings == [plain(text) for text in names.values()]
