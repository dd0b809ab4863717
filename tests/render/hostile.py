"""The corpus of hostile texts (hostile_texts.yaml), and a compact that declares everything, to put them into."""

import re
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from ruamel.yaml import YAML

from osc_cli.domain.compact.base import Article
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.patterns import LINE, TEXT
from osc_cli.domain.compact.types import NAME_LIMIT, TEXT_LIMIT
from tests.render import conduct_cases
from tests.render.conduct_cases import Route
from tests.render.reading import HERE, read, without_x

_DATA = YAML(typ="safe", pure=True).load((HERE / "hostile_texts.yaml").read_text(encoding="utf-8"))

HOSTILE: dict[str, str] = {
    name: one if isinstance(one, str) else one["text"] * one["times"] for name, one in _DATA.items()
}
"""Name → text."""


@cache
def _everything() -> dict[str, Any]:
    governance, conduct = without_x(read(HERE / "full.yaml")), conduct_cases.load("full")
    whole: dict[str, Any] = {**conduct, **governance}
    for article in ("roles", "bodies", "people", "participants"):
        whole[article] = {**(conduct.get(article) or {}), **(governance.get(article) or {})}
    whole["conduct"], whole["communication"] = conduct["conduct"], conduct["communication"]
    return whole


def everything() -> dict[str, Any]:
    """Return the plain data of a compact in which every field is declared. It is not to be changed."""
    return _everything()


def fits_a_line(text: str) -> bool:
    """Say whether the format lets the text stand where one line is expected."""
    return len(text) <= NAME_LIMIT and re.search(LINE, text) is not None


_KINDS = {(LINE, NAME_LIMIT): "line", (TEXT, NAME_LIMIT): "condition", (TEXT, TEXT_LIMIT): "text"}
"""The kinds of text, known by their pattern and their longest length."""


@cache
def fields() -> dict[Route, str]:
    """Return where any words may stand in the compact that declares everything.

    The route, and whether it is one `line`, a longer `text` or a `condition`, which is shown as code.
    """
    return dict(_texts(Compact, everything(), ()))


def _texts(kind: Any, value: Any, route: Route, own: tuple[Any, ...] = ()) -> Iterator[tuple[Route, str]]:
    """Yield the route of each text with its kind, read off the model."""
    for choice, marks in _choices(kind, own):
        if isinstance(value, dict):
            for key, inner, its_kind, its_own in _entries(choice, value):
                yield from _texts(its_kind, inner, (*route, key), its_own)
        elif isinstance(value, list) and get_origin(choice) is list:
            for position, inner in enumerate(value):
                yield from _texts(get_args(choice)[0], inner, (*route, position))
        elif isinstance(value, str) and choice is str:
            found = (_of("pattern", marks), _of("max_length", marks))
            if found in _KINDS:
                yield route, _KINDS[found]


def _entries(kind: Any, value: dict[str, Any]) -> Iterator[tuple[str, Any, Any, tuple[Any, ...]]]:
    """Yield the entries of a map with what the model says of each."""
    if isinstance(kind, type) and issubclass(kind, Article):
        named = {field.alias or name: field for name, field in kind.model_fields.items()}
        for key in [key for key in value if key in named]:
            yield key, value[key], named[key].annotation, tuple(named[key].metadata)
    elif get_origin(kind) is dict:
        yield from ((key, inner, get_args(kind)[1], ()) for key, inner in value.items())


def _choices(kind: Any, marks: tuple[Any, ...]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    if get_origin(kind) is Annotated:
        inner, *more = get_args(kind)
        yield from _choices(inner, (*marks, *(mark for one in more for mark in (one, *getattr(one, "metadata", ())))))
    elif get_origin(kind) in {Union, UnionType}:
        for inner in get_args(kind):
            yield from _choices(inner, marks)
    else:
        yield kind, marks


def _of(name: str, marks: tuple[Any, ...]) -> Any:
    return next((getattr(mark, name) for mark in marks if getattr(mark, name, None) is not None), None)
