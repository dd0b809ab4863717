"""Articles from plain data that has been checked already, and back, without building a validator for either.

`osc render` checks a compact as lint does, with the format that is kept between runs. Validating it a second time with
the article classes would only build their ninety validators.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

A = TypeVar("A", bound=BaseModel)
Convert = Callable[[Any], Any]


def build(model: type[A], data: Mapping[str, Any]) -> A:
    """Return the article that sound plain data describes: what `model_validate` returns for it.

    The data must have passed the shape check; nothing is checked here.
    """
    fields = _fields(model)
    values = {}
    for key, value in data.items():
        name, convert = fields[key]
        values[name] = convert(value)
    return model.model_construct(set(values), **values)


def plain(value: Any) -> Any:
    """Return what an article declares as plain data, as it would stand in a compact."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {
            info.alias or name: plain(getattr(value, name))
            for name, info in fields.items()
            if name in value.model_fields_set
        }
    if isinstance(value, dict):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, list):
        return [plain(child) for child in value]
    return value.isoformat() if isinstance(value, date) else value


@lru_cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[str, Convert]]:
    """Return for each key the name of its field and what makes its value."""
    return {
        info.alias or name: (name, _converter(model.__annotations__[name])) for name, info in model.model_fields.items()
    }


def _as_it_is(value: Any) -> Any:
    return value


def _converter(annotation: Any) -> Convert:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _converter(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _either([part for part in get_args(annotation) if part is not NoneType])
    if origin is list:
        item = _converter(get_args(annotation)[0])
        return lambda value: [item(child) for child in value]
    if origin is dict:
        entry = _converter(get_args(annotation)[1])
        return lambda value: {key: entry(child) for key, child in value.items()}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return lambda value: build(annotation, value)
    return date.fromisoformat if annotation is date else _as_it_is


def _either(parts: list[Any]) -> Convert:
    """Choose by what stands there: a list, one of the articles, or a single value."""
    if len(parts) == 1:
        return _converter(parts[0])
    articles = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    listed = next((_converter(part) for part in parts if get_origin(part) is list), _as_it_is)
    nested = next((_converter(part) for part in parts if get_origin(part) in (Union, UnionType)), None)

    def choose(value: Any) -> Any:
        if nested is not None:
            return nested(value)
        if isinstance(value, list):
            return listed(value)
        if not isinstance(value, Mapping):
            return value
        return build(next(article for article in articles if value.keys() <= _fields(article).keys()), value)

    return choose
