"""A label is text whatever it holds, for our own reading of Mermaid's codes and for Mermaid itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.render.escape import plain
from osc_cli.render.pictures.flowchart import LABEL_LIMIT, Flowchart, label
from tests.node import read_mermaid

BREAKERS = [
    'a"] --> b["c',
    "`**bold**`",
    "<script>alert(1)</script>",
    "%%{init: {'theme': 'dark'}}%%",
    "end",
    "subgraph x",
    "click n1 call alert()",
    "style n1 fill:#f00;",
    "classDef x fill:#f00;",
    "#quot;#35; &lt;b&gt; &amp;",
    "|pipe| --- ===",
    "a; b\\n; c %% comment",
    "```\nend of fence",
    "ﬂ°°60¶ßb",
    "accTitle: x",
    "flowchart TD",
    "$$x^2$$ ::: @{ shape: rect }",
    "北京 مرحبا é",
    "\u202egnp.exe\u202c",
    "x" * 10_000,
    "\x07",
]


def decoded(written: str) -> str:
    """Read the number codes as Mermaid's documentation describes them."""
    return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), written)


@given(st.one_of(st.text(), st.sampled_from(BREAKERS)))
def test_a_label_holds_harmless_characters_and_codes_only(text: str) -> None:
    written = label(text)
    assert not re.search(r"[^\w ,.'#;-]|_", re.sub(r"#\d+;", "", written).replace("_", "!"))
    assert "#" not in re.sub(r"#\d+;", "", written)


@given(st.text(max_size=LABEL_LIMIT))
def test_a_short_label_reads_as_the_text(text: str) -> None:
    assert decoded(label(text)) == (plain(text) or " ")


def test_a_long_label_is_cut() -> None:
    assert decoded(label("a word " * 100)) == f"{'a word ' * 11}a…"
    assert len(decoded(label("x" * 10_000))) == LABEL_LIMIT


def test_two_arrows_between_the_same_boxes_are_one() -> None:
    chart = Flowchart("Title", "Description")
    first, other = chart.box("a", "A"), chart.box("b", "B")
    chart.arrow(first, other, "one")
    chart.arrow(first, other, "two")
    chart.arrow(first, other, "three", dotted=True)
    assert '  n1 -->|"one, or two"| n2\n  n1 -.->|"three"| n2\n' in chart.drawn()
    assert len(chart) == 2


def test_a_box_is_drawn_once_and_ids_are_counted() -> None:
    chart = Flowchart("Title", "Description")
    first, again, other = chart.box("a", "A b"), chart.box("a", "never shown"), chart.box("b", "end", "question")
    chart.arrow(first, other, "to")
    chart.arrow(other, first, dotted=True)
    assert (first, again, other) == ("n1", "n1", "n2")
    assert chart.drawn().split("\n") == [
        "```mermaid",
        "flowchart TD",
        "  accTitle: Title",
        "  accDescr: Description",
        '  n1["A b"]',
        '  n2{"end"}',
        '  n1 -->|"to"| n2',
        "  n2 -.-> n1",
        "```",
    ]


@pytest.mark.node
def test_mermaid_reads_every_breaker_as_a_label() -> None:
    tried = [(text, shape) for text in BREAKERS for shape in ("box", "round", "question")]
    for (text, _), found in zip(tried, read_mermaid([drawn(*one) for one in tried]), strict=True):
        expected = decoded(label(text)).strip()
        assert found == {"boxes": [expected, "next"], "arrows": [[expected, "next", expected]]}


def drawn(text: str, shape: str) -> str:
    chart = Flowchart("Title", "Description")
    chart.arrow(chart.box("a", text, shape), chart.box("b", "next"), text)
    return chart.drawn().removeprefix("```mermaid\n").removesuffix("\n```")
