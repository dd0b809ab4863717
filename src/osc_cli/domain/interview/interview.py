"""The course of an interview: which question comes next, and what Enter would answer."""

from collections.abc import Mapping, Sequence

from osc_cli.domain.interview.answers import Guess, refuse_pointless
from osc_cli.domain.interview.presets import BY_NAME, DEFAULT
from osc_cli.domain.interview.prompter import Prompter, Suggestion
from osc_cli.domain.interview.question import Answer, Answers, Kind, Question
from osc_cli.domain.interview.quick import QUESTIONS


def take_for_granted(given: Answers, guesses: Sequence[Guess]) -> dict[str, Answer]:
    """Answer without asking: what was given, else what was found, else what is usual.

    Raises OscError when something was given that means nothing beside the rest.
    """
    answers: dict[str, Answer] = {"preset": DEFAULT, **{guess.question_id: guess.value for guess in guesses}, **given}
    refuse_pointless(given, answers)
    return {
        question.id: answers[question.id]
        for question in QUESTIONS
        if question.id in answers and question.applies(answers)
    }


def hold(prompter: Prompter, given: Answers, guesses: Sequence[Guess]) -> dict[str, Answer]:
    """Ask whatever was not given, and return all answers.

    Raises KeyboardInterrupt when the person wants to stop.
    """
    answers: dict[str, Answer] = {}
    step = 0
    for question in QUESTIONS:
        if not question.applies(answers):
            continue
        found = {guess.question_id: guess for guess in guesses}.get(question.id)
        if question.id in given and _possible(question, given[question.id], answers):
            answers[question.id] = given[question.id]
        elif question.asked:
            step += 1
            answer = again(
                prompter, question, answers, guesses, step=step, most=step + _ahead(question, answers, given)
            )
            if answer is not None:
                answers[question.id] = answer
        elif found is not None:
            answers[question.id] = found.value
    return answers


def again(
    prompter: Prompter, question: Question, answers: Answers, guesses: Sequence[Guess], *, step: int = 0, most: int = 0
) -> Answer | None:
    """Ask one question."""
    return prompter.ask(question, question.offered(answers), suggestion(question, answers, guesses), step, most)


def newly_asked(before: Answers, after: Answers) -> tuple[Question, ...]:
    """Return the questions that came up because an answer was changed."""
    return tuple(
        question
        for question in QUESTIONS
        if question.asked and question.applies(after) and not question.applies(before)
    )


def still_sound(answers: Answers) -> dict[str, Answer]:
    """Drop the answers that mean nothing any more after another one was changed."""
    sound: dict[str, Answer] = {}
    for question in QUESTIONS:
        answer = answers.get(question.id)
        if answer is not None and question.applies(sound) and _possible(question, answer, sound):
            sound[question.id] = answer
    return sound


def suggestion(question: Question, answers: Answers, guesses: Sequence[Guess]) -> Suggestion | None:
    """Return what Enter answers: what was said before, what was found, what the preset says, what is usual."""
    if question.id in answers:
        return Suggestion(answers[question.id])
    for guess in guesses:
        if guess.question_id == question.id:
            return Suggestion(guess.value, guess.source)
    preset = BY_NAME.get(str(answers.get("preset")))
    usual: Mapping[str, Answer] = preset.answers if preset else {}
    default = usual.get(question.id, question.default)
    return None if default is None else Suggestion(default)


def _possible(question: Question, answer: Answer, answers: Answers) -> bool:
    return question.kind is not Kind.CHOICE or answer in {choice.value for choice in question.offered(answers)}


def _ahead(asked: Question, answers: Answers, given: Answers) -> int:
    """Count the questions that may still come: rather one too many, so that the number never grows."""
    known = {"preset": DEFAULT, "channel": "one", **given, **answers}
    later = QUESTIONS[QUESTIONS.index(asked) + 1 :]
    return sum(question.asked and question.id not in given and question.applies(known) for question in later)
