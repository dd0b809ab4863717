"""How an error reaches a person: the reasons, one sentence, and a way out, on standard error."""

import sys

from osc_cli.domain.errors import OscError
from osc_cli.terminal.reporters.text import diagnostic_block
from osc_cli.terminal.style import style
from osc_cli.terminal.text import visible


def report(error: OscError, color: str = "auto") -> None:
    """Print an error to standard error."""
    paint = style(color, sys.stderr)
    lines = error.text.split("\n")
    for diagnostic in error.diagnostics:
        sys.stderr.write(diagnostic_block(diagnostic, lines, paint) + "\n\n")
    sys.stderr.write(f"{paint.paint('error', 'error:')} {visible(error.message)}\n")
    if error.hint:
        sys.stderr.write(f"{paint.advice(visible(error.hint))}\n")
