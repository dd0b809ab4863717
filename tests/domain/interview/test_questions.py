"""The questions as data: short enough for a small screen, in the order of the parts."""

import pytest

from osc_cli.domain.interview import parts
from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.question import Question
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
    assert len(question.message) <= 80


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
