"""What may stand where in a compact, read off the article classes once.

Messages, references and the reference page all ask the same question, "what belongs here?"; this is its one answer.
Lint works on plain data beside a shape, so it needs no model objects and goes on when one field is wrong.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from osc_cli.domain.compact.types import DATE, WORDS_OF_PATTERN, Ref


class Shape(NamedTuple):
    """What may stand at one place. Several parts are set where the format allows several spellings."""

    words: tuple[str, ...] = ()
    """What a single value may be, as words."""
    kinds: frozenset[str] = frozenset()
    """Which kinds of value are allowed: `text`, `number`, `true or false`, `list`, `map`."""
    options: tuple[str, ...] = ()
    """The texts of an enumeration."""
    reference: Ref | None = None
    items: "Shape | None" = None
    """What a list contains."""
    entries: "Shape | None" = None
    """What a map from ids contains."""
    key: "Shape | None" = None
    """How the ids of such a map are written."""
    fields: Mapping[str, "Shape"] | None = None
    """The known keys of a map."""
    required: tuple[str, ...] = ()
    """The keys it cannot do without."""

    def below(self, segment: str | int) -> "Shape | None":
        """Return the shape one step further down, or None where nothing may stand."""
        if isinstance(segment, int):
            return self.items
        if self.fields and segment in self.fields:
            return self.fields[segment]
        return self.entries


def kind_of(value: object) -> str:
    """Name the kind of a plain value as a person would."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, Mapping):
        return "map"
    return "list" if isinstance(value, list) else "number"


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


def walk(data: object, shape: Shape) -> Iterator[tuple[tuple[str | int, ...], object, Shape]]:
    """Yield route, value and shape of everything in plain data that the shape knows."""
    stack: list[tuple[tuple[str | int, ...], object, Shape]] = [((), data, shape)]
    while stack:
        route, value, here = stack.pop()
        yield route, value, here
        children: list[tuple[str | int, object]] = []
        if isinstance(value, Mapping):
            children = [(key, child) for key, child in value.items() if isinstance(key, str)]
        elif isinstance(value, list):
            children = list(enumerate(value))
        for segment, child in reversed(children):
            below = here.below(segment)
            if below is not None and child is not None:
                stack.append(((*route, segment), child, below))


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
