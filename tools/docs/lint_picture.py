"""`docs/images/lint.svg`: what `osc lint` shows on a mistake, as a picture of a terminal.

Drawn from the coloured report itself, so that it cannot show what the command does not say. The file names no font to
fetch and holds no date: the same report always gives the same bytes.
"""

import re
from collections.abc import Iterator
from html import escape

from osc_cli.commands import compacts
from osc_cli.commands.lint import FileReport, LintResult
from osc_cli.terminal.reporters.text import report
from osc_cli.terminal.style import COLOURED, PLAIN

COMPACT = """\
compact: 1

project:
  name: Riverbank
  licence: {software: AGPL-3.0-only}

roles:
  member:
    name: Member
  steward:
    name: Steward

decisions:
  proposal:
    name: Proposal
    electorate: membr
    open_for: 7 days
    passes:
      - agree > disagree
    quorum: none
    tie: fails
"""
"""Two slips that everybody makes: another spelling of a key, and a letter left out of a name."""

_INK, _PAPER, _FRAME = "#e6e6e6", "#1e2126", "#3a3f47"
_FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
_STYLES = {
    "0": "",
    "1": "font-weight:bold",
    "2": "fill:#9aa4b2",
    "31": "fill:#ff8080",
    "32": "fill:#7ed491",
    "36": "fill:#6fd0e0",
    "1;31": "fill:#ff8080;font-weight:bold",
    "1;33": "fill:#f2c55c;font-weight:bold",
    "1;36": "fill:#6fd0e0;font-weight:bold",
}
"""How the escape sequences of `terminal/style.py` look; all readable on the dark ground."""

_WIDTH, _HEIGHT, _MARGIN = 8.4, 20, 20  # of a character, of a line, around everything; in pixels
_ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


def lint_picture() -> dict[str, str]:
    """Return the picture."""
    checked = compacts.check(COMPACT.encode(), "compact.yaml")
    result = LintResult((FileReport(checked.path, checked.diagnostics, checked.text),))
    prompt = f"{COLOURED.faint}${COLOURED.end} osc lint\n"
    spoken = report(result, style=PLAIN)
    return {"docs/images/lint.svg": svg(prompt + report(result, style=COLOURED), spoken)}


def svg(coloured: str, spoken: str, title: str = "osc lint on a compact with two mistakes") -> str:
    """Draw a text with escape sequences; `spoken` is what a screen reader says."""
    lines = coloured.rstrip("\n").split("\n")
    columns = max(len(_ESCAPE.sub("", line)) for line in lines)
    width, height = round(columns * _WIDTH + 2 * _MARGIN), len(lines) * _HEIGHT + 2 * _MARGIN
    rows = "\n".join(_row(number, line) for number, line in enumerate(lines) if line)
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
<title>{escape(title)}</title>
<desc>{escape(spoken.strip())}</desc>
<rect width="{width}" height="{height}" rx="8" fill="{_PAPER}" stroke="{_FRAME}"/>
<g font-family="{_FONTS}" font-size="14" fill="{_INK}">
{rows}
</g>
</svg>
"""


def _row(number: int, line: str) -> str:
    # The length is given so that carets stand below their word in whatever font the reader has.
    length = round(len(_ESCAPE.sub("", line)) * _WIDTH, 1)
    place = f'x="{_MARGIN}" y="{_MARGIN + number * _HEIGHT + 15}" textLength="{length}"'
    return f'<text {place} xml:space="preserve">{"".join(_spans(line))}</text>'


def _spans(line: str) -> Iterator[str]:
    style = ""
    for index, part in enumerate(_ESCAPE.split(line)):
        if index % 2:
            style = _STYLES[part]
        elif part:
            yield f'<tspan style="{style}">{escape(part)}</tspan>' if style else f"<tspan>{escape(part)}</tspan>"
