"""`osc import` at the edge: the draft to standard output, and what is missing in it to standard error."""

import sys

from osc_cli.commands.import_draft import ImportResult
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import visible, wrapped


def show(result: ImportResult, *, color: str) -> None:
    """Print the draft."""
    sys.stdout.write(result.text)
    paint = style(color, sys.stderr)
    _list("Not taken over:", result.unread, paint)
    _list("Still missing:", result.missing, paint)


def _list(title: str, entries: tuple[str, ...], paint: Style) -> None:
    if entries:
        sys.stderr.write(f"{paint.paint('bold', title)}\n")
    for entry in entries:
        first, *rest = wrapped(visible(entry), 4)
        sys.stderr.write("".join(f"{line}\n" for line in (f"  - {first}", *(f"    {line}" for line in rest))))
