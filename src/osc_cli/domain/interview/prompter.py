"""Who asks: a terminal, a script in a test, one day a form. The interview does not know which."""

from typing import NamedTuple, Protocol

from osc_cli.domain.interview.question import Answer, Choice, Question


class Suggestion(NamedTuple):
    """An answer that is offered, and where it comes from."""

    value: Answer
    source: str | None = None
    """The file or setting in which it was found; None for what is usual."""


class Prompter(Protocol):
    """Asks one question at a time."""

    def ask(
        self, question: Question, choices: tuple[Choice, ...], suggestion: Suggestion | None, step: int, most: int
    ) -> Answer | None:
        """Return a good answer, or None when the person leaves it open.

        Args:
            question: What to ask.
            choices: The choices that mean something now.
            suggestion: What Enter answers.
            step: The how-manieth question this is, from 1.
            most: How many questions there are, as far as can be told now.

        Raises:
            KeyboardInterrupt: the person wants to stop.
        """
        ...
