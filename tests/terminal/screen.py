"""A real terminal of 80 by 24 with `osc` in it: pexpect runs the program, pyte draws what it writes."""

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pexpect
import pyte

_COLOURS = {"red": "31", "green": "32", "cyan": "36"}


def _with_usual_signals() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """One program in one terminal."""

    def __init__(self, *argv: str, cwd: Path, rows: int = 24, columns: int = 80) -> None:
        self._screen = pyte.HistoryScreen(columns, rows, history=1000, ratio=0.5)
        self._stream = pyte.Stream(self._screen)
        self.raw = ""
        """All that the program wrote, with its escape sequences."""
        environment = {
            name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}
        }
        # Nobody answers the question where the cursor is, which prompt_toolkit would wait for.
        environment |= {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "osc_cli", *argv],
            cwd=str(cwd),
            env=environment,
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=20,
            # A test run that was started to outlive its own terminal would hand that on to the program.
            preexec_fn=_with_usual_signals,
        )

    @property
    def pid(self) -> int:
        """The process of the program."""
        assert self._child.pid is not None
        return self._child.pid

    def resize(self, rows: int, columns: int) -> None:
        """Give the window another size, as a person who drags its corner."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    @property
    def shown(self) -> str:
        """What is on the screen now."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def coloured(self) -> list[str]:
        """The lines on the screen now, with escape sequences for what is bold or coloured."""
        return ["".join(self._runs(number)).rstrip() for number in range(self._screen.lines)]

    def _runs(self, number: int) -> Iterator[str]:
        line = self._screen.buffer[number]
        cells = [line[column] for column in range(self._screen.columns)]
        while cells and cells[-1].data == " ":
            cells.pop()
        for (bold, colour), run in groupby(cells, key=lambda cell: (cell.bold, cell.fg)):
            code = _COLOURS.get(colour, "1" if bold else "")
            text = "".join(cell.data for cell in run)
            yield f"\x1b[{code}m{text}\x1b[0m" if code else text

    @property
    def everything(self) -> str:
        """What was on the screen since the start, above and on it."""
        above = [
            "".join(line[column].data for column in range(self._screen.columns)).rstrip()
            for line in self._screen.history.top
        ]
        return "\n".join([*above, self.shown])

    def see(self, words: str, seconds: float = 20, *, above: bool = False) -> str:
        """Wait until words are on the screen, or with `above` were there, however they are broken into lines."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._read()
            if words in re.sub(r"\s+", " ", self.everything if above else self.shown):
                return self.shown
        raise AssertionError(f"never saw {words!r}; the screen shows:\n{self.shown}")

    def settle(self, quiet: float = 0.5) -> None:
        """Wait until the screen has not changed for so many seconds: words may be seen while the rest is drawn."""
        before, since = self.shown, time.monotonic()
        while time.monotonic() - since < quiet:
            self._read()
            if self.shown != before:
                before, since = self.shown, time.monotonic()

    def move(self, key: str, words: str) -> None:
        """Press a key, each time when the screen has answered, until the choice that begins so is pointed at."""
        pointed = re.compile(rf"» (?:\w\) )?{re.escape(words)}")
        for _ in range(60):
            if pointed.search(self.see("»")):
                return
            before, end = self.shown, time.monotonic() + 5
            self.type(key)
            while self.shown == before and time.monotonic() < end:
                self._read()
        raise AssertionError(f"{words!r} is not in the list; the screen shows:\n{self.shown}")

    def type(self, keys: str) -> None:
        """Press keys."""
        self._child.send(keys)

    def end(self, seconds: float = 60) -> int:
        """Wait until the program ends and return its exit code."""
        latest = time.monotonic() + seconds
        while self._read():
            assert time.monotonic() < latest, f"it does not end; the screen shows:\n{self.shown}"
        self._child.close()
        return self._child.exitstatus if self._child.exitstatus is not None else -1

    def _read(self) -> bool:
        try:
            written = self._child.read_nonblocking(4096, timeout=0.1)
            self.raw += written
            self._stream.feed(written)
        except pexpect.TIMEOUT:
            return self._child.isalive()
        except pexpect.EOF:
            return False
        return True
