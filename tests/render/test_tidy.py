"""White space is put right after rendering, so that templates can ignore it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.render.tidy import tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a   \n\n\n\nb\n\n\n", "a\n\nb\n"),
        ("# T\ntext\n## U\n- a\n", "# T\n\ntext\n\n## U\n\n- a\n"),
        ("- a\n\n- b\n\n\n  - c\n\ntext", "- a\n- b\n  - c\n\ntext\n"),
        ("- a\n1. b\n", "- a\n\n1. b\n"),
        ("- a\n\n  1. b\n\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d\n"),
        ("| a |\n\n| b |\nx\n", "| a |\n| b |\n\nx\n"),
        ("> a\n>\n> b\nx", "> a\n>\n> b\n\nx\n"),
        ("```mermaid\ngraph TD\n\n  a --> b  \n```\nx", "```mermaid\ngraph TD\n\n  a --> b\n```\n\nx\n"),
        ("two\nlines\n", "two\nlines\n"),
        ("## A\n## B", "## A\n\n## B\n"),
        ("```\nnever closed\n\n\n", "```\nnever closed\n"),
    ],
)
def test_blocks_are_set_apart_and_lists_held_together(text: str, expected: str) -> None:
    assert tidy(text) == expected


@given(st.text(alphabet="a#-|>`1. \n"))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
