"""What is wrong with a condition, as a value: rules report it, commands print it, nobody has to catch it."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One sentence, what to do about it, and the stretch of the condition that is meant."""

    message: str
    hint: str | None
    column: int
    """The first character, counted from 1 in the condition's own text."""
    end_column: int
    """The first character after it."""

    @property
    def sentence(self) -> str:
        """The message and the hint in one line, without a place."""
        return self.message if self.hint is None else f"{self.message}; {self.hint}"
