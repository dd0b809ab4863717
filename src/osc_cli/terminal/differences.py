"""A unified diff on a screen."""

from osc_cli.terminal.style import Style
from osc_cli.terminal.text import visible

_TONES = {"+": "good", "-": "error", "@": "note"}


def painted(diff: str, paint: Style) -> str:
    """Colour what is added and taken away, and let no character act on the terminal."""
    lines = (visible(line) for line in diff.split("\n"))
    return "\n".join(paint.paint(_TONES[line[0]], line) if line[:1] in _TONES else line for line in lines)
