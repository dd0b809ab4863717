"""Whoever reads a document in distress, in a second language or on a phone must be able to read it."""

import re
import statistics

import pytest
from markdown_it import MarkdownIt
from pyphen import Pyphen

from tests.render.pages import PAGES, PRESETS, rendered, text

MARKDOWN = MarkdownIt("commonmark").enable("table")
SYLLABLES = Pyphen(lang="en_US")
DOCUMENTS = ("code_of_conduct", "governance", "charter", "comms_checklist")
VAGUE = r"\b(soon|promptly|quickly|in due time|timely|shortly|swiftly|immediately|as fast as|reasonable time)\b"
"""A promise without a number. `How soon` and `as soon as` ask or name an event, so they may stay."""


def sentences(markdown: str) -> list[str]:
    """Return what a reader sees, sentence by sentence; an item, a heading and a cell are each read on their own."""
    lines = [
        "".join(child.content for child in token.children or ())
        for token in MARKDOWN.parse(markdown)
        if token.type == "inline"
    ]
    parts = [part for line in lines for part in re.split(r"(?<=[.?!:])\s+", line)]
    return [part for part in parts if re.search("[A-Za-z]", part)]


def grade(markdown: str) -> float:
    """Return the school grade of Flesch and Kincaid. A number is read as a word, and a line as a sentence."""
    lines = sentences(re.sub(r"\d+", "ten", markdown))
    words = [word for line in lines for word in re.findall(r"[A-Za-z][A-Za-z'’-]*", line)]
    syllables = sum(len(SYLLABLES.positions(word)) + 1 for word in words)
    return 0.39 * len(words) / len(lines) + 11.8 * syllables / len(words) - 15.59


def test_the_grade_tells_plain_from_learned() -> None:
    plain = "You can ask for help. We answer you in three days. You need no proof."
    learned = "Notwithstanding institutional considerations, adjudicatory proceedings necessitate substantiation."
    assert grade(plain) < 4
    assert grade(learned) > 15


@pytest.mark.parametrize("document", ["code_of_conduct", "comms_checklist"])
@pytest.mark.parametrize("name", PAGES)
def test_nine_years_of_school_are_enough(name: str, document: str) -> None:
    assert grade(text(name, document)) <= 9


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", PAGES)
def test_sentences_are_short(name: str, document: str) -> None:
    assert statistics.median(len(one.split()) for one in sentences(text(name, document))) <= 20


@pytest.mark.parametrize("name", [path.stem for path in PRESETS])
def test_no_promise_goes_without_a_number(name: str) -> None:
    for one in rendered(name):
        said = re.sub(r"\b([Hh]ow|as|As) soon\b", "", one.text)
        assert re.findall(VAGUE, said, re.IGNORECASE) == []
