"""What a project's own template may not do: go round for ever, or fill the memory.

The sandbox keeps a template from everything outside; these limits keep CI alive when somebody proposes a template. They
are far above what a document needs.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import TemplateRuntimeError

ROUNDS = 500_000
"""How often all loops together go round."""
CHARACTERS = 10_000_000
"""How much is printed, and how long one text or list may become."""
_BITS = 10_000
"""How large a number may become."""


class Limits:
    """Counts for one rendering."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._rounds = 0
        self._printed = 0

    def each(self, values: Iterable[Any]) -> Iterator[Any]:
        """Yield what a loop goes through. Raises TemplateRuntimeError when there is no end to it."""
        for value in values:
            self._rounds += 1
            if self._rounds > ROUNDS:
                raise TemplateRuntimeError(f"the loops go round more than {ROUNDS:,} times")
            yield value

    def printed(self, text: str) -> str:
        """Count what is printed. Raises TemplateRuntimeError when it is too much."""
        self._printed += len(text)
        if self._printed > CHARACTERS:
            raise TemplateRuntimeError(f"more than {CHARACTERS:,} characters are printed")
        return text


def check_growth(operator: str, left: Any, right: Any) -> None:
    """Raise TemplateRuntimeError when `left operator right` would be far too large to work out."""
    if isinstance(left, int) and isinstance(right, int):
        bits = left.bit_length() * (abs(right) if operator == "**" else 1) + right.bit_length()
        if bits > _BITS:
            raise TemplateRuntimeError("a number becomes too large")
        return
    sizes = [value if isinstance(value, int) else _length(value) for value in (left, right)]
    if (sizes[0] * sizes[1] if operator == "*" else sizes[0] + sizes[1]) > CHARACTERS:
        raise TemplateRuntimeError(f"a text or a list becomes longer than {CHARACTERS:,}")


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (str, list, tuple)) else 0
