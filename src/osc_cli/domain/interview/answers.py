"""From answers to changes: what a person, a file or a flag said, checked and turned into values by route."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.model_shape import shape_of_model
from osc_cli.domain.compact.patterns import SPDX, WORDS_OF_PATTERN
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.mailboxes import insider
from osc_cli.domain.interview.question import Answer, Kind, Question

_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ud800-\udfff]")
"""What the reader of compacts refuses: characters that act on a terminal or make text look like other text."""
_YES = {"yes": True, "true": True, "y": True, "no": False, "false": False, "n": False}


class Guess(NamedTuple):
    """An answer that was found, not given."""

    question_id: str
    value: str
    source: str
    """Where it was found, such as `LICENSE` or `the remote upstream`."""
    sure: bool = True
    """Whether it can be taken without asking, since it is shown before anything is written."""
    beside: tuple[str, str] | None = None
    """The question and the answer to it that this belongs to."""
    unasked: bool = True
    """Whether it may stand for an answer where nobody is asked, or is only offered to a person."""


class Given(NamedTuple):
    """What files and flags said before anybody was asked."""

    answers: dict[str, Answer]
    changes: dict[Route, object]
    """Values that were named by their route instead of by a question."""


def read(pairs: Iterable[tuple[str, object]], questions: Iterable[Question]) -> Given:
    """Sort pairs of a key and a value into answers and routes; a later pair wins.

    A key is the id of a question, or a route into the compact with dots, such as `project.homepage`. An article with a
    map below it, as it stands in a compact, is taken for the routes to everything in it.

    Raises OscError naming the key when it is not known or its value cannot be right.
    """
    given = Given({}, {})
    known = {question.id: question for question in questions}
    for key, value in pairs:
        if isinstance(value, Mapping) and value:
            given.changes.update({_route(name): leaf for name, leaf in _leaves(key, value)})
        elif key in known:
            answer = check(known[key], value)
            if answer is not None:
                given.answers[key] = answer
        elif "." in key:
            given.changes[_route(key)] = value
        else:
            raise OscError(f"`{key}` is no question", _unknown(key, known))
    return given


def shape_at(route: Route) -> Shape | None:
    """Return what may stand at a route, or None where nothing may."""
    shape: Shape | None = shape_of_model(Compact)
    for segment in route:
        shape = shape.below(segment) if shape else None
    return shape


def check(question: Question, value: object) -> Answer | None:
    """Return the answer in its own form; None when it is left open.

    Raises OscError naming the question when the value cannot answer it.
    """
    if value is None or value in ("", []):
        if question.required:
            raise OscError(f"`{question.id}` needs an answer", question.text)
        return None
    if question.kind is Kind.CONFIRM:
        return _confirmed(question, value)
    if question.kind is Kind.SEVERAL:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list | tuple):
            raise OscError(f"`{question.id}` must be a list", _choices(question))
        return tuple(dict.fromkeys(_chosen(question, each) for each in values))
    if question.kind is Kind.CHOICE:
        return _chosen(question, value)
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    problem = complaint(question, text)
    if problem:
        raise OscError(f"`{question.id}` {problem}", question.text)
    return text


def complaint(question: Question, text: str) -> str | None:
    """Say what is wrong with a text as an answer, or None when it is sound."""
    if "\n" in text or "\r" in text:
        return "must be one line"
    if _HIDDEN.search(text):
        return "must not contain invisible characters"
    if len(text) > 200 and not text.startswith("http"):
        return "is too long: at most 200 characters"
    unfit = question.pattern and not re.fullmatch(question.pattern, text)
    if unfit or (question.pattern == SPDX and not _licence(text)):
        return f"must be {question.message or WORDS_OF_PATTERN[question.pattern]}"
    return _not_outside(question, text)


def _not_outside(question: Question, text: str) -> str | None:
    if question.taken and text.casefold() == question.taken.casefold():
        return question.if_taken
    if question.if_insider and (person := insider(question, text)):
        return question.if_insider.format(person.name or person.handle)
    return None


def _licence(text: str) -> bool:
    # Over seven hundred names, read only when a licence is given.
    from osc_cli.domain.compact.spdx import parse

    return parse(text) is None


def _chosen(question: Question, value: object) -> str:
    names = [choice.value for choice in question.choices]
    if isinstance(value, bool):
        value = "yes" if value else "no"  # YAML reads true; a person means yes
    if value in names:
        return str(value)
    close = get_close_matches(str(value).lower(), names, n=1)
    hint = f"did you mean `{close[0]}`?" if close else _choices(question)
    raise OscError(f"`{value}` is no answer to `{question.id}`", hint)


def _choices(question: Question) -> str:
    return f"choose from: {', '.join(choice.value for choice in question.choices)}"


def _confirmed(question: Question, value: object) -> bool:
    answer = value if isinstance(value, bool) else _YES.get(str(value).lower())
    if answer is None:
        raise OscError(f"`{value}` is no answer to `{question.id}`", "answer yes or no")
    return answer


def _route(key: str) -> Route:
    route = tuple(key.split("."))
    shape: Shape | None = shape_of_model(Compact)
    for position, segment in enumerate(route):
        below = shape.below(segment) if shape else None
        if below is None:
            here = ".".join(route[:position])
            known = [f"{here}.{name}" if here else name for name in (shape.fields if shape and shape.fields else ())]
            close = get_close_matches(".".join(route[: position + 1]), known, n=1, cutoff=0.5)
            hint = f"did you mean `{'.'.join((close[0], *route[position + 1 :]))}`?" if close else None
            raise OscError(f"`{key}` is no place in a compact", hint or "`osc schema` lists every place")
        shape = below
    return route


def _leaves(key: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping) and value:
        for child, inner in value.items():
            yield from _leaves(f"{key}.{child}", inner)
    else:
        yield key, value


def _unknown(key: str, known: Collection[str]) -> str:
    close = get_close_matches(key.lower().replace("_", "-"), known, n=1, cutoff=0.5)
    if close:
        return f"did you mean `{close[0]}`?"
    return f"questions are: {', '.join(known)}; a place in the compact is written with dots, as in project.homepage"
