"""The format as the checks need it: a validator and a shape, with or without the article classes.

Building ninety classes takes longer than everything else that lint does. What the checks need of them is plain data:
pydantic's core schema without its classes, the shape, and what the fields say. It can be kept as JSON and used again,
as long as nothing changed; `commands/format_cache.py` keeps it, and without it the classes are built.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from osc_cli.domain.compact.articles import Articles, Told, articles
from osc_cli.domain.compact.core import SchemaValidator, ValidationError
from osc_cli.domain.compact.patterns import Ref
from osc_cli.domain.compact.shape import Shape


class Format(NamedTuple):
    """What a compact may look like."""

    validator: SchemaValidator
    shape: Shape
    articles: Articles

    def errors(self, data: object) -> list[Any]:
        """Return pydantic's complaints about plain data, as its `ValidationError.errors()` gives them."""
        try:
            self.validator.validate_python(data)
        except ValidationError as error:
            return list(error.errors(include_url=False, include_input=False))
        return []


def from_models() -> Format:
    """Build the format from the article classes."""
    from osc_cli.domain.compact.compact import Compact
    from osc_cli.domain.compact.model_shape import shape_of_model

    Compact.model_rebuild()
    validator = Compact.__pydantic_validator__
    assert isinstance(validator, SchemaValidator)
    return Format(validator, shape_of_model(Compact), articles())


def to_data() -> dict[str, Any]:
    """Return the format as data that JSON can carry, built from the article classes."""
    from osc_cli.domain.compact.compact import Compact

    Compact.model_rebuild()
    shapes: list[Any] = []
    _pack(from_models().shape, shapes, {})
    return {"core": without_classes(Compact.__pydantic_core_schema__), "shapes": shapes, "articles": articles()}


def from_data(data: Mapping[str, Any]) -> Format:
    """Return the format that `to_data` described.

    Raises LookupError, TypeError, ValueError or pydantic_core.SchemaError when the data is something else.
    """
    shapes: list[Shape] = []
    for packed in data["shapes"]:
        shapes.append(_unpack(packed, shapes))
    told = {
        article: {key: Told(*field) for key, field in fields.items()} for article, fields in data["articles"].items()
    }
    return Format(SchemaValidator(data["core"]), shapes[-1], told)


def without_classes(schema: Any) -> Any:
    """Turn pydantic's schema of classes into one of plain maps that accepts and refuses the same in the same places."""
    if isinstance(schema, (list, tuple)):
        return [without_classes(item) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    match schema.get("type"):
        case "model":
            # The name goes into the places of complaints: it tells the branches of a union apart.
            name = schema["cls"].__name__
            return _plain_map(schema["schema"]) | {"ref": name, "cls_name": name}
        case "definition-ref":
            return {"type": "definition-ref", "schema_ref": _article(schema["schema_ref"])}
    dropped = ("metadata", "serialization", "title")
    return {key: without_classes(value) for key, value in schema.items() if key not in dropped}


def _plain_map(fields: Mapping[str, Any]) -> dict[str, Any]:
    plain = {}
    for name, field in fields["fields"].items():
        inner = field["schema"]
        optional = inner["type"] == "default"
        plain[field.get("validation_alias", name)] = {
            "type": "typed-dict-field",
            "schema": without_classes(inner["schema"] if optional else inner),
            "required": not optional,
        }
    return {"type": "typed-dict", "fields": plain, "extra_behavior": "forbid"}


def _article(reference: str) -> str:
    """Pydantic refers to a class by module, name and number; names alone are unique here."""
    return reference.partition(":")[0].rpartition(".")[2]


def _pack(shape: Shape | None, table: list[Any], known: dict[str, int]) -> int | None:
    """Put a shape behind those that it needs, unless it is there already, and return its place."""
    if shape is None:
        return None
    packed = [
        list(shape.words),
        sorted(shape.kinds),
        list(shape.options),
        list(shape.reference) if shape.reference else None,
        _pack(shape.items, table, known),
        _pack(shape.entries, table, known),
        _pack(shape.key, table, known),
        {key: _pack(below, table, known) for key, below in shape.fields.items()} if shape.fields else None,
        list(shape.required),
    ]
    place = known.setdefault(repr(packed), len(table))
    if place == len(table):
        table.append(packed)
    return place


def _unpack(packed: list[Any], table: list[Shape]) -> Shape:
    words, kinds, options, reference, items, entries, key, fields, required = packed

    def find(place: int | None) -> Shape | None:
        return None if place is None else table[place]

    return Shape(
        words=tuple(words),
        kinds=frozenset(kinds),
        options=tuple(options),
        reference=Ref(tuple(reference[0]), reference[1]) if reference else None,
        items=find(items),
        entries=find(entries),
        key=find(key),
        fields={name: table[place] for name, place in fields.items()} if fields else None,
        required=tuple(required),
    )
