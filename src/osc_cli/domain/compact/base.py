"""What all articles share: unknown keys are errors, and a field says what it means, its default and its source."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Article(BaseModel):
    """A map in the compact. Keys beginning with `x-` are taken out before validation, so they are allowed anywhere."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def declared(meaning: str, *, default: str = "not declared", source: str = "", **bounds: Any) -> Any:
    """Describe an optional field: its meaning, what holds when it is absent, and where the idea comes from.

    The unit is not said here: it belongs to the type, and the schema adds it to every field of that type.
    """
    return Field(default=None, description=_describe(meaning, default, source), **bounds)


def required(meaning: str, *, source: str = "", **bounds: Any) -> Any:
    """Describe a field without which its article has no meaning."""
    return Field(description=_describe(meaning, "none, the field is required", source), **bounds)


def _describe(meaning: str, default: str, source: str) -> str:
    sentence = f"{meaning} Default: {default}."
    return f"{sentence} Source: {source}." if source else sentence
