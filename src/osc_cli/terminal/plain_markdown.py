"""Our own Markdown as text for a terminal of eighty columns: readable without colour, easy to copy from."""

import re
import textwrap

from osc_cli.terminal.style import Style
from osc_cli.terminal.text import visible

_LITERAL = re.compile(r"\\([!-/:-@\[-`{-~])|(`+) ?(.+?) ?\2(?!`)")
"""A sign behind a backslash, or a code span; whichever begins first."""
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)")
_ADDRESS = re.compile(r"<((?:https?://|[^\s<>@]+@)[^\s<>]*)>")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITEM = re.compile(r"( *)(- \[ \] |- |[0-9]+\. |> ?)(.*)")


def as_text(markdown: str, paint: Style, columns: int) -> str:
    """Write each line of Markdown as text: wrapped, set in under its list mark, without signs that only mean a look."""
    return "\n".join(line for raw in markdown.rstrip("\n").split("\n") for line in _line(raw, paint, columns)) + "\n"


def _line(raw: str, paint: Style, columns: int) -> list[str]:
    if raw.startswith("#"):
        title = _plain(raw.lstrip("#").strip())
        return [paint.paint("bold", part) for part in _wrapped(title, "", "", columns)]
    item = _ITEM.fullmatch(raw)
    if item is None:
        return _marked(raw, "", "", paint, columns)
    indent, mark, text = item.groups()
    if mark.startswith(">"):
        return _marked(text, "    ", "    ", paint, columns)
    shown = "[ ] " if mark == "- [ ] " else mark
    # A list inside a step stands under the words of the step, not under its box.
    inner = " " * (len(indent) * 2)
    return _marked(text, inner + shown, inner + " " * len(shown), paint, columns)


def _marked(text: str, first: str, rest: str, paint: Style, columns: int) -> list[str]:
    """Wrap a line, and keep its bold beginning bold."""
    start = _BOLD.match(text)
    lines = _wrapped(_plain(text), first, rest, columns)
    if start is None or not lines:
        return lines
    bold = _plain(start[1])
    head = lines[0].removeprefix(first)
    if head.startswith(bold):
        lines[0] = first + paint.paint("bold", bold) + head[len(bold) :]
    return lines


def _wrapped(text: str, first: str, rest: str, columns: int) -> list[str]:
    lines = textwrap.wrap(
        text,
        max(columns, 24),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [visible(line) for line in lines] or [""]


def _plain(text: str) -> str:
    """Take the signs off: emphasis, links, code and the backslashes of what only looks like a sign."""
    parts: list[str] = []

    def keep(found: re.Match[str]) -> str:
        parts.append(found[1] or found[3])
        return f"\x00{len(parts) - 1}\x00"

    kept = _LITERAL.sub(keep, text)
    kept = _ADDRESS.sub(lambda found: found[1], kept)
    kept = _LINK.sub(lambda found: f"{found[1]} ({found[2]})" if ":" in found[2] else found[1], kept)
    kept = _BOLD.sub(lambda found: found[1], kept)
    return re.sub("\x00([0-9]+)\x00", lambda found: parts[int(found[1])], kept)
