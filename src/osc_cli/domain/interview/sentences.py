"""The sentence that an answer will become in a document."""

from collections.abc import Mapping

from osc_cli.domain.decisions.rule_words import decision_in_words
from osc_cli.domain.interview.changes import applied, changes_of
from osc_cli.domain.interview.question import Answer, Answers, Choice, Data, Kind, Question, at


def sentence(question: Question, answer: Answer | None, answers: Answers, data: Data) -> str:
    """Return it; empty where an answer leaves no sentence of its own.

    Args:
        question: The question.
        answer: One answer.
        answers: The answers to the questions before it.
        data: The compact with the changes of those answers.
    """
    if answer is None or answer == ():
        return ""
    if question.kind is Kind.TEXT:
        return question.says.replace("{}", str(answer))
    if question.rule:
        return _rule(applied(data, changes_of(question, answer, answers, data)), question)
    said = {choice.value: _own_words(choice, data) or choice.says for choice in question.offered(answers, data)}
    values = answer if isinstance(answer, tuple) else (answer,)
    return " ".join(said[str(value)] for value in values if said.get(str(value)))


def _own_words(choice: Choice, data: Data) -> str:
    """Return what the compact says already where the choice stands: a right may be in a project's own words."""
    text = at(data, (*next(iter(choice.sets), ()), "text"))
    return text if isinstance(text, str) else ""


def _rule(data: Data, question: Question) -> str:
    decision = at(data, question.rule)
    return (decision_in_words(decision, _voters(data, decision)) or "") if isinstance(decision, Mapping) else ""


def _voters(data: Data, decision: object) -> str | None:
    electorate = at(decision, ("electorate",))
    roles = at(electorate, ("roles",)) or at(electorate, ("body",)) if isinstance(electorate, Mapping) else electorate
    if not isinstance(roles, str):
        return None
    for route in (("participants", roles), ("bodies", roles), ("roles", roles)):
        name = at(data, (*route, "name"))
        if isinstance(name, str):
            return f"The {name[:1].lower()}{name[1:]}"
    return None
