"""Run `osc` as a person would type it."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from osc_cli.cli.app import run


class Ran(NamedTuple):
    """What a command printed and how it ended."""

    out: str
    err: str
    code: int


def osc(*argv: str, cwd: Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None) -> Ran:
    """Run the command in a process of its own, so that pipes, signals and imports are the real ones."""
    ran = subprocess.run(
        [sys.executable, "-m", "osc_cli", *argv],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    assert b"Traceback" not in ran.stderr, ran.stderr.decode()
    return Ran(ran.stdout.decode(), ran.stderr.decode(), ran.returncode)


def osc_here(*argv: str, cwd: Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None) -> Ran:
    """Run the command in this process: for the many cases that need no pipe, no signal and no fresh import."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.object(sys, "argv", ["osc", *argv]),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        patch.dict(os.environ, environment or {}),
    ):
        code = run()
    return Ran(out.getvalue(), err.getvalue(), code)
