"""`osc render` at the edge: one line per document, the differences where they matter, and what to do."""

import sys

from osc_cli.commands.adoption import Settled, Way
from osc_cli.commands.planned import Planned, State
from osc_cli.commands.render import RenderResult
from osc_cli.terminal.differences import painted
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import plural, visible

_DONE = {State.CREATE: "created", State.UPDATE: "updated", State.UNCHANGED: "up to date"}
_WOULD = {
    State.CREATE: "is not written yet",
    State.UPDATE: "is older than the compact",
    State.UNCHANGED: "up to date",
    State.EDITED: "was edited by hand",
    State.FOREIGN: "was not written by this toolkit",
    State.ORPHANED: "holds a protected region whose section is gone",
}
_MOST_LINES = 40
"""Of the edits in one document, where nobody asked for the differences."""
_MOST_FIELDS = 3
"""Of the fields that say what was edited."""


def show(result: RenderResult, *, looking: bool, diff: bool, color: str) -> None:
    """Print what happened; differences go to standard output, everything else to standard error."""
    out, err = style(color, sys.stdout), style(color, sys.stderr)
    if diff:
        for one in result.settled or result.documents:
            sys.stdout.write(painted(one.diff, out))
    elif not looking:
        for planned in result.documents if not result.written else ():
            if planned.state is State.EDITED:
                sys.stdout.write(painted(_shortened(planned.edits), out))
    sys.stdout.flush()
    if result.written:
        sys.stderr.write("".join(_done(settled, err) for settled in result.settled))
    else:
        sys.stderr.write("".join(_would(planned, err) for planned in result.documents))
    advice = _advice_for_looking(result) if looking else _advice(result)
    if advice:
        sys.stderr.write(f" {err.paint('faint', '=')} help: {advice}\n")


def _would(planned: Planned, paint: Style) -> str:
    tone = "good" if planned.state is State.UNCHANGED else "error" if planned.state.blocks else "warning"
    return _line(planned, _WOULD[planned.state], tone, paint)


def _done(settled: Settled, paint: Style) -> str:
    planned = settled.planned
    if settled.way is None:
        return _line(planned, _DONE[planned.state], "good", paint)
    if settled.way is Way.OVERWRITE:
        told = f"  kept what stood there before as {settled.copy}\n"
        return _line(planned, "replaced", "warning", paint) + told
    if settled.way is Way.BESIDE:
        return _line(planned, f"left as it is; the new text is in {settled.target.name}", "warning", paint)
    if settled.way is Way.KEEP:
        return _line(planned, "left as it is", "warning", paint)
    return _line(planned, "updated; your words are kept", "good", paint) + "".join(_adopted(settled))


def _adopted(settled: Settled) -> list[str]:
    told = [f"    in region {passage.name}: {_first_words(passage.body)}" for passage in settled.adopted]
    if settled.back:
        lines = f"{plural(settled.back, 'line')} of ours, changed or taken out, {'is' if settled.back == 1 else 'are'}"
        told.append(f"    {lines} back above your words: to change what the compact says, change it there")
    if not settled.exact:
        told.append("    what the compact said earlier may be among them: read the regions once")
    return [f"{line}\n" for line in told]


def _first_words(text: str) -> str:
    line = visible(text.strip().split("\n", 1)[0].strip())
    return line if len(line) <= 50 else f"{line[:49]}…"


def _line(planned: Planned, word: str, tone: str, paint: Style) -> str:
    return f"  {planned.path:<24} {paint.paint(tone, word)}\n"


def _advice_for_looking(result: RenderResult) -> str:
    if result.blocked and not result.settled:
        return "`osc render` says how to keep what was written by hand"
    if any(settled.way for settled in result.settled):
        return "without `--diff` and `--check` this is written"
    return "run `osc render` and commit the result" if result.exit_code else ""


def _advice(result: RenderResult) -> str:
    if result.written:
        return ""
    names = ", ".join(planned.path for planned in result.blocked)
    return (
        f"nothing was written, so that no words in {names} are lost. Say what happens to them:\n"
        "         osc render --adopt       keeps your words in protected regions, below what the compact says\n"
        "         osc render --overwrite   replaces the file and keeps a copy as .orig\n"
        "         osc render --beside      leaves the file alone and writes the new text beside it\n"
        "         osc render --keep        leaves the file alone and writes the others\n"
        "         With `--diff` each of them only shows what it would do." + _instead(result)
    )


def _instead(result: RenderResult) -> str:
    """Say where the sentence itself is changed: words in a region stand beside it, never in its place."""
    if all(planned.state is not State.EDITED for planned in result.blocked):
        return ""
    place, shown = visible(result.compact), result.fields[:_MOST_FIELDS]
    more = f" and {len(result.fields) - len(shown)} more" if len(result.fields) > len(shown) else ""
    if not shown:
        return f"\n         Or put it into {place}, then `osc render --overwrite`."
    fields = ", ".join(f"`{field}`" for field in shown) + more
    return f"\n         Or change {place} where it says this ({fields}), then `osc render --overwrite`."


def _shortened(diff: str) -> str:
    lines = diff.split("\n")
    if len(lines) <= _MOST_LINES:
        return diff
    return "\n".join((*lines[:_MOST_LINES], f"… {len(lines) - _MOST_LINES} more lines of edits", ""))
