"""The questions as data: short enough for a small screen, in the order of the parts."""

import pytest

from osc_cli.domain.compact.patterns import WORDS_OF_PATTERN
from osc_cli.domain.interview import parts
from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.question import Asked, Kind, Question
from osc_cli.domain.interview.questions import QUESTIONS

FOLDER = Guess("name", "river", "the name of the folder", sure=False)
ADA = Candidate("ada", "Ada Example", "", ("maintainer in MAINTAINERS",))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_question_can_be_read_on_a_small_screen(question: Question) -> None:
    assert len(question.text) <= 62
    assert question.text.endswith("?")
    assert question.why.endswith(".")
    assert 0 < len(question.title) <= 18
    # A pointer, a number and the label fit into eighty columns.
    assert all(len(choice.label) <= 70 for choice in question.choices)
    # What is said below a line that is refused is cut off where the screen ends.
    message = question.message or (WORDS_OF_PATTERN[question.pattern] if question.pattern else "")
    assert len(f"This must be {message}.") <= 79
    assert len(f"This {question.if_taken}.") <= 79


ASKED = [question for question in QUESTIONS if question.asked is not Asked.NEVER]
SAY_NOTHING = {
    ("anonymous", "shielded"),  # what can be promised depends on how many people read each address
    ("inactive", "never"),
}
"""Answers that leave no sentence of their own."""


@pytest.mark.parametrize("question", ASKED, ids=lambda question: question.id)
def test_every_question_says_what_others_do_and_what_an_answer_becomes(question: Question) -> None:
    choices = [choice for choice in question.choices if (question.id, choice.value) not in SAY_NOTHING]
    if (
        question.article != "documents" and question.id != "people"
    ):  # a name, and what becomes of a file, are no sentences
        written = question.rule or (question.says if question.kind is Kind.TEXT else all(each.says for each in choices))
        assert written
    assert question.others or all(choice.example for choice in question.choices)
    assert question.others[-1:] in ("", ".")


def test_conditions_look_back_only() -> None:
    places = {question.id: place for place, question in enumerate(QUESTIONS)}
    for question in QUESTIONS:
        needed = [*question.when, *(condition for choice in question.choices for condition in choice.when)]
        assert all(places[condition.question] < places[question.id] for condition in needed if condition.question)


def test_every_question_belongs_to_a_part() -> None:
    known = {part.id for part in parts.PARTS}
    assert {question.article for question in QUESTIONS if question.id != "preset"} <= known
    # Parts follow one another, so that a door stands in front of each.
    order = [question.article for question in QUESTIONS if question.id != "preset"]
    assert list(dict.fromkeys(order)) == [part.id for part in parts.PARTS]
    assert len(list(dict.fromkeys(order))) == sum(
        left != right for left, right in zip(order, ["", *order], strict=False)
    )
