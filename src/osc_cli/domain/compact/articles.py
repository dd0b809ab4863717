"""What the fields of every article say, as plain data, so that whoever tells of a field needs no class."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeAlias, Union, get_args, get_origin

Part: TypeAlias = "str | list[Part]"
"""What may stand somewhere: an article by its name, or a map from ids, as a list of what its entries may be."""


class Told(NamedTuple):
    """What a field says, and what may stand there that has fields of its own."""

    description: str
    parts: list[Part]


Articles: TypeAlias = Mapping[str, Mapping[str, Told]]
"""By the name of the article, then by key."""

ROOT = "Compact"
"""The article that is the whole compact."""


@lru_cache
def articles() -> Articles:
    """Read what the fields say off the article classes."""
    from osc_cli.domain.compact.compact import Compact

    found: dict[str, dict[str, Told]] = {}
    _gather(Compact, found)
    return found


def _gather(model: Any, found: dict[str, dict[str, Told]]) -> None:
    if model.__name__ in found:
        return
    fields = found[model.__name__] = {}
    for name, info in model.model_fields.items():
        below = list(parts_of(info.annotation))
        fields[info.alias or name] = Told(str(info.description), [_part(part, found) for part in below])


def _part(part: Any, found: dict[str, dict[str, Told]]) -> Part:
    if is_article(part):
        _gather(part, found)
        return str(part.__name__)
    return [_part(inner, found) for inner in parts_of(entry_of(part))]


def parts_of(annotation: Any) -> Iterator[Any]:
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
    from pydantic import BaseModel

    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
