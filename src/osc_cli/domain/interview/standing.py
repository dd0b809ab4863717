"""What a compact answers already, and whom it means by everybody."""

from collections.abc import Mapping
from enum import StrEnum

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.question import AS_WRITTEN, Answer, Answers, Changes, Choice, Data, Kind, Question, at


class Meant(StrEnum):
    """What a choice means and each compact calls otherwise."""

    EVERYBODY = "everybody"
    """Every kind of people that the compact ranks."""
    GUARANTOR = "guarantor"
    """Whoever sees to the rights of the others."""
    AMENDMENT = "amendment"
    """The decision that changes the compact."""


def current(question: Question, answers: Answers, data: Data) -> Answer | None:
    """Return the answer that a compact gives already, or None when it says nothing.

    A choice of which none says what is written is answered as written.
    """
    if question.kind is Kind.TEXT:
        text = at(data, question.route) if question.route else None
        return str(text) if text is not None and text != "" else None
    offered = question.offered(answers, data)
    if question.kind is Kind.SEVERAL:
        return tuple(choice.value for choice in offered if _stands(choice, data))
    for choice in offered:
        if (choice.known_by or choice.sets) and matches(choice, data):
            return choice.value
    return AS_WRITTEN if _says_something(question, data) else None


def matches(choice: Choice, data: Data) -> bool:
    """Say whether a compact has a choice already."""
    return all(at(data, route) == value for route, value in (choice.known_by or choice.sets).items())


def taken_and_dropped(offered: tuple[Choice, ...], chosen: tuple[str, ...], data: Data) -> Changes:
    """Return what several choices change: those that were added, and those that were struck out."""
    changes: dict[Route, object] = {}
    for choice in offered:
        if choice.value in chosen and not _stands(choice, data):
            changes.update({route: named(value, data) for route, value in choice.sets.items()})
        elif choice.value not in chosen and _stands(choice, data):
            changes[next(iter(choice.sets))] = None
    return changes


def named(value: object, data: Data) -> object:
    """Put the ids of a compact where a choice says what is meant; what a compact does not have is left out."""
    if value is Meant.EVERYBODY:
        ranked = at(data, ("constituencies",)) or at(data, ("participants",)) or ()
        everybody = list(ranked) if isinstance(ranked, list | Mapping) else []
        return everybody if len(everybody) != 1 else everybody[0]
    if value is Meant.GUARANTOR:
        rights = at(data, ("rights",))
        told = [at(right, ("guaranteed_by",)) for right in rights.values()] if isinstance(rights, Mapping) else []
        return next((who for who in told if who), None) or at(data, ("powers", "sanction", "held_by"))
    if value is Meant.AMENDMENT:
        return at(data, ("amendments", "everything", "by")) or at(data, ("powers", "amend", "by"))
    if isinstance(value, Mapping):
        whole = {key: named(each, data) for key, each in value.items()}
        return {key: each for key, each in whole.items() if each not in (None, [])}
    return value


def _stands(choice: Choice, data: Data) -> bool:
    return at(data, next(iter(choice.sets))) is not None


def _says_something(question: Question, data: Data) -> bool:
    return any(
        value is not None and at(data, route) is not None
        for choice in question.choices
        for route, value in (choice.known_by or choice.sets).items()
    )
