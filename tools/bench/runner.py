"""Run whole processes and measure them: wall-clock seconds, and the most memory that any one of them held."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Timer
from typing import NamedTuple

Prepare = Callable[[], None]


class Command(NamedTuple):
    """What is run."""

    argv: tuple[str, ...]
    prepare: Prepare = lambda: None
    """Done before each run, outside the clock: a command that writes must find the same folder each time."""
    expected: tuple[int, ...] = (0,)
    """The exit codes; any other means that something else was measured."""
    patience: float = 600
    """Seconds after which it is stopped; it then counts as having taken that long."""


class Run(NamedTuple):
    """One run."""

    seconds: float
    mebibytes: float


def run(command: Command, environment: Mapping[str, str], cwd: Path) -> Run:
    """Run a command once.

    Raises RuntimeError when it leaves with another exit code than expected.
    """
    command.prepare()
    began = time.perf_counter()
    with _started(command, environment, cwd) as process:
        assert process.stdout is not None
        alarm = Timer(command.patience, process.kill)
        alarm.start()
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.expected and seconds < command.patience:
        told = said[-2000:].decode(errors="replace")
        raise RuntimeError(f"{' '.join(command.argv)[:300]} exited with {process.returncode}:\n{told}")
    # Linux counts in KiB, macOS in bytes.
    return Run(seconds, usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024))


def _started(command: Command, environment: Mapping[str, str], cwd: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command.argv,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


class Comparison(NamedTuple):
    """Two commands, run in turn: ours, the other, ours, the other."""

    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios of the pairs: what disturbs the machine for a while disturbs both of a pair."""
        return statistics.median(a.seconds / b.seconds for a, b in zip(self.ours, self.theirs, strict=True))

    @property
    def beyond(self) -> float:
        """The median of the differences of the pairs, in seconds."""
        return statistics.median(a.seconds - b.seconds for a, b in zip(self.ours, self.theirs, strict=True))


def compare(ours: Command, theirs: Command, pairs: int, environment: Mapping[str, str], cwd: Path) -> Comparison:
    """Run two commands in turn, after one run of each that does not count."""
    run(ours, environment, cwd)
    run(theirs, environment, cwd)
    measured = [(run(ours, environment, cwd), run(theirs, environment, cwd)) for _ in range(pairs)]
    return Comparison(tuple(pair[0] for pair in measured), tuple(pair[1] for pair in measured))


def seconds(runs: Sequence[Run]) -> float:
    """Return the median."""
    return statistics.median(run.seconds for run in runs)


def mebibytes(runs: Sequence[Run]) -> float:
    """Return the largest: a limit holds for every run."""
    return max(run.mebibytes for run in runs)


def own_mebibytes() -> float:
    """Return the most that this process has held. On Linux a process never shows less than the one that started it."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if sys.platform == "darwin" else 1024)


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of every run: compiled files are kept, and nothing is coloured."""
    kept = {
        name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR"}
    }
    return {**kept, "HOME": str(folder), "NO_COLOR": "1"}
