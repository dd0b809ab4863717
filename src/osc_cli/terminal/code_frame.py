"""The lines of a file around a finding, with the place underlined."""

from osc_cli.domain.diagnostics import Span
from osc_cli.terminal.style import Style
from osc_cli.terminal.text import visible, width

MAX_COLUMNS = 110


def code_frame(lines: list[str], span: Span, style: Style, paint: str) -> str:
    """Draw the line of a span with carets below it; an empty text where there is no such line."""
    if not 1 <= span.line <= len(lines):
        return ""
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    line, start, end = _window(line, start, end)
    number = str(span.line)
    gutter = " " * len(number)
    before = visible(line[:start]).replace("\t", " ")
    marked = visible(line[start:end]).replace("\t", " ")
    after = visible(line[end:]).replace("\t", " ")
    carets = "^" * max(1, width(marked))
    bar = style.paint("faint", "|")
    return "\n".join(
        (
            f"{gutter} {bar}",
            f"{style.paint('faint', number)} {bar} {before}{marked}{after}".rstrip(),
            f"{gutter} {bar} {' ' * width(before)}{style.paint(paint, carets)}",
        )
    )


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a very long line around the place, so that one finding never fills the screen."""
    if len(line) <= MAX_COLUMNS:
        return line, start, end
    left = max(0, start - 30)
    cut = line[left : left + MAX_COLUMNS]
    prefix = "…" if left else ""
    suffix = "…" if left + MAX_COLUMNS < len(line) else ""
    shift = len(prefix) - left
    return f"{prefix}{cut}{suffix}", start + shift, min(end + shift, len(cut) + len(prefix))
