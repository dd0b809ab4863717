"""The JSON Schema of a compact, for editors: made from the articles, in the draft that editors stop at.

Draft 7 with `definitions`; patterns that Python, ECMAScript and Rust read alike; no null, because an empty value is
an error here; `x-` keys allowed in every map.
"""

from typing import Any

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.model_shape import shape_of_model
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.compact.version import FORMAT_VERSION
from osc_cli.domain.compact.wording import expected

SCHEMA_ID = f"urn:osc-cli:compact:{FORMAT_VERSION}"
"""A name, not an address: the file travels with the toolkit, and `osc schema` prints it anywhere."""

_OWN_KEYS: dict[str, dict[str, Any]] = {"^x-": {}}


def json_schema() -> dict[str, Any]:
    """Return the schema as plain data, in the order of the articles."""
    made = Compact.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs")
    shapes = _shapes(Compact, shape_of_model(Compact))
    root = _clean(made, shape_of_model(Compact))
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": SCHEMA_ID,
        "title": "A social compact",
        **root,
        "definitions": {name: _clean(definitions[name], shapes[name]) for name in sorted(definitions)},
    }


def _shapes(model: Any, shape: Shape) -> dict[str, Shape]:
    """Return the shape of every article class by its name, for all classes below one."""
    found: dict[str, Shape] = {model.__name__: shape}
    waiting = [model]
    while waiting:
        for below in _models_in(waiting.pop()):
            if below.__name__ not in found:
                found[below.__name__] = shape_of_model(below)
                waiting.append(below)
    return found


def _models_in(model: Any) -> list[Any]:
    found: list[Any] = []
    waiting = list(model.__annotations__.values())
    while waiting:
        annotation = waiting.pop()
        if hasattr(annotation, "model_fields"):
            found.append(annotation)
        else:
            waiting += getattr(annotation, "__args__", ())
    return found


def _clean(node: Any, shape: Shape | None = None) -> Any:
    """Take out what editors stumble over, and add what they show on hover."""
    if isinstance(node, list):
        return [_clean(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if key not in ("title", "default", "properties")}
    if "patternProperties" in kept:
        kept["patternProperties"] = {**kept["patternProperties"], **_OWN_KEYS}
        kept["additionalProperties"] = False
    cleaned = {key: _clean(value) for key, value in kept.items()}
    if "properties" in node:
        cleaned["properties"] = {
            key: _property(_clean(value), shape.below(key) if shape else None)
            for key, value in node["properties"].items()
        }
        cleaned["patternProperties"] = _OWN_KEYS
    return _without_null(cleaned)


def _property(cleaned: dict[str, Any], shape: Shape | None) -> dict[str, Any]:
    """Finish the description with what may stand there, because hovering shows nothing else."""
    if shape is not None and "description" in cleaned:
        cleaned["description"] = f"{cleaned['description']} Write: {expected(shape)}."
    if "$ref" in cleaned:
        # In draft 7 everything beside a `$ref` is ignored, the description too.
        cleaned = {"description": cleaned["description"], "allOf": [{"$ref": cleaned["$ref"]}]}
    return cleaned


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    options = [option for option in node.get("anyOf", ()) if option != {"type": "null"}]
    if "anyOf" not in node:
        return node
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    flat = [inner for option in options for inner in (option["anyOf"] if set(option) == {"anyOf"} else [option])]
    return {**rest, **flat[0]} if len(flat) == 1 else {**rest, "anyOf": flat}
