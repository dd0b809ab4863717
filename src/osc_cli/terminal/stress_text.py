"""The text report of a stress test, section by section."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.assumptions import assumptions
from osc_cli.domain.stress.frictions.words import gains, said_front, worse
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import worst_paths
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import GOALS, coalition, said_days, sentence
from osc_cli.terminal.style import Style
from osc_cli.terminal.text import columns, visible, wrapped


class Report:
    """Collects lines. Text from the compact passes through `visible` on its way in."""

    def __init__(self, result: StressResult, paint: Style) -> None:
        """Take the result, and how it is painted."""
        self.result = result
        self.paint = paint
        self.lines: list[str] = []

    def head(self) -> None:
        """Write the label, what this is, and the parameters: whoever reads only this knows how far it may travel."""
        result, chosen = self.result, self.result.study.parameters
        self.lines += [
            self.paint.paint("bold", f"TLP:{result.tlp}") + f"  Stress test of {visible(result.path)}",
            self.paint.paint("faint", f"sha256 {result.digest[:16]}"),
            "",
            *wrapped(_OPENING),
            "",
        ]
        sizes = "".join(f", {name}={count}" for name, count in chosen.sizes.items())
        said = (
            f"Supposed: turnout {float(chosen.turnout):.0%} where none is stated, alarm {float(chosen.alarm):g}{sizes}."
            " Asleep: nobody in an assembly votes against. Typical: the usual turnout does. Alarm: so many times that."
        )
        self.lines += wrapped(visible(said))

    def section(self, title: str, rows: Sequence[Sequence[str]], note: str = "") -> None:
        """Write a table: the first row is its head; numbers stand to the right. A note says how to read it."""
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
        if note:
            self.lines += self._wrapped(note, 2, "  ")

    def paths(self) -> None:
        """Write the worst paths as numbered steps, each with the article and the line that allow it."""
        worst = worst_paths(self.result.study)
        if worst:
            self.lines += ["", self.paint.paint("bold", "The worst paths, against the usual turnout")]
        for number, path in enumerate(worst, 1):
            self._path(number, path)

    def _path(self, number: int, path: Path) -> None:
        root = self.result.study.root
        found = f"{coalition(path, root)}, in {said_days(path.days)}"
        undecided = self.result.study.reaching(path.goal, path.level, path.start).unknown
        hangs = path.unknown and undecided
        if hangs:
            why = "; and ".join(said_unknown(unknown) for unknown in path.unknown[:_REASONS])
            if len(path.unknown) > _REASONS:
                why += f"; and {len(path.unknown) - _REASONS} more fields"
            head = f"{number}. Whether they can {GOALS[path.goal]} is unknown, because {why}."
            self.lines += ["", *self._wrapped(head, 2, "     ")]
            self.lines += self._wrapped(f"{self._as_written(path)} Read for the worst: {found}:", 5, "     ")
        else:
            stands = "As the text stands: " if undecided else ""
            self.lines += ["", *self._wrapped(f"{number}. {stands}{found}: they {GOALS[path.goal]}", 2, "     ")]
        for place, step in enumerate(path.steps, 1):
            route = ".".join(map(str, step.move.route))
            day = -(-step.day.numerator // step.day.denominator)
            self.lines += self._wrapped(f"{place}. day {day}: {sentence(step, root)}", 5, "        ")
            allowed = self._wrapped(f"{route}, line {self.result.line(step.move.route)}", 8, "        ")
            self.lines += [self.paint.paint("faint", line) for line in allowed]
        for unknown in () if hangs else path.unknown:
            self.lines += self._wrapped(
                f"This way needs the worst, another does not: {said_unknown(unknown)}.", 5, "     "
            )

    def _as_written(self, path: Path) -> str:
        written = self.result.study.reaching(path.goal, path.level, path.start).written
        if not written:
            return "As the text stands, no way was found."
        return f"As the text stands: {said_front((written[0].people, written[0].days))}."

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
        self.lines += ["", self.paint.paint("bold", "Frictions: those that meet the targets first, then the cheapest")]
        for trial in shown:
            meets = " It meets the targets for strangers." if trial.meets else ""
            says = " ".join(friction.says for friction in trial.frictions)
            self.lines += ["", *self._wrapped(f"{says}{meets}", 2, "    ")]
            for gain in gains(trial):
                self.lines += self._wrapped(f"+ {gain}", 4, "      ")
            self.lines += self._wrapped(f"- {worse(trial)}", 4, "      ")
            self.lines.append("    " + self.paint.paint("faint", visible(f"osc stress --apply {trial.id}")))

    def floor(self) -> None:
        """Write how it stands against the recorded floor."""
        floor = self.result.floor
        if floor is not None:
            told = [broken.message for broken in floor.broken]
            told += [f"{goal}: the compact no longer says enough for a verdict" for goal in floor.undecided]
            self.listed(f"The floor in {visible(floor.path)}", told or ["It holds."])

    def unknowns(self) -> None:
        """Write what the compact leaves open where an answer hangs on it."""
        self.listed("Unknown, and read for the worst", (said_unknown(one) for one in self.result.study.unknowns))

    def assumptions(self) -> None:
        """Write what the search takes for granted."""
        self.listed("What this supposes", assumptions(self.result.study.parameters))

    def _wrapped(self, text: str, first: int, rest: str) -> list[str]:
        broken = wrapped(visible(text), len(rest))
        return [(" " * first if index == 0 else rest) + line for index, line in enumerate(broken)]


_OPENING = (
    "This tests the rules, not the people: it asks how few people, in how many days, could take the project over by"
    " keeping to the text. Read each finding as a question to the text; `unknown` means that a field is not declared,"
    " so that nobody can call it safe."
)


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


def said_unknown(unknown: Unknown) -> str:
    """Say an unknown with the field that would settle it."""
    return f"{unknown.why} ({unknown.field})"


_REASONS = 3
"""How many reasons one sentence can bear; all of them stand in the list of what is unknown."""
_FRICTIONS = 6
"""How many frictions the text shows; the JSON has all."""
