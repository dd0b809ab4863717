"""Run `osc` in this process, as a person would type it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What a command printed and how it ended."""

    out: str
    err: str
    code: int


def osc(*argv: str, cwd: Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None) -> Ran:
    """Run the command in a process of its own, so that pipes, signals and imports are the real ones."""
    run = subprocess.run(
        [sys.executable, "-m", "osc_cli", *argv],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    assert b"Traceback" not in run.stderr, run.stderr.decode()
    return Ran(run.stdout.decode(), run.stderr.decode(), run.returncode)
