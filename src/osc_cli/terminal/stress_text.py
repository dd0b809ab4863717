"""The text report of a stress test, section by section."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.assumptions import assumptions
from osc_cli.domain.stress.frictions.words import gains, worse
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import as_it_stands, hangs, worst_paths
from osc_cli.domain.stress.words import told as told_steps
from osc_cli.terminal import stress_sentences as says
from osc_cli.terminal.stress_summary import SUMMARY, summary
from osc_cli.terminal.style import Style
from osc_cli.terminal.text import columns, visible, wrapped


class Report:
    """Collects lines. Text from the compact passes through `visible` on its way in."""

    def __init__(self, result: StressResult, paint: Style) -> None:
        """Take the result, and how it is painted."""
        self.result = result
        self.paint = paint
        self.lines: list[str] = []

    def label(self) -> None:
        """Write the label and of what this is a test: whoever reads only this knows how far it may travel."""
        self.lines += [
            self.paint.paint("bold", f"TLP:{self.result.tlp}") + f"  Stress test of {visible(self.result.path)}",
            self.paint.paint("faint", f"sha256 {self.result.digest[:16]}"),
        ]

    def summary(self) -> None:
        """Write what it comes to, short enough to stand on the first screen together with the label."""
        self.listed(SUMMARY, summary(self.result))

    def reading(self) -> None:
        """Write whom the label means, what this is, and what it supposes."""
        result = self.result
        for told in (says.label_note(result), says.OPENING, says.supposed(result)):
            self.lines += ["", *wrapped(visible(told))]

    def section(self, title: str, rows: Sequence[Sequence[str]], notes: Iterable[str] = ()) -> None:
        """Write a table: the first row is its head; numbers stand to the right. Notes say how to read it."""
        if len(rows) < 2:
            return
        rows, widths = _fitted(rows)
        self.lines += ["", self.paint.paint("bold", title)]
        for index, row in enumerate(rows):
            cells = [
                cell.ljust(width) if column == 0 or column == len(row) - 1 else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            line = "  " + "  ".join(cells).rstrip()
            self.lines.append(self.paint.paint("faint", line) if index == 0 else line)
        for note in notes:
            self.lines += self._wrapped(note, 2, "  ")

    def paths(self) -> None:
        """Write the worst paths as numbered steps, each with the article and the line that allow it."""
        worst = worst_paths(self.result.study)
        if worst:
            self.lines += ["", self.paint.paint("bold", "The worst paths, against the usual turnout")]
        for number, path in enumerate(worst, 1):
            self._path(number, path)

    def _path(self, number: int, path: Path) -> None:
        result, head = self.result, f"{number}. {says.headline(self.result, path)}"
        if hangs(result.study, path):
            self.lines += ["", *self._wrapped(f"{head}, because {says.reasons(path)}.", 2, "     ")]
            self.lines += self._wrapped(says.as_written(result, path), 5, "     ")
        else:
            self.lines += ["", *self._wrapped(head, 2, "     ")]
        self._steps(path)
        for way in as_it_stands(result.study, path):
            self.lines += ["", *self._wrapped(says.certain(result, way), 5, "     ")]
            self._steps(way)

    def _steps(self, path: Path) -> None:
        for place, step in enumerate(told_steps(path), 1):
            self.lines += self._wrapped(f"{place}. {says.step_line(self.result, step)}", 5, "        ")
            allowed = self._wrapped(says.step_source(self.result, step), 8, "        ")
            self.lines += [self.paint.paint("faint", line) for line in allowed]
        for told in says.beside(self.result, path):
            self.lines += self._wrapped(told, 5, "     ")

    def listed(self, title: str, sentences: Iterable[str]) -> None:
        """Write sentences as a list."""
        listed = list(sentences)
        if listed:
            self.lines += ["", self.paint.paint("bold", title)]
        for said in listed:
            self.lines += self._wrapped(f"- {said}", 2, "    ")

    def frictions(self) -> None:
        """Write the cheapest frictions: what each does, what it asks of people who mean well, and how to apply it."""
        shown = self.result.trials[:_FRICTIONS]
        if not shown:
            return
        self.lines += ["", self.paint.paint("bold", says.FRICTIONS), *self._wrapped(says.targets(self.result), 2, "  ")]
        for trial in shown:
            self.lines += ["", *self._wrapped(says.friction(trial), 2, "    ")]
            for gain in gains(trial):
                self.lines += self._wrapped(f"+ {gain}", 4, "      ")
            self.lines += self._wrapped(f"- {worse(trial)}", 4, "      ")
            self.lines.append("    " + self.paint.paint("faint", visible(f"osc stress --apply {trial.id}")))

    def floor(self) -> None:
        """Write how it stands against the recorded floor."""
        if self.result.floor is not None:
            self.listed(f"The floor in {visible(self.result.floor.path)}", says.floor_lines(self.result))

    def assumptions(self) -> None:
        """Write what the search takes for granted."""
        self.listed("What this supposes", assumptions(self.result.study.parameters))

    def _wrapped(self, text: str, first: int, rest: str) -> list[str]:
        broken = wrapped(visible(text), len(rest))
        return [(" " * first if index == 0 else rest) + line for index, line in enumerate(broken)]


def _fitted(rows: Sequence[Sequence[str]]) -> tuple[list[Sequence[str]], list[int]]:
    """Return rows that fit into the terminal, and the widths: the last column is broken into lines, then the first."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    over = sum(widths) + 2 * len(widths) - columns() - 2
    for column in (len(widths) - 1, 0):
        least = max(len(word) for row in rows for word in row[column].split() or [""])
        taken = max(0, min(over, widths[column] - least))
        widths[column] -= taken
        over -= taken
    fitted: list[Sequence[str]] = []
    for row in rows:
        cells = [
            textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False)
            for cell, width in zip(row, widths, strict=True)
        ]
        fitted += zip_longest(*cells, fillvalue="")
    return fitted, widths


_FRICTIONS = 6
"""How many frictions the text shows; the JSON has all."""
