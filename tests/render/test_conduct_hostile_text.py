"""No text of a compact becomes markup in the code of conduct or the checklist, wherever it lands."""

from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import ValidationError

from osc_cli.domain.compact.compact import Compact
from tests.render.conduct_cases import NAMES, Route, documents, leaves, load, replaced

FULL = load("full")
LEAVES = [(route, value) for route, value in leaves(FULL) if route[0] in ("conduct", "communication")]
HARMLESS = "plain words here"
HOSTILE = [
    "# not a heading",
    "- not an item",
    "1. not a step",
    "> not a quote",
    "a | b | c",
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<!-- osc:end notes -->",
    "--- not a rule",
    "```not code",
    "**not bold** and _not this_",
    "{{ 7 * 7 }} {% include 'x' %}",
    "](https://evil.example)",
    "see https://evil.example now",
    "{#situation-closing} {#closing-questions}",
    "&lt;b&gt; \\` \\",
    "left \u202eright\u202c",
]


@cache
def free_texts() -> list[Route]:
    """Return the routes where any words may stand."""
    found = []
    for route, value in LEAVES:
        try:
            Compact.model_validate(replaced(FULL, route, "# any [words] | <here>"))
        except ValidationError:
            continue
        found += [route] if isinstance(value, str) else []
    return found


def filled_with(text: str) -> dict[str, Any]:
    data = replaced(FULL, ("project", "name"), text)
    for route in free_texts():
        data = replaced(data, route, text)
    return data


def shape(text: str) -> list[str]:
    """Return the kinds of all tokens, without the words."""
    found: list[str] = []

    def walk(tokens: list[Token]) -> None:
        for token in tokens:
            if token.type not in {"inline", "text"}:
                found.append(token.type + token.markup)
            walk(token.children or [])

    walk(MarkdownIt("commonmark").enable("table").parse(text))
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_structure(text: str) -> None:
    harmless, hostile = documents(filled_with(HARMLESS)), documents(filled_with(text))
    for name in NAMES:
        assert shape(hostile[name]) == shape(harmless[name])
        assert hostile[name].count("<!-- osc:end notes -->") == 1
        assert "49" not in hostile[name].split("{{")[0]
        assert "\u202e" not in hostile[name]


def test_a_longer_text_may_have_paragraphs_and_nothing_else() -> None:
    calm = replaced(FULL, ("conduct", "bad_faith"), "One.\n\nTwo.\n\nThree.")
    hostile = replaced(FULL, ("conduct", "bad_faith"), "# One\n\n- Two\n\n<b>Three")
    for name in NAMES:
        assert shape(documents(hostile)[name]) == shape(documents(calm)[name])
