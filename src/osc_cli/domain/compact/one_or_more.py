"""What a compact may write as one value or as a list."""

from typing import TypeAlias, TypeVar

T = TypeVar("T")
OneOrMore: TypeAlias = T | list[T]
"""One value, or a list of them: `held_by: stewards` and `held_by: [stewards, member]`."""


def many(value: T | list[T] | None) -> list[T]:
    """Read a one-or-more field as a list; nothing declared is an empty list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
