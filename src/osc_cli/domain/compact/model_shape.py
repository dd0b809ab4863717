"""Reads the shape of an article off its class."""

from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from osc_cli.domain.compact.patterns import DATE, WORDS_OF_PATTERN, Ref
from osc_cli.domain.compact.shape import Shape, kind_of


@lru_cache
def shape_of_model(model: type[BaseModel]) -> Shape:
    """Return the shape of an article."""
    fields = {}
    required = []
    for name, info in model.model_fields.items():
        key = info.alias or name
        fields[key] = _shape(model.__annotations__[name])
        if info.is_required():
            required.append(key)
    return Shape(kinds=frozenset({"map"}), fields=fields, required=tuple(required))


def _shape(annotation: Any) -> Shape:  # noqa: PLR0911 - one line per kind of annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *metadata = get_args(annotation)
        return _annotated(_shape(base), metadata)
    if origin in (Union, UnionType):
        return _merge([_shape(part) for part in get_args(annotation) if part is not NoneType])
    if origin is Literal:
        options = get_args(annotation)
        kinds = frozenset(kind_of(option) for option in options)
        return Shape((), kinds, tuple(str(option) for option in options))
    if origin is list:
        return Shape(kinds=frozenset({"list"}), items=_shape(get_args(annotation)[0]))
    if origin is dict:
        key, entry = get_args(annotation)
        return Shape(kinds=frozenset({"map"}), key=_shape(key), entries=_shape(entry))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return shape_of_model(annotation)
    if annotation is bool:
        return Shape(("`true` or `false`",), frozenset({"true or false"}))
    if annotation is int:
        return Shape(("a whole number",), frozenset({"number"}))
    return _SCALARS.get(annotation.__name__, _TEXT)


_TEXT = Shape(("text",), frozenset({"text"}))
_SCALARS = {
    "Decimal": Shape(("an exact number",), frozenset({"number"})),
    "date": Shape((WORDS_OF_PATTERN[DATE],), frozenset({"text"})),
}


def _annotated(shape: Shape, metadata: list[Any]) -> Shape:
    for mark in metadata:
        if isinstance(mark, Ref):
            shape = shape._replace(reference=mark)
        elif isinstance(mark, FieldInfo):
            patterns = [item.pattern for item in mark.metadata if getattr(item, "pattern", None)]
            if patterns and patterns[0] in WORDS_OF_PATTERN:
                shape = shape._replace(words=(WORDS_OF_PATTERN[patterns[0]],))
    return shape


def _merge(parts: list[Shape]) -> Shape:
    def first(name: str) -> Any:
        return next((value for part in parts if (value := getattr(part, name)) is not None), None)

    items = [part.items for part in parts if part.items is not None]
    return Shape(
        words=tuple(dict.fromkeys(word for part in parts for word in part.words)),
        kinds=frozenset().union(*(part.kinds for part in parts)),
        options=tuple(option for part in parts for option in part.options),
        reference=first("reference"),
        items=_merge(items) if len(items) > 1 else next(iter(items), None),
        entries=first("entries"),
        key=first("key"),
        fields=_merged_fields(parts),
        required=() if sum(bool(part.fields) for part in parts) > 1 else first("required") or (),
    )


def _merged_fields(parts: list[Shape]) -> dict[str, Shape] | None:
    found = {key: shape for part in parts if part.fields for key, shape in part.fields.items()}
    return found or None
