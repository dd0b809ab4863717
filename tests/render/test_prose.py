"""A long text may have emphasis, lists and links to the web or to a mail address, and nothing else."""

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from osc_cli.render.escape import plain
from osc_cli.render.prose import prose, running
from tests.render.hostile import HOSTILE

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ALLOWED = {"inline", "text", "text_special"} | {
    f"{kind}_{side}"
    for kind in ("paragraph", "bullet_list", "ordered_list", "list_item", "em", "strong", "link")
    for side in ("open", "close")
}

pieces = st.sampled_from(
    [
        *["*", "**", "_", "[", "](", ")", "https://a.example/", "mailto:", "!", "\\", "<", ">", "`", "|", "#", "&lt;"],
        *["- ", "1. ", "\n", "\n\n", " ", "a", "b c", ".", "(", "~~", "javascript:", '"', "www.", "@", "    "],
    ]
)
texts = st.one_of(st.text(), st.lists(pieces, max_size=25).map("".join), st.sampled_from(list(HOSTILE.values())))


def tokens(parsed: Sequence[Token]) -> Iterator[Token]:
    for token in parsed:
        yield token
        yield from tokens(token.children or ())


@given(text=texts)
@example(text="*a _b* c_ **d*e** ***f***")
@example(text="[a](https://x.example)[b](https://y.example) ![c](https://z.example)")
@example(text="[![c](https://z.example)](https://y.example)")
@example(text='[a](https://x.example/"onclick=x)')
@example(text="**[a*b](https://x.example)**")
@example(text="- - a\n1. - b\n  # c")
def test_nothing_but_emphasis_lists_and_links(text: str) -> None:
    for written in (prose(text), prose(text, "Lead"), running(text)):
        found = list(tokens(MARKDOWN.parse(f"{written}\n")))
        assert {token.type for token in found} <= ALLOWED
        links = [str(token.attrs["href"]) for token in found if token.type == "link_open"]
        assert all(re.match("https?://|mailto:", link) for link in links)


@given(text=texts)
def test_every_letter_is_still_there(text: str) -> None:
    """Where a link is made its target is hidden; without one every letter and digit is shown, in its order."""
    found = list(tokens(MARKDOWN.parse(f"{running(text)}\n")))
    if not any(token.type == "link_open" for token in found):
        seen = "".join(token.content for token in found if not token.children and token.type != "inline")
        assert re.sub(r"[\W_]", "", seen) == re.sub(r"[\W_]", "", plain(text))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("We *build* and **own** it.", "We *build* and **own** it."),
        ("see _this_.", "see *this*."),
        ("see [the site](https://x.example/a), please", "see [the site](https://x.example/a), please"),
        ("[write](mailto:ada@x.example)", "[write](mailto:ada@x.example)"),
        ("at <https://x.example/a>.", "at <https://x.example/a>."),
        ("**[a](https://x.example)**", "**[a](https://x.example)**"),
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("one\r\n\r\ntwo", "one\n\ntwo"),
        ("We:\n- build\n- *own*\n  it", "We:\n\n- build\n- *own* it"),
        ("1) build\n2) own", "1. build\n2. own"),
        ("social.coop, C++ and Example Ltd.", "social.coop, C++ and Example Ltd."),
        ("2 * 3 * 4 and snake_case_name", r"2 \* 3 \* 4 and snake\_case\_name"),
        ("![x](https://x.example)", r"\!\[x\]\(https\:\/\/x\.example\)"),
        ("[x](javascript:alert)", r"\[x\]\(javascript\:alert\)"),
        ("# no heading", r"\# no heading"),
        ("<b>no HTML</b>", r"\<b\>no HTML\<\/b\>"),
        ("*half", r"\*half"),
    ],
)
def test_a_long_text_is_written_like_this(text: str, written: str) -> None:
    assert prose(text) == written


def test_a_lead_stands_on_the_line_of_a_paragraph_and_above_a_list() -> None:
    assert prose("one\n\ntwo", "Vision") == "**Vision:** one\n\ntwo"
    assert prose("- one\n- two", "Vision") == "**Vision:**\n\n- one\n- two"


def test_a_running_text_is_one_line_without_lists() -> None:
    assert running("- one\n- *two*\n\nthree") == r"\- one - *two* three"
    assert running(None) is None


def test_a_long_hostile_text_takes_no_long_time() -> None:
    for text in HOSTILE.values():
        assert prose((text * 8_000)[:8_000]) is not None
