"""Colour, decided by us and written by hand: linting in CI must not pay for a drawing library.

Colour never carries meaning alone: every coloured word is also a word.
"""

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple, TextIO

from osc_cli.terminal.text import wrapped

_HELP = " = help: "
_FITS = 60
"""Characters that no terminal breaks behind it."""


class Style(NamedTuple):
    """The escape sequences of one output, all empty where there is no colour."""

    error: str = ""
    warning: str = ""
    note: str = ""
    good: str = ""
    faint: str = ""
    bold: str = ""
    end: str = ""
    wraps: bool = False
    """Whether long sentences are broken between words: on a terminal, which would break them inside."""

    def paint(self, name: str, text: str) -> str:
        """Wrap text in one of the styles."""
        start: str = getattr(self, name)
        return f"{start}{text}{self.end}" if start else text

    def advice(self, text: str) -> str:
        """Return the line below a message that says what to do, broken between words on a terminal."""
        lines = text.split("\n")
        if self.wraps and len(text) > _FITS:
            lines = [part for line in lines for part in wrapped(line, len(_HELP), whole_code=True)]
        indented = f"\n{' ' * len(_HELP)}".join(lines)
        return f" {self.paint('faint', '=')} help: {indented}"


PLAIN = Style()
COLOURED = Style(
    error="\x1b[1;31m",
    warning="\x1b[1;33m",
    note="\x1b[1;36m",
    good="\x1b[32m",
    faint="\x1b[2m",
    bold="\x1b[1m",
    end="\x1b[0m",
)


def style(color: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> Style:
    """Choose: `--color` before NO_COLOR before FORCE_COLOR before the terminal."""
    return (COLOURED if wants_colour(color, stream, environment) else PLAIN)._replace(wraps=stream.isatty())


def wants_colour(color: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether an output gets colour; see no-color.org and force-color.org for the two variables."""
    if color != "auto":
        return color == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    if sys.platform == "win32" and not (environment.get("WT_SESSION") or environment.get("TERM")):
        return False  # an old console shows the codes themselves
    return stream.isatty() and environment.get("TERM") != "dumb"
