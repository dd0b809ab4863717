"""A question of the interview, as data: who asks it and how is somebody else's business."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.people import Candidate

Changes = Mapping[Route, object]
"""Plain values by the route at which they stand in a compact; None takes the key out."""
NOTHING: Changes = MappingProxyType({})
Answer = str | bool | tuple[str, ...]
"""Text or the value of a choice, a yes or no, or the values of several choices."""
Answers = Mapping[str, Answer]
"""Answers by the id of their question. A question that was skipped is not there."""
Data = Mapping[str, object]
"""The plain data of the compact that an interview starts from: a preset, or the one that exists."""
NOTHING_WRITTEN: Data = MappingProxyType({})

AS_WRITTEN = "as-written"
"""The answer to a choice that changes nothing: what is written is none of the choices, or nothing is written."""


class Kind(StrEnum):
    """How a question can be answered."""

    TEXT = "text"
    CHOICE = "choice"
    CONFIRM = "confirm"
    SEVERAL = "several"


class Asked(StrEnum):
    """When a person is asked in the quick way. In the full way every question is asked."""

    ALWAYS = "always"
    UNLESS_FOUND = "unless found"
    """Taken without asking where the repository says it for sure, and shown before anything is written."""
    IF_DOUBTFUL = "if doubtful"
    """Asked where what is found may be wrong; taken where it is sure, and left open where nothing is found."""
    IN_FULL = "in full"
    """Taken where it is found, and else left open."""
    NEVER = "never"
    """A fact of the repository on which other questions depend."""


class Condition(NamedTuple):
    """Holds when an earlier question has one of these answers, or the compact says something at a route."""

    question: str = ""
    values: tuple[Answer, ...] = ()
    """Without any, the question must only have been answered."""
    declared: Route = ()

    def holds(self, answers: Answers, data: Data = NOTHING_WRITTEN) -> bool:
        """Judge the answers given so far, and the compact that the interview starts from."""
        if self.declared:
            return at(data, self.declared) is not None
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
    """What it makes of the compact. Of several choices each is taken when something stands at its first route."""
    fills: Changes = NOTHING
    """What it needs besides, put only where nothing stands yet."""
    known_by: Changes = NOTHING
    """What a compact says when it has this answer already; without any, all that the choice sets."""
    when: tuple[Condition, ...] = ()
    """Offered only when all of these hold."""
    example: str = ""
    """Who does it like this, shown beside the choice."""
    says: str = ""
    """The sentence that a document will have."""


class Question(NamedTuple):
    """One question."""

    id: str
    title: str
    """What it is about, in a word or three: for a list of all answers."""
    text: str
    """The question itself, one line."""
    why: str
    """Why it is asked: one or two sentences."""
    kind: Kind = Kind.TEXT
    choices: tuple[Choice, ...] = ()
    """What most projects would choose comes first."""
    default: Answer | None = None
    others: str = ""
    """What others do, one sentence; empty where the example beside each choice says it."""
    when: tuple[Condition, ...] = ()
    """Asked only when all of these hold."""
    pattern: str = ""
    """What a text must match as a whole."""
    message: str = ""
    """What is said when it does not: finishes the sentence "this must be …". Empty where the pattern has its words."""
    unlike: Route = ()
    """Where another text stands that this one must not repeat."""
    taken: str = ""
    """That other text, once it is known: `Interview.put` looks it up."""
    if_taken: str = ""
    """What is said when it is repeated: finishes the sentence "this …"."""
    people: tuple[Candidate, ...] = ()
    """Whom the repository names, where it matters whose mailbox an address is: `interview_for` knows them."""
    if_insider: str = ""
    """What is said when the address is a mailbox of one of them; empty where it may be."""
    route: Route = ()
    """Where a text goes."""
    also: Changes = NOTHING
    """What else a text makes of the compact."""
    says: str = ""
    """The sentence that a text becomes, with `{}` for the answer."""
    rule: Route = ()
    """The decision that the choices write, which is then said in words."""
    required: bool = False
    article: str = ""
    """The part of the compact that it belongs to; see `parts`."""
    asked: Asked = Asked.IN_FULL

    def applies(self, answers: Answers, data: Data = NOTHING_WRITTEN) -> bool:
        """Say whether the question means anything after these answers."""
        return all(condition.holds(answers, data) for condition in self.when)

    def offered(self, answers: Answers, data: Data) -> tuple[Choice, ...]:
        """Return the choices that mean something after these answers."""
        return tuple(
            choice for choice in self.choices if all(condition.holds(answers, data) for condition in choice.when)
        )


def at(data: object, route: Route) -> object:
    """Return the plain value at a route, or None where nothing stands."""
    for segment in route:
        data = data.get(segment) if isinstance(data, Mapping) else None
    return data
