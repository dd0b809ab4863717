"""What a plain scalar means: the core schema of YAML 1.2 (section 10.3.2), with numbers kept exact.

Only words that schema names are special. `yes`, `off`, `1_000`, `1:30` and `2024-05-01` are text, on every path.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

MAX_DIGITS = 18
"""Enough for any count or sum of money, and it fits a signed 64-bit integer, so that every reader agrees."""

_WORDS: dict[str, bool | None] = {"": None, "~": None}
_WORDS |= dict.fromkeys(("null", "Null", "NULL"))
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True)
_WORDS |= dict.fromkeys(("false", "False", "FALSE"), False)

_INTEGER = re.compile(r"[-+]?([0-9]+)")
_DECIMAL = re.compile(r"[-+]?((?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?))(?:[eE][-+]?([0-9]+))?")
# Compiled when they are met, which is seldom.
_PREFIXED = r"0(?:o([0-7]+)|x([0-9a-fA-F]+))"
_NOT_FINITE = r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"


class NumberOutOfRangeError(ValueError):
    """The scalar is a number that no compact needs; the text of the error is one sentence for the person."""


def resolve(text: str) -> "str | int | Decimal | bool | None":
    """Return the value of a plain scalar.

    Raises:
        NumberOutOfRangeError: the number is infinite, not a number, or has too many digits.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if match := _INTEGER.fullmatch(text):
        _refuse_longer(match[1])
        return int(text)
    if match := _DECIMAL.fullmatch(text):
        return _decimal(text, match[1], match[2] or "0")
    if match := re.fullmatch(_PREFIXED, text):
        _refuse_longer(match[1] or match[2])
        return int(text, 0)
    if re.fullmatch(_NOT_FINITE, text):
        raise NumberOutOfRangeError("a number must be finite")
    return text


def _decimal(text: str, mantissa: str, exponent: str) -> "Decimal":
    # Loaded here because most compacts have no fraction.
    from decimal import Decimal

    _refuse_longer(mantissa.replace(".", ""))
    # A tiny text such as 1e999999999 would be an enormous integer.
    if len(exponent) > 2 or int(exponent) > MAX_DIGITS:
        raise NumberOutOfRangeError(f"the exponent of a number may be at most {MAX_DIGITS}")
    return Decimal(text)


def _refuse_longer(digits: str) -> None:
    if len(digits) > MAX_DIGITS:
        raise NumberOutOfRangeError(f"a number may have at most {MAX_DIGITS} digits")
