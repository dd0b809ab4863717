"""The white space of a rendered document, so that templates need not care for it."""

import re

_BULLET = re.compile(r"[-*+] ")
_STEP = re.compile(r"[0-9]+\. ")
_FENCE = re.compile(r"```|~~~")


def tidy(text: str) -> str:
    """Return the text with one blank line between blocks, none inside lists and tables, and no trailing spaces.

    Text from a compact cannot look like a list item, a row or a heading, for it is escaped.
    """
    lines: list[str] = []
    before, blank, fenced = "", False, False
    for line in (raw.rstrip() for raw in text.split("\n")):
        if fenced:
            lines.append(line)
            fenced = not _FENCE.match(line)
            continue
        if not line:
            blank = True
            continue
        kind = _kind(line, before)
        joined = kind in {"bullets", "steps", "table"} if blank else kind not in {"heading", "code"}
        if lines and not (joined and kind == before):
            lines.append("")
        lines.append(line)
        before, blank, fenced = kind, False, kind == "code"
    # A fence that is never closed would keep the empty lines at the end, and one more each time.
    return "\n".join(lines).rstrip("\n") + "\n"


def _kind(line: str, before: str) -> str:
    """Say what block a line belongs to; a line that is set in belongs to the list above it."""
    if line.startswith(" ") and before in {"bullets", "steps"}:
        return before
    if _FENCE.match(line):
        return "code"
    for start, kind in (("#", "heading"), ("|", "table"), ("<!--", "comment"), (">", "quote")):
        if line.startswith(start):
            return kind
    if _BULLET.match(line):
        return "bullets"
    return "steps" if _STEP.match(line) else "text"
