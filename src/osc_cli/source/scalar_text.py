"""Plain values as YAML text that every reader takes for the same value.

The opposite of `scalars.py`. A text stands without quotes only where our reader gives it back unchanged, and where an
older reader would not turn it into a date, a number or a truth value.
"""

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from osc_cli.source.scalars import NumberOutOfRangeError, resolve

_PLAIN = re.compile(r"[^\W_]|[/.(]")
"""With what a plain scalar begins: a letter or digit of any script, or a sign that means nothing to YAML."""
_SPECIAL = re.compile(r": |:$| #|[\t\r\n\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_FLOW = re.compile(r"[\[\]{},]|:[\"']")
_OLD_READERS = re.compile(
    r"[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF"  # YAML 1.1 reads truth values
    r"|[-+]?[0-9][0-9_:.]*"  # and sexagesimal numbers
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?"  # and dates
    r"|[-+]?0[xob][0-9A-Fa-f_]+|[-+]?[0-9._]+[eE][-+]?[0-9]+"
)
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def scalar(value: str | int | Decimal | bool, *, flow: bool = True) -> str:
    """Write one value. `flow` says that it stands inside `[…]` or `{…}`, where commas and brackets need quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    return value if _may_stand_plain(value, flow=flow) else _quoted(value)


def inline(value: object) -> str:
    """Write a value on one line: maps and lists in braces and brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(str(key))}: {inline(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(inline(child) for child in value) + "]"
    assert isinstance(value, str | int | Decimal)
    return scalar(value)


def block(key: str, value: object, indent: int, width: int = 100) -> list[str]:
    """Write a key and its value as lines; on one line where that is short and no map stands inside a map."""
    margin = " " * indent
    name = f"{margin}{scalar(key)}:"
    if not isinstance(value, Mapping | list | tuple):
        assert isinstance(value, str | int | Decimal)
        return [f"{name} {scalar(value, flow=False)}"]
    one_line = f"{name} {inline(value)}"
    nested = isinstance(value, Mapping) and any(isinstance(child, Mapping) and child for child in value.values())
    if not value or (len(one_line) <= width and not nested):
        return [one_line]
    if isinstance(value, Mapping):
        return [name, *(line for child, inner in value.items() for line in block(str(child), inner, indent + 2, width))]
    return [name, *(f"{margin}  - {inline(child)}" for child in value)]


def _may_stand_plain(text: str, *, flow: bool) -> bool:
    if not _PLAIN.match(text) or text != text.strip() or _SPECIAL.search(text) or _OLD_READERS.fullmatch(text):
        return False
    if flow and _FLOW.search(text):
        return False
    try:
        return resolve(text) == text
    except NumberOutOfRangeError:
        return False


def _quoted(text: str) -> str:
    # JSON's escapes are YAML's, but for the characters above that YAML takes for line ends or refuses bare.
    written = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
