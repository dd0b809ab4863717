"""`osc render` at the edge: one line per document, the differences where they were asked for, and what to do."""

import sys

from osc_cli.commands.render import Planned, RenderResult, State
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import visible

_DONE = {State.CREATE: "created", State.UPDATE: "updated", State.UNCHANGED: "up to date"}
_WOULD = {
    State.CREATE: "is not written yet",
    State.UPDATE: "is older than the compact",
    State.UNCHANGED: "up to date",
    State.EDITED: "was edited by hand",
    State.FOREIGN: "was not written by this toolkit",
    State.ORPHANED: "holds a protected region that has no place any more",
}


def show(result: RenderResult, *, looking: bool, diff: bool, color: str) -> None:
    """Print what happened; differences go to standard output, everything else to standard error."""
    out, err = style(color, sys.stdout), style(color, sys.stderr)
    if diff:
        for planned in result.documents:
            sys.stdout.write(_painted(planned.diff, out))
    sys.stderr.write("".join(f"{_line(planned, result, err)}\n" for planned in result.documents))
    for copy in result.saved:
        sys.stderr.write(f"  kept what stood there before as {copy}\n")
    advice = _advice_for_looking(result) if looking else _advice(result)
    if advice:
        sys.stderr.write(f" {err.paint('faint', '=')} help: {advice}\n")


def _line(planned: Planned, result: RenderResult, paint: Style) -> str:
    if result.written:
        word, tone = ("replaced", "warning") if planned.state.blocks else (_DONE[planned.state], "good")
    else:
        word = _WOULD[planned.state]
        tone = "good" if planned.state is State.UNCHANGED else "error" if planned.state.blocks else "warning"
    return f"  {planned.path:<24} {paint.paint(tone, word)}"


def _advice_for_looking(result: RenderResult) -> str:
    if result.blocked:
        return "`osc render --diff` shows what was edited by hand; `osc render` says how to keep it"
    if result.exit_code:
        return "run `osc render` and commit the result"
    return ""


def _advice(result: RenderResult) -> str:
    if result.written:
        return ""
    if result.blocked:
        names = ", ".join(planned.path for planned in result.blocked)
        return (
            f"nothing was written, so that no words in {names} are lost.\n"
            "         `osc render --diff` shows the difference.\n"
            "         Move your words between `<!-- osc:begin notes -->` and `<!-- osc:end notes -->`,\n"
            "         or change the compact; `osc render --overwrite` replaces the file and keeps a copy."
        )
    return ""


def _painted(diff: str, paint: Style) -> str:
    tones = {"+": "good", "-": "error", "@": "note"}
    lines = (visible(line) for line in diff.split("\n"))
    return "\n".join(paint.paint(tones[line[0]], line) if line[:1] in tones else line for line in lines)
