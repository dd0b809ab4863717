"""The course of the interview: which questions are asked, and what Enter answers."""

import pytest

from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.interview import hold, newly_asked, still_sound, suggestion, take_for_granted
from osc_cli.domain.interview.presets import PRESETS
from osc_cli.domain.interview.prompter import Suggestion
from osc_cli.domain.interview.question import Answer, Choice, Kind, Question
from osc_cli.domain.interview.quick import BY_ID, QUESTIONS


class Script:
    """Answers from a script; where it says nothing, as somebody who only presses Enter."""

    def __init__(self, **answers: Answer | None) -> None:
        self._answers = {name.replace("_", "-"): answer for name, answer in answers.items()}
        self.asked: list[str] = []
        self.counted: list[tuple[int, int]] = []
        self.offered: dict[str, Suggestion | None] = {}

    def ask(
        self, question: Question, choices: tuple[Choice, ...], suggestion: Suggestion | None, step: int, most: int
    ) -> Answer | None:
        self.asked.append(question.id)
        self.counted.append((step, most))
        self.offered[question.id] = suggestion
        answer = self._answers.get(question.id, suggestion.value if suggestion else None)
        if question.kind is Kind.CHOICE:
            assert answer in [choice.value for choice in choices], "Enter must answer every choice"
        return answer


@pytest.mark.parametrize("preset", [preset.name for preset in PRESETS])
def test_at_most_twelve_questions_are_asked(preset: str) -> None:
    script = Script(preset=preset, channel="https://chat.riverbank.org")
    hold(script, {}, [Guess("name", "Riverbank", "the name of the folder")])
    assert len(script.asked) <= 12
    assert [step for step, _ in script.counted] == list(range(1, len(script.asked) + 1))
    assert all(most <= 12 for _, most in script.counted)


def test_one_person_is_asked_about_a_successor_and_not_about_votes() -> None:
    script = Script(preset="solo")
    hold(script, {}, [])
    assert script.asked == [
        "name",
        "summary",
        "preset",
        "promises",
        "conduct-contact",
        "outside-contact",
        "security-contact",
        "channel",
        "successor",
    ]


def test_what_was_given_is_not_asked_again() -> None:
    script = Script()
    answers = hold(script, {"name": "Riverbank", "preset": "solo"}, [])
    assert "name" not in script.asked
    assert "preset" not in script.asked
    assert answers["name"] == "Riverbank"


def test_a_given_choice_that_the_preset_does_not_offer_is_asked() -> None:
    script = Script(preset="elected-committee")
    answers = hold(script, {"joining": "nomination"}, [])
    assert "joining" in script.asked
    assert answers["joining"] == "consent"


def test_a_guess_is_offered_with_its_source() -> None:
    script = Script()
    guesses = [Guess("name", "river", "Cargo.toml"), Guess("licence", "MIT", "LICENSE")]
    answers = hold(script, {}, guesses)
    assert script.offered["name"] == Suggestion("river", "Cargo.toml")
    # The licence is taken and shown; nobody is asked for what a file says.
    assert "licence" not in script.asked
    assert answers["licence"] == "MIT"


def test_enter_answers_what_the_preset_says() -> None:
    script = Script(preset="cooperative")
    answers = hold(script, {}, [])
    assert answers["deciding"] == "votes-with-block"
    assert answers["enrolling"] == "application"
    assert answers["amending"] == "three-to-one"


def test_without_anybody_to_ask_the_small_team_is_taken() -> None:
    answers = take_for_granted({}, [Guess("name", "river", "the name of the folder")])
    assert answers == {"preset": "small-team", "name": "river"}


def test_what_was_given_goes_before_what_was_found() -> None:
    answers = take_for_granted({"name": "Riverbank", "preset": "solo"}, [Guess("name", "river", "Cargo.toml")])
    assert answers == {"preset": "solo", "name": "Riverbank"}


def test_nothing_given_is_dropped_in_silence() -> None:
    with pytest.raises(OscError, match="means nothing with the preset solo"):
        take_for_granted({"preset": "solo", "joining": "nomination"}, [])


def test_another_preset_drops_answers_and_brings_up_questions() -> None:
    before: dict[str, Answer] = {"preset": "small-team", "deciding": "majority", "joining": "nomination"}
    after = still_sound({**before, "preset": "solo"})
    assert after == {"preset": "solo"}
    assert [question.id for question in newly_asked(before, after)] == ["successor"]


def test_an_answer_given_before_is_offered_again() -> None:
    assert suggestion(
        BY_ID["summary"], {"summary": "A river."}, [Guess("summary", "Else.", "README.md")]
    ) == Suggestion("A river.")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_question_can_be_read_on_a_small_screen(question: Question) -> None:
    assert len(question.text) <= 60
    assert question.text.endswith("?")
    assert question.why.endswith(".")
    assert len(question.title) <= 18
    # A pointer, a number and the label fit into eighty columns.
    assert all(len(choice.label) <= 70 for choice in question.choices)
    assert len(question.message) <= 68 or not question.asked


def test_conditions_look_back_only() -> None:
    places = {question.id: place for place, question in enumerate(QUESTIONS)}
    for question in QUESTIONS:
        needed = [*question.when, *(condition for choice in question.choices for condition in choice.when)]
        assert all(places[condition.question] < places[question.id] for condition in needed)
