"""The pieces that the schemas of our outputs are made of."""

from typing import Any

POSITIVE = {"type": "integer", "minimum": 1}
COUNT = {"type": "integer", "minimum": 0}
MAYBE_COUNT = {"type": ["integer", "null"], "minimum": 0}
TEXT = {"type": "string", "minLength": 1}
MAYBE_TEXT = {"type": ["string", "null"]}
TRUE_OR_FALSE = {"type": "boolean"}


def contract(name: str, title: str, description: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of a whole output; `name` is its contract and version, such as `lint/1`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:osc-cli:{name.replace('/', ':')}",
        "title": title,
        **record(description, schema={"const": f"osc.{name}"}, **properties),
    }


def record(description: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object that has exactly these keys."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def list_of(item: Any) -> dict[str, Any]:
    """Return the schema of a list."""
    return {"type": "array", "items": item}


def said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """Return a schema with a description."""
    return {"description": description, **schema}


NAMES = list_of(TEXT)
ROUTE = said(
    list_of({"type": ["string", "integer"]}), "The keys, and the positions in lists from 0, that lead to the place."
)
