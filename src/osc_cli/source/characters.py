"""Characters that a compact may not contain, their names, and where a character stands."""

import re

FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tab and the ends of lines
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction: they make text look like other text (CVE-2021-42574)
    "\u2028\u2029"  # YAML readers disagree on whether these end a line
    "\ufeff"  # a byte order mark anywhere but at the start
    "\ud800-\udfff"  # surrogates: they cannot be written to a file
    "\ufdd0-\ufdef" + "".join(chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000)) + "]"
)
"""Matches one character that may stand nowhere in a compact, neither as itself nor behind a backslash."""

_NAMES = {
    0x00: "null character",
    0x07: "bell",
    0x08: "backspace",
    0x0B: "vertical tab",
    0x0C: "form feed",
    0x1B: "escape",
    0x7F: "delete",
    0x85: "next line",
    0x061C: "Arabic letter mark",
    0x200E: "left-to-right mark",
    0x200F: "right-to-left mark",
    0x2028: "line separator",
    0x2029: "paragraph separator",
    0x202A: "left-to-right embedding",
    0x202B: "right-to-left embedding",
    0x202C: "pop directional formatting",
    0x202D: "left-to-right override",
    0x202E: "right-to-left override",
    0x2066: "left-to-right isolate",
    0x2067: "right-to-left isolate",
    0x2068: "first strong isolate",
    0x2069: "pop directional isolate",
    0xFEFF: "byte order mark",
}
_LINE_BREAK = re.compile("\r\n?|\n")
_BLANKS = str.maketrans("\t\r\n", "   ")
_SHOWN_LENGTH = 40


def name(character: str) -> str:
    """Say which forbidden character this is: `U+202E, right-to-left override`."""
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        kind = "half of a surrogate pair"
    elif code < 0xA0:
        kind = "control character"
    else:
        kind = "not a character"
    return f"U+{code:04X}, {_NAMES.get(code, kind)}"


def remedy(character: str) -> str:
    """Say what to do about a forbidden character."""
    code = ord(character)
    if code == 0:
        return "delete it; if the whole file looks broken, save it again as UTF-8 text"
    if code in (0x85, 0x2028, 0x2029):
        return "put an ordinary line break in its place"
    if code in (0x061C, 0x200E, 0x200F) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return "delete it: it is invisible and can make a text look like another one"
    return "delete it"


def position(text: str, index: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the character at an index."""
    line, start = 1, 0
    for line_break in _LINE_BREAK.finditer(text, 0, index):
        line += 1
        start = line_break.end()
    return line, index - start + 1


def shown(text: str) -> str:
    """Return untrusted text as a message quotes it: in backticks, or in quotes if a backtick is in it."""
    short = cleaned(text)
    return f'"{short}"' if "`" in short else f"`{short}`"


def cleaned(text: str) -> str:
    """Return untrusted text as a message may contain it: short, on one line, and without invisible characters."""
    short = text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"
    return FORBIDDEN.sub(_escaped, short).translate(_BLANKS)


def _escaped(match: re.Match[str]) -> str:
    return f"<U+{ord(match.group()):04X}>"
