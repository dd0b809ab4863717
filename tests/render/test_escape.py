"""A text from a compact is text wherever it lands, and never markup."""

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from osc_cli.render.escape import Markdown, address, code, fragment, inline, link, linked, plain, with_code
from tests.render.hostile import HOSTILE

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

texts = st.one_of(
    st.text(), st.text(alphabet="[](){}<>!#*_`~|\\-+=.:&1 \n\tax"), st.sampled_from(list(HOSTILE.values()))
)


def hostile(test: Callable[..., None]) -> Callable[..., None]:
    """Try every hostile text beside the random ones."""
    for one in HOSTILE.values():
        test = example(text=one)(test)
    return test


def said(tokens: list[Token]) -> str:
    """What a reader sees: text only; an image, a link or a line break would not be text."""
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text"}, children
    return "".join(child.content for child in children)


def shape(tokens: list[Token]) -> list[str]:
    return [token.type for token in tokens]


@hostile
@given(text=texts)
def test_a_paragraph_stays_a_paragraph(text: str) -> None:
    tokens = MARKDOWN.parse(f"{inline(text)}\n")
    assert shape(tokens) == (["paragraph_open", "inline", "paragraph_close"] if plain(text) else [])
    assert said(tokens) == plain(text)


@hostile
@given(text=texts)
def test_a_heading_stays_a_heading(text: str) -> None:
    tokens = MARKDOWN.parse(f"## {inline(text)}\n")
    assert shape(tokens) == ["heading_open", "inline", "heading_close"]
    assert said(tokens) == plain(text)


@hostile
@given(text=texts)
def test_a_list_item_stays_one(text: str) -> None:
    tokens = MARKDOWN.parse(f"- {inline(text)}\n- next\n")
    item = ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
    first = item if plain(text) else ["list_item_open", "list_item_close"]
    assert shape(tokens) == ["bullet_list_open", *first, *item, "bullet_list_close"]
    assert said(tokens) == f"{plain(text)}next"


@hostile
@given(text=texts)
def test_a_table_cell_stays_one(text: str) -> None:
    tokens = MARKDOWN.parse(f"| a | b |\n| --- | --- |\n| {inline(text)} | end |\n")
    cells = [token.content for token in tokens if token.type == "inline"]
    assert shape(tokens).count("td_open") == 2
    assert cells[:2] == ["a", "b"]
    assert cells[3] == "end"
    assert said(tokens) == f"ab{plain(text)}end"


@hostile
@given(text=texts)
def test_text_below_a_line_does_not_make_it_a_heading(text: str) -> None:
    tokens = MARKDOWN.parse(f"above\n{inline(text)}\n")
    assert shape(tokens) == ["paragraph_open", "inline", "paragraph_close"]


@hostile
@given(text=texts)
def test_a_strong_label_stays_strong(text: str) -> None:
    tokens = MARKDOWN.parse(f"- **{inline(text)}:** after\n")
    kinds = [child.type for token in tokens for child in token.children or () if child.type != "text"]
    if plain(text):
        assert kinds == ["strong_open", "strong_close"]


@hostile
@given(text=texts)
def test_code_holds_the_text(text: str) -> None:
    line = plain(text)
    tokens = MARKDOWN.parse(f"before {code(text)} after\n")
    children = [child for token in tokens for child in token.children or ()]
    assert "".join(child.content for child in children).split() == f"before {line} after".split()
    assert {child.type for child in children} <= {"text", "code_inline"}


@hostile
@given(text=texts)
def test_a_link_goes_where_it_says(text: str) -> None:
    tokens = MARKDOWN.parse(f"see {link(text, 'https://river.example/a(b)?c=1|2')}\n")
    links = [child for token in tokens for child in token.children or () if child.type == "link_open"]
    if plain(text):
        assert [one.attrs["href"] for one in links] == ["https://river.example/a%28b%29?c=1%7C2"]


@hostile
@given(text=texts)
def test_a_target_is_a_web_or_mail_address(text: str) -> None:
    tokens = MARKDOWN.parse(f"see {link('here', text)}\n")
    links = [
        str(child.attrs["href"]) for token in tokens for child in token.children or () if child.type == "link_open"
    ]
    assert all(re.match("(?i)https?://|mailto:", target) for target in links)


@given(text=texts)
def test_nothing_invisible_comes_out(text: str) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", inline(text))


@pytest.mark.parametrize(
    "text",
    [
        "social.coop",
        "C++",
        "Example Ltd.",
        "OpenTelemetry's GC",
        "1-10 USD",
        "don't",
        "Q&A, 24/7 (daily)!",
        "6 days; 50%",
        "café ☕ 北京",
        "a - b + c = d",
    ],
)
def test_a_harmless_text_comes_out_as_it_is(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a_b and c", r"a\_b and c"),
        ("- x", r"\- x"),
        ("1. x", r"1\. x"),
        ("see https://x.example/a", r"see https\://x.example/a"),
        ("www.x.example", r"www\.x\.example"),
        ("ada@x.example", r"ada\@x\.example"),
    ],
)
def test_only_the_words_that_need_it_are_escaped(text: str, expected: str) -> None:
    assert inline(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("conduct@riverbank.example", "<conduct@riverbank.example>"),
        ("a_b@riverbank.example", r"[a\_b\@riverbank\.example](mailto:a_b@riverbank.example)"),
        ("https://riverbank.example/a", "<https://riverbank.example/a>"),
        ("@ada:matrix.example", "`@ada:matrix.example`"),
        ("+49 30 1234", "`+49 30 1234`"),
    ],
)
def test_an_address_can_be_followed(value: str, expected: str) -> None:
    assert address(value) == expected


def test_only_the_web_and_mail_are_linked() -> None:
    assert linked("ada@x.example") == "<ada@x.example>"
    assert linked("https://x.example") == "<https://x.example>"
    assert linked("write to ada@x.example") == r"write to ada\@x\.example"
    assert link("x", "javascript:alert(1)") == "x"
    assert link("x", "data:text/html,x") == "x"
    assert link("x", "mailto:a@b.example") == "[x](mailto:a@b.example)"


def test_code_with_a_bar_is_no_code_because_a_table_would_break() -> None:
    assert code("a|b") == r"a\|b"
    assert code("a `b` c") == "``a `b` c``"
    assert code("`a`") == "`` `a` ``"


def test_whatever_is_added_to_markdown_is_escaped() -> None:
    strong = Markdown("**x**")
    assert strong + "*" == r"**x**\*"
    assert "*" + strong == r"\***x**"
    assert Markdown(", ").join(["a*", strong]) == r"a\*, **x**"
    assert type("".join([strong])) is str
    assert fragment(" and ") == " and "


@hostile
@given(text=texts)
def test_a_sentence_with_code_in_it_is_text_and_code_only(text: str) -> None:
    tokens = MARKDOWN.parse(f"So {with_code(f'ask `{text}` and {text}')}\n")
    assert shape(tokens) == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or ()} <= {"text", "code_inline"}
