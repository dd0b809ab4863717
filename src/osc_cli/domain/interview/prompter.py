"""Who asks: a terminal, a pipe, a script in a test, one day a form. The interview does not know which."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple, Protocol

from osc_cli.domain.interview.question import Answer, Choice, Question


class Suggestion(NamedTuple):
    """An answer that is offered, and where it comes from."""

    value: Answer
    source: str | None = None
    """The file or setting in which it was found; None for what is usual, or what is written."""


class Asking(NamedTuple):
    """One question as it is put to a person."""

    question: Question
    choices: tuple[Choice, ...]
    """The choices that mean something now."""
    suggestion: Suggestion | None
    """What Enter answers."""
    sentence: Callable[[Answer | None], str] = lambda _: ""
    """What an answer becomes in a document; empty where it leaves no sentence of its own."""
    remark: Callable[[Answer | None], str] = lambda _: ""
    """What follows from an answer and stands in no document; empty where nothing does."""
    step: int = 0
    """The how-manieth question this is, from 1; 0 where nobody counts."""
    most: int = 0
    """How many questions there are, as far as can be told now."""
    counted: bool = True
    """Whether that holds whatever is answered."""
    can_go_back: bool = False
    kept: str = ""
    """The project's own text that stays where a document would say the answer; empty where ours is written."""
    found: Suggestion | None = None
    """What was found where Enter changes nothing: in a compact that exists it has to be typed."""


class Move(Enum):
    """What a person can do instead of answering."""

    BACK = "back"


class Prompter(Protocol):
    """Asks one question at a time."""

    def ask(self, asking: Asking) -> Answer | Move | None:
        """Return a good answer, or None when the person leaves it open, or the wish to go back one question.

        Raises KeyboardInterrupt when the person wants to stop.
        """
        ...
