"""A real terminal of 80 by 24 with `osc` in it: pexpect runs the program, pyte draws what it writes."""

import os
import re
import sys
import time
from pathlib import Path

import pexpect
import pyte


class Terminal:
    """One program in one terminal."""

    def __init__(self, *argv: str, cwd: Path, rows: int = 24, columns: int = 80) -> None:
        self._screen = pyte.HistoryScreen(columns, rows, history=1000, ratio=0.5)
        self._stream = pyte.Stream(self._screen)
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
        )

    @property
    def shown(self) -> str:
        """What is on the screen now."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def everything(self) -> str:
        """What was on the screen since the start, above and on it."""
        above = [
            "".join(line[column].data for column in range(self._screen.columns)).rstrip()
            for line in self._screen.history.top
        ]
        return "\n".join([*above, self.shown])

    def see(self, words: str, seconds: float = 20) -> str:
        """Wait until words are on the screen, however they are broken into lines."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._read()
            if words in re.sub(r"\s+", " ", self.shown):
                return self.shown
        raise AssertionError(f"never saw {words!r}; the screen shows:\n{self.shown}")

    def type(self, keys: str) -> None:
        """Press keys."""
        self._child.send(keys)

    def end(self) -> int:
        """Wait until the program ends and return its exit code."""
        while self._read():
            pass
        self._child.close()
        return self._child.exitstatus if self._child.exitstatus is not None else -1

    def _read(self) -> bool:
        try:
            self._stream.feed(self._child.read_nonblocking(4096, timeout=0.1))
        except pexpect.TIMEOUT:
            return self._child.isalive()
        except pexpect.EOF:
            return False
        return True
