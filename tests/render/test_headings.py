"""Headings of an adopted text go down, and nothing else in it changes. The outline is read by another parser."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.render.headings import lowered
from tests.render.reading import MARKDOWN


def outline(text: str) -> list[tuple[int, str]]:
    tokens = MARKDOWN.parse(text)
    return [(int(token.tag[1:]), inner.content) for token, inner in pairwise(tokens) if token.type == "heading_open"]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        pytest.param("# Ours\n\nText.\n\n## More\n", "### Ours\n\nText.\n\n#### More\n", id="number signs"),
        pytest.param("Ours\n====\n\nMore\n---\nText.", "### Ours\n\n#### More\nText.", id="underlines"),
        pytest.param("# Ours\r\n\r\nMore\r\n----\r\n", "### Ours\r\n\r\n#### More\r\n", id="from Windows"),
        pytest.param("## Ours\n#### Deep\n###### Deeper", "### Ours\n##### Deep\n###### Deeper", id="six at most"),
        pytest.param("### Ours\n", "### Ours\n", id="low enough"),
        pytest.param("```\n# code\n~~~\n# code\n```\n# Ours", "```\n# code\n~~~\n# code\n```\n### Ours", id="fences"),
        pytest.param("````\n```\n# code\n````\n#", "````\n```\n# code\n````\n###", id="longer fences"),
        pytest.param("    # code\n#hashtag\n\\# no", "    # code\n#hashtag\n\\# no", id="what only looks like it"),
        pytest.param("# A\n\n1. one\n---\n- two\n---\n", "### A\n\n1. one\n---\n- two\n---\n", id="rules below lists"),
        pytest.param("# A\n\none\ntwo\n---\n", "### A\n\none\ntwo\n---\n", id="two lines underlined: not touched"),
        pytest.param("---\ntitle: A\n---\n# A", "---\ntitle: A\n---\n### A", id="data at the top"),
    ],
)
def test_only_headings_move(text: str, moved: str) -> None:
    assert lowered(text, below=2) == moved


LINES = st.sampled_from(
    [
        "# A",
        "## B",
        " ### C #",
        "text",
        "",
        "",
        "===",
        "---",
        "-",
        "- item",
        "1. item",
        "> quote",
        "```",
        "~~~",
        "````",
        "\tx",
    ]
)


@given(lines=st.lists(LINES, max_size=10))
def test_the_outline_keeps_its_words_and_every_line_that_is_no_heading_stays(lines: list[str]) -> None:
    text = "\n".join(lines)
    before, after = outline(text), outline(lowered(text, below=2))
    assert [title for _, title in after] == [title for _, title in before]
    assert all(later >= level for (level, _), (later, _) in zip(before, after, strict=True))
    kept = [line for line in lines if line.strip(" #=-") not in {"", "A", "B", "C", "text"}]
    assert [line for line in lowered(text, below=2).split("\n") if line in kept] == kept
