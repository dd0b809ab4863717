"""A question of the interview, as data: who asks it and how is somebody else's business."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from osc_cli.domain.diagnostics import Route

Changes = Mapping[Route, object]
"""Plain values by the route at which they stand in a compact; None takes the key out."""
NOTHING: Changes = MappingProxyType({})
Answer = str | bool | tuple[str, ...]
"""Text or the value of a choice, a yes or no, or the values of several choices."""
Answers = Mapping[str, Answer]
"""Answers by the id of their question. A question that was skipped is not there."""


class Kind(StrEnum):
    """How a question can be answered."""

    TEXT = "text"
    CHOICE = "choice"
    CONFIRM = "confirm"
    SEVERAL = "several"


class Condition(NamedTuple):
    """Holds when an earlier question has one of these answers; without any, when it was answered at all."""

    question: str
    values: tuple[Answer, ...] = ()

    def holds(self, answers: Answers) -> bool:
        """Judge the answers given so far."""
        answer = answers.get(self.question)
        if not self.values:
            return answer not in (None, "", ())
        return answer in self.values


class Choice(NamedTuple):
    """One answer to choose."""

    value: str
    label: str
    """What a person chooses by; short enough for one line of a terminal."""
    sets: Changes = NOTHING
    """What it makes of the compact."""
    when: tuple[Condition, ...] = ()
    """Offered only when all of these hold."""
    example: str = ""
    """Who does it like this, shown beside the choice."""


class Question(NamedTuple):
    """One question."""

    id: str
    title: str
    """What it is about, in a word or three: for a list of all answers."""
    text: str
    """The question itself, one line."""
    why: str
    """Why it is asked and what follows from the answer: one or two sentences."""
    kind: Kind = Kind.TEXT
    choices: tuple[Choice, ...] = ()
    """For a confirmation, `yes` and `no`."""
    default: Answer | None = None
    when: tuple[Condition, ...] = ()
    """Asked only when all of these hold."""
    pattern: str = ""
    """What a text must match as a whole."""
    message: str = ""
    """What is said when it does not: finishes the sentence "this must be …"."""
    route: Route = ()
    """Where a text goes."""
    also: Changes = NOTHING
    """What else a text makes of the compact."""
    required: bool = False
    asked: bool = True
    """Whether a person is asked. What the repository knows for sure is only shown."""

    def applies(self, answers: Answers) -> bool:
        """Say whether the question means anything after these answers."""
        return all(condition.holds(answers) for condition in self.when)

    def offered(self, answers: Answers) -> tuple[Choice, ...]:
        """Return the choices that mean something after these answers."""
        return tuple(choice for choice in self.choices if all(condition.holds(answers) for condition in choice.when))
