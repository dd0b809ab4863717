"""The article `charter`: why the project exists, what belongs to it, what it has promised."""

from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import Date, DecisionRef, Duration, Id, Line, Text, Who


class Scope(Article):
    """What belongs to the work, and what does not."""

    includes: list[Line] | None = declared("What the project takes care of.")
    excludes: list[Line] | None = declared("What the project leaves to others, on purpose.")


class Deliverable(Article):
    """Something that the project promised to produce."""

    text: Text = required("What will be there when it is done.")
    phase: Id | None = declared("The phase in which it is due.")


class Phase(Article):
    """A stretch of the work with a scope of its own."""

    name: Line = required("The name of the phase.")
    purpose: Text | None = declared("What the phase is for.")
    scope: Scope | None = declared("What belongs to the phase, and what does not.")
    lasts: Line | None = declared("How long the phase is meant to last, such as `3-4 months`.")


class Commitment(Article):
    """A promise to people who rely on the project."""

    text: Text = required("The promise, in words that can be quoted back.")
    made_on: Date | None = declared("The day on which the promise was made.")
    until: Date | None = declared("The day on which the promise ends.", default="it has no end")
    changed_by: DecisionRef | None = declared("The decision that may change or end the promise.")
    notice: Duration | None = declared("How long before a change takes effect it must be announced.")


class Charter(Article):
    """The purpose of the project and its limits."""

    context: Text | None = declared("What happened, or was found, that made the project necessary.")
    vision: Text | None = declared("The world the project hopes for.")
    mission: Text | None = declared("What the project itself does towards it.")
    goals: list[Line] | None = declared("What the project wants to reach.")
    values: list[Line] | None = declared("What the project holds dear when goals conflict.")
    diversity: list[Line] | None = declared("What the project does so that different people can take part.")
    scope: Scope | None = declared("What belongs to the work, and what does not.")
    phases: dict[Id, Phase] | None = declared("Stretches of the work, each with a scope of its own.")
    deliverables: dict[Id, Deliverable] | None = declared("What the project promised to produce.")
    core_documents: list[Line] | None = declared("Documents whose change needs a decision of its own.")
    consent: Text | None = declared("How a person accepts the compact, and how they take that back.")
    commitments: dict[Id, Commitment] | None = declared("Promises to people who rely on the project.")
    open_questions: list[Line] | None = declared("What the project knows that it has not decided yet.")
    stewards: OneOrMore[Who] | None = declared("Who looks after the charter itself.")
