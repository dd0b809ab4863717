"""The meaning of a field, from its own description: what `osc schema` and the reference say too."""

import re
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.diagnostics import Route

_GIST = re.compile(r"(?:(?:In|If|Where|With|When|For|Of)\b.*|.*?(?=: |, |$))")
"""The first clause, unless the sentence begins with one that depends on another."""


@lru_cache(1024)
def meaning(route: Route) -> str:
    """Return the gist of what the field at a route says, without a full stop; empty where the route names no field."""
    found, here = "", [Compact]
    for segment in route:
        articles = [part for part in here if is_article(part)]
        info = next((field for part in articles if (field := _field(part, str(segment)))), None)
        if info is not None:
            found, here = _short(str(info.description)), list(parts_of(info.annotation))
        else:
            found, here = "", [part for entry in here if not is_article(entry) for part in parts_of(entry_of(entry))]
    return found


def _short(description: str) -> str:
    meant = description.partition(" Default:")[0].removesuffix(".")
    return _GIST.match(meant)[0]  # type: ignore[index]  # it matches any text


def _field(article: Any, key: str) -> Any:
    return next((info for name, info in article.model_fields.items() if key in (info.alias, name)), None)


def parts_of(annotation: Any) -> Any:
    """Yield the articles and maps that an annotation allows."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if is_article(annotation) or origin is dict:
        yield annotation
    elif origin is Annotated or origin is list:
        yield from parts_of(arguments[0])
    elif origin in (Union, UnionType):
        for argument in arguments:
            if argument is not NoneType:
                yield from parts_of(argument)


def entry_of(mapping: Any) -> Any:
    """Return what the entries of a map are."""
    return get_args(mapping)[1]


def is_article(annotation: Any) -> bool:
    """Whether an annotation is a class of the compact with fields of its own."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
