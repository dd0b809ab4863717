"""Knows again decisions that say the same, so that what was worked out for one need not be worked out for the next."""

from collections.abc import Mapping
from typing import Any


class Told:
    """A decision as plain data; equal to another one that says the same, whatever its name."""

    def __init__(self, decision: Mapping[str, Any], keys: tuple[str, ...] | None = None) -> None:
        """Take a decision, and the keys that matter where not all of them do."""
        self.decision = decision
        self._text = repr(decision if keys is None else [decision.get(key) for key in keys])

    def __hash__(self) -> int:
        return hash(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and other._text == self._text
