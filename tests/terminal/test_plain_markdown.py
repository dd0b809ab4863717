import pytest

from osc_cli.render.escape import inline
from osc_cli.terminal.plain_markdown import as_text
from osc_cli.terminal.style import COLOURED, PLAIN


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# A title", "A title"),
        ("**Now:** go", "Now: go"),
        ("- [ ] Call", "[ ] Call"),
        ("- [ ] Then:\n  1. them\n  2. us", "[ ] Then:\n    1. them\n    2. us"),
        ("- [ ] Say:\n  - this", "[ ] Say:\n    - this"),
        ("- item", "- item"),
        ("> TLP:RED\n>\n> Words.", "    TLP:RED\n\n    Words."),
        ("[Forum](https://forum.example)", "Forum (https://forum.example)"),
        ("see [there](#there)", "see there"),
        ("<https://site.example> and <ada@site.example>", "https://site.example and ada@site.example"),
        ("`+49 30 123`", "+49 30 123"),
        (r"\*a\* \`b\` \[c\]\(d\)", "*a* `b` [c](d)"),
        ("`a\\b`", "a\\b"),
        ("a \x1b[31mred", "a <U+001B>[31mred"),
    ],
)
def test_markdown_becomes_what_it_says(markdown: str, text: str) -> None:
    assert as_text(markdown, PLAIN, 78) == f"{text}\n"


@pytest.mark.parametrize(
    "text",
    ["C++", "a_b", "*a*", "# b", "[x](javascript:1)", "`x`", "``", "1. one", "- [ ] x", "> x", "<b>", "a\\b", "🦊"],
)
def test_an_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert as_text(f"- {inline(text)}", PLAIN, 78) == f"- {text}\n"


def test_a_long_line_is_broken_between_words_and_set_in_under_its_mark() -> None:
    lines = as_text("- [ ] Tell first: " + "word " * 20, PLAIN, 40).splitlines()
    assert len(lines) > 2
    assert all(len(line) <= 40 for line in lines)
    assert all(line.startswith("    ") for line in lines[1:])


def test_colour_marks_titles_and_beginnings_only_where_there_is_any() -> None:
    assert as_text("# Title\n\n**Now:** go\n", COLOURED, 78) == "\x1b[1mTitle\x1b[0m\n\n\x1b[1mNow:\x1b[0m go\n"
