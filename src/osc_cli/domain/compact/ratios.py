"""Ratios as exact numbers, for comparison and counting: a compact keeps the spelling in which it was written."""

from decimal import Decimal
from fractions import Fraction


def fraction(value: int | Decimal | str) -> Fraction:
    """Read a ratio exactly: `2/3`, `9.5`, `66%` or a whole number.

    Raises ValueError for anything else; a compact that passed validation holds nothing else.
    """
    text = str(value).strip()
    if text.endswith("%"):
        return Fraction(text[:-1].strip()) / 100
    return Fraction(text)
