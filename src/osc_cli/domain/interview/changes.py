"""From answers to changes: the values by route that turn the compact one starts from into the one that was meant."""

from copy import deepcopy

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.mailboxes import reader_of
from osc_cli.domain.interview.question import AS_WRITTEN, Answer, Answers, Changes, Choice, Data, Kind, Question, at
from osc_cli.domain.interview.standing import current, named, taken_and_dropped


def changes_of(question: Question, answer: Answer | None, answers: Answers, data: Data) -> Changes:
    """Return what an answer changes. What the compact says already changes nothing, so hand edits stay.

    Args:
        question: The question.
        answer: None when it was left open: what stood there is taken out.
        answers: The answers to the questions before it.
        data: The compact with the changes of those answers.
    """
    offered = question.offered(answers, data)
    if answer in (current(question, answers, data), AS_WRITTEN):
        return {}
    if question.kind is Kind.SEVERAL:
        values = answer if isinstance(answer, tuple) else ()
        return _with_holders(question, values, taken_and_dropped(offered, values, data), data)
    if question.kind is Kind.TEXT:
        return _text(question, answer, data) if question.route else {}
    return {
        route: named(each, data)
        for choice in offered
        if choice.value == answer
        for route, each in (*choice.sets.items(), *_still_needed(choice, data).items())
    }


def applied(data: Data, changes: Changes) -> Data:
    """Return the compact with these changes, as plain data; the writer does the same to its text."""
    if not changes:
        return data
    whole: dict[str, object] = deepcopy(dict(data))
    for route, value in changes.items():
        _put(whole, route, value)
    return whole


def _text(question: Question, answer: Answer | None, data: Data) -> Changes:
    also = question.also if answer else dict.fromkeys(question.also)
    reader = {} if question.if_insider or not question.people else reader_of(question, str(answer or ""), data)
    return {question.route: answer, **also, **reader}


def _still_needed(choice: Choice, data: Data) -> Changes:
    return {route: value for route, value in choice.fills.items() if at(data, route) is None}


def _with_holders(question: Question, chosen: tuple[str, ...], changes: Changes, data: Data) -> Changes:
    """Give the people that were picked the role that maintains or owns the project, where there is one.

    One name among several maintainers would say that there is only one, and no vote could pass any more. So whoever is
    picked alone is named, and holds the role only where others do already.
    """
    if question.id != "people" or not changes:
        return changes
    role = next((name for name in ("maintainer", "member") if at(data, ("roles", name)) is not None), None)
    if role is None:
        return changes
    before = at(data, ("roles", role, "holders"))
    dropped = {str(route[-1]) for route, value in changes.items() if value is None}
    holders = {str(each) for each in before} if isinstance(before, list) else set()
    everybody = sorted((holders | set(chosen)) - dropped, key=str.casefold)
    if len(everybody) == 1 and not holders:
        return changes
    return {**changes, ("roles", role, "holders"): everybody or None}


def _put(whole: dict[str, object], route: Route, value: object) -> None:
    *path, last = (str(segment) for segment in route)
    here = whole
    for segment in path:
        below = here.get(segment)
        if not isinstance(below, dict):
            if value is None:
                return
            below = here[segment] = {}
        here = below
    if value is None:
        here.pop(last, None)
        if not here and path:
            _put(whole, tuple(path), None)  # an empty map would be declared and empty
    else:
        here[last] = value
