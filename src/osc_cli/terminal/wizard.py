"""The wizard: a few words first, the questions, and a look at everything before anything is written."""

import sys
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from osc_cli.commands import init
from osc_cli.commands.repository import Repository
from osc_cli.domain.interview.answers import Given
from osc_cli.domain.interview.interview import again, hold, newly_asked, still_sound
from osc_cli.domain.interview.prompter import Prompter
from osc_cli.domain.interview.question import Answer, Answers, Choice, Question
from osc_cli.domain.interview.quick import BY_ID, QUESTIONS
from osc_cli.terminal.init_summary import answer_text, show_notes, show_plan
from osc_cli.terminal.style import style
from osc_cli.terminal.text import visible, wrapped

_WRITE, _CHANGE, _STOP = "write", "change", "stop"
_INTRO = (
    "This makes a compact: one file that says who takes part and how you decide, and the documents written from it. "
    "A few questions come now, about five minutes. Enter takes what is offered or leaves it open; everything can be "
    "changed later. Ctrl-C stops, and nothing is written before you say so at the end."
)


class Asker(Prompter, Protocol):
    """A prompter that can also let a person choose what to do next."""

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        """Return the value of the choice."""
        ...


class Wizard:
    """Leads one person through the interview."""

    def __init__(self, asker: Asker, color: str) -> None:
        self._asker = asker
        self._color = color
        self._paint = style(color, sys.stdout)

    def hold(self, repository: Repository, given: Given, today: date) -> Answers | None:
        """Return the answers, or None when the person decided to write nothing.

        Raises KeyboardInterrupt when the person wants to stop.
        """
        self._greet(repository)
        answers = hold(self._asker, given.answers, repository.guesses)
        while True:
            self._review(answers, repository)
            show_plan(init.plan(repository, answers, given.changes, today=today), self._color)
            sys.stdout.write("\n")
            step = self._asker.choose("Shall I write this?", _NEXT, _WRITE)
            if step != _CHANGE:
                return answers if step == _WRITE else None
            answers = self._changed(answers, repository)

    def _greet(self, repository: Repository) -> None:
        sys.stdout.write("\n".join(wrapped(_INTRO)) + "\n")
        show_notes(repository)

    def _review(self, answers: Answers, repository: Repository) -> None:
        sources = {guess.question_id: guess for guess in repository.guesses}
        sys.stdout.write(f"\n{self._paint.paint('bold', 'Your answers')}\n")
        for question in QUESTIONS:
            if not _shown(question, answers):
                continue
            text = visible(answer_text(question, answers.get(question.id)))
            guess = sources.get(question.id)
            if guess and not question.asked:  # of the others the source was shown when they were asked
                text += f" (from {visible(guess.source)})"
            first, *rest = wrapped(text, 22) or [""]
            sys.stdout.write(f"  {question.title:<19} {first}\n" + "".join(f"{'':<22}{line}\n" for line in rest))

    def _changed(self, answers: Answers, repository: Repository) -> dict[str, Answer]:
        open_to_change = [question for question in QUESTIONS if _shown(question, answers)]
        entries = tuple(Choice(question.id, question.title) for question in open_to_change)
        question: Question = BY_ID[self._asker.choose("Which answer?", entries)]
        changed = still_sound(self._with(question, answers, repository))
        for further in newly_asked(answers, changed):
            changed = self._with(further, changed, repository)
        return changed

    def _with(self, question: Question, answers: Answers, repository: Repository) -> dict[str, Answer]:
        """Ask one question and return the answers with what was said."""
        answer = again(self._asker, question, answers, repository.guesses)
        rest = {name: value for name, value in answers.items() if name != question.id}
        return rest if answer is None else {**rest, question.id: answer}


_NEXT = (
    Choice(_WRITE, "Yes, write these files"),
    Choice(_CHANGE, "No, change an answer first"),
    Choice(_STOP, "No, write nothing"),
)


def _shown(question: Question, answers: Answers) -> bool:
    return question.id in answers or (question.asked and question.applies(answers))
