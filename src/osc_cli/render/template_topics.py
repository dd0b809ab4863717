"""What a project's own template can replace and use, read from the templates and functions themselves.

A block is explained by the comment above it; a function and a filter by the first sentence of its docstring.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from osc_cli.domain.explain.topic import Example, Kind, Section, Topic


def template_topics() -> Iterator[Topic]:
    """Yield a topic for each block, then for each variable, function and filter."""
    from osc_cli.domain.compact.compact import Compact
    from osc_cli.domain.compact.project import Project
    from osc_cli.render.documents import DOCUMENTS, ready
    from osc_cli.render.environment import new_environment

    usual = new_environment()
    for document in DOCUMENTS:
        # A document fills blocks that every document has: what they are for is said where they are made.
        for name, meaning in (dict(_blocks(document.template)) | dict(_blocks(_EVERY))).items():
            yield _block(document.template, name, meaning)
    environment = ready(Compact(compact=1, project=Project(name="Example")))
    named = {name: value for name, value in environment.globals.items() if name not in usual.globals}
    for name, meaning in sorted(VARIABLES.items()):
        yield _topic(f"The variable {name}", meaning, f"{{{{ {name} }}}}")
    for name, value in sorted(named.items()):
        if name not in VARIABLES:
            yield _topic(f"The function {name}", _sentence(value), f"{name}({_arguments(value)})", f"{name}()")
    for name, value in sorted(environment.filters.items()):
        if name not in usual.filters:
            arguments = _arguments(value, skip=1)
            spelled = f"| {name}({arguments})" if arguments else f"| {name}"
            yield _topic(f"The filter {name}", _sentence(value), spelled, f"| {name}")


TEMPLATES = Kind("templates", "What a template of your own can replace and use.", "governance.roles", template_topics)

VARIABLES = {
    "about_leaders": "Who takes a report about somebody who leads; nothing where that is not decided.",
    "ways_to_reach": "How people are reached one by one, in one sentence, or that nothing says so.",
    "adopted_code": "The published code of conduct that the project supplies, filled in; nothing where there is none.",
    "unclear_labels": "The labels that mean nothing yet, because the compact does not say whom they mean.",
    "own_times": "The times that the project set for each kind of news, those of the article conduct among them.",
    "called_first": "Whom one person alone calls first: people who speak for the project, or once their group.",
    "cadences": "The kinds of news, each with the rhythm that is suggested for it.",
    "communication": "The article `communication`; every article inside it is there, empty where nothing is declared.",
    "compact": "The whole compact: every field has the name that it has in the file.",
    "conduct": "The article `conduct`; every article inside it is there, empty where nothing is declared.",
    "documents": "Where each document stands, from the one that is rendered; nothing where it is not rendered.",
    "labels": "The labels of TLP 2.0, from the widest to the narrowest.",
    "named": "The directory of all names: what an id is called, and where it is declared.",
    "situations": "The cards for situations, filled in from the compact.",
    "standard_powers": "The powers that most projects have, each with what its holder may do.",
}
"""The variables, by name."""
_EVERY = "partials/document.md.j2"
_FIRST_SENTENCE = re.compile(r"(.+?[.:])(?:\s|$)", re.DOTALL)


def _blocks(template: str) -> Iterator[tuple[str, str]]:
    """Yield name and meaning of each block of a template: the comment above it."""
    from jinja2 import Environment

    from osc_cli.render.resources import templates_root

    comment, before, last = "", "", ""
    source = templates_root().joinpath(template).read_text(encoding="utf-8")
    for _, kind, value in Environment().lex(source):
        if kind == "comment":
            comment = value.strip()
        elif kind == "data" and value.strip("\n #"):
            comment = ""
        elif kind == "name" and (before, last) == ("block_begin", "block"):
            yield value, comment
            comment = ""
        if kind == "block_begin":
            before, last = kind, ""
        elif kind == "name":
            before, last = (before, value) if value == "block" else ("", "")


def _block(template: str, name: str, meaning: str) -> Topic:
    document = template.removeprefix("documents/").partition(".")[0]
    extends = f'{{% extends "osc/{template}" %}}'
    example = f"{extends}\n\n{{% block {name} %}}\n{{{{ super() }}}}\n\nYour own words.\n{{% endblock %}}"
    return Topic(
        f"The block {name} of {document}.md",
        meaning,
        (Section("", (meaning, f"In `compact-templates/{template}`:", Example(example, "jinja"))),),
        (f"{document.lower()}.{name}",),
    )


def _topic(title: str, meaning: str, *names: str) -> Topic:
    return Topic(title, meaning, (Section("", (f"`{names[0]}`", meaning)),), tuple(dict.fromkeys(names)))


def _sentence(value: Any) -> str:
    found = _FIRST_SENTENCE.match(inspect.cleandoc(_function(value).__doc__ or ""))
    return " ".join(found[1].split()).removesuffix(":").removesuffix(".") + "." if found else ""


def _arguments(value: Any, skip: int = 0) -> str:
    names = list(inspect.signature(_function(value)).parameters)
    given = len(value.args) if isinstance(value, partial) else 0
    return ", ".join(name for name in names[given + skip :] if name != "environment")


def _function(value: Any) -> Callable[..., Any]:
    function: Callable[..., Any] = value.func if isinstance(value, partial) else value
    return function
