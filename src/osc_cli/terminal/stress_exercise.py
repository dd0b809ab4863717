"""`osc stress --exercise` at the edge: seven steps on paper, for a working group around a table."""

import sys

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.exercise.plan import Part, plan_of
from osc_cli.terminal.stress_text import Report
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import visible, wrapped


def show(result: StressResult, *, color: str) -> None:
    """Print the exercise to standard output."""
    sys.stdout.write(as_exercise(result, style(color, sys.stdout)))


def as_exercise(result: StressResult, paint: Style) -> str:
    """Write the seven steps, with the label and the suppositions on top."""
    report = Report(result, paint)
    report.label()
    report.reading()
    lines = list(report.lines)
    for part in plan_of(result.study, result.trials):
        lines += ["", paint.paint("bold", part.title), *wrapped(part.says), "", *_items(part)]
    return "\n".join(lines) + "\n"


def _items(part: Part) -> list[str]:
    mark = "[ ] " if part.tick else "- "
    lines: list[str] = []
    for item in part.items:
        lines += _hung(mark, item.says)
        for below in item.below:
            lines += _hung(" " * len(mark) + "- ", below)
    return lines


def _hung(mark: str, text: str) -> list[str]:
    first, *rest = wrapped(visible(text), len(mark)) or [""]
    return [mark + first, *(" " * len(mark) + line for line in rest)]
