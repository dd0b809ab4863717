"""Walks over the model and over plain data, for the tests that ask whether every field is said."""

from collections.abc import Iterator
from copy import deepcopy
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from osc_cli.domain.compact.base import Article

Route = tuple[str | int, ...]


def leaves(data: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the route of every value that is no map and no list, and of every empty map."""
    if isinstance(data, dict) and data:
        for key, value in data.items():
            yield from leaves(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*route, index))
    else:
        yield route


def without(data: Any, route: Route) -> Any:
    """Return a copy of the data without one value; a list that becomes empty goes too."""
    copy = deepcopy(data)
    parents = [copy]
    for key in route[:-1]:
        parents.append(parents[-1][key])
    del parents[-1][route[-1]]
    for parent, key in zip(reversed(parents[:-1]), reversed(route[:-1]), strict=True):
        if parent[key] == []:
            del parent[key]
        else:
            break
    return copy


def articles(kind: type[Article]) -> set[type[Article]]:
    """Return the article and all articles inside it."""
    found = {kind}
    for field in kind.model_fields.values():
        for inner in _kinds(field.annotation):
            if inner not in found:
                found |= articles(inner)
    return found


def set_fields(value: Any) -> Iterator[tuple[type[Article], str]]:
    """Yield each field that is declared somewhere in a model."""
    if isinstance(value, Article):
        for name in value.model_fields_set:
            yield type(value), name
            yield from set_fields(getattr(value, name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from set_fields(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from set_fields(inner)


def choices(kind: type[Article], field: str) -> set[str]:
    """Return the fixed choices of a field."""
    return set(_literals(kind.model_fields[field].annotation))


def _literals(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from _literals(inner)


def _kinds(annotation: Any) -> Iterator[type[Article]]:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, Article):
            yield annotation
    elif get_origin(annotation) in {Union, UnionType, dict, list} or get_args(annotation):
        for inner in get_args(annotation):
            yield from _kinds(inner)
