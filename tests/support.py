"""Helpers that several tests share. Import them as `from tests.support import …`."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import pytest

ROOT = Path(__file__).resolve().parent.parent
"""The top of the checkout."""

SMALLEST_COMPACT = """\
compact: 1

project:
  name: Riverbank

roles:
  member:
    name: Member

decisions:
  proposal:
    name: Proposal
    electorate: member
    open_for: 7 days
    passes:
      - agree > disagree
    quorum: none
    tie: fails
"""
"""The smallest compact that lint has nothing to say about: a project with a name, one role, one decision."""


def few_or_many(few: int, many: int) -> pytest.MarkDecorator:
    """Let a law have a few examples in every run and many in `make test-all`; the test takes `examples`."""
    return pytest.mark.parametrize("examples", [few, pytest.param(many, marks=pytest.mark.slow)])


class Golden(Protocol):
    """The `golden` fixture: compare a text with a file, or write it with --update-golden."""

    def __call__(self, path: Path, actual: str) -> None:
        """Fail when the text differs from the file, and when there is no file."""


# Runs the command as its wrapper script does, then notes what that imported. Imports nothing itself.
_PROBE = """\
import sys
before = set(sys.modules)
names_file = sys.argv.pop(1)
from osc_cli.__main__ import main
try:
    main()
finally:
    with open(names_file, "w") as file:
        file.write("\\n".join(set(sys.modules) - before))
"""


def modules_loaded_by(argv: Sequence[str], cwd: Path | None = None) -> set[str]:
    """Run `osc` with these arguments in a fresh process and return the names of the modules that this imported.

    Raises AssertionError when the command could not do its job (exit code other than 0 and 1): a usage error
    imports little, and would prove nothing.
    """
    with TemporaryDirectory() as folder:
        names = Path(folder, "modules")
        run = subprocess.run(
            [sys.executable, "-c", _PROBE, str(names), *argv],
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
            check=False,
        )
        told = f"osc {' '.join(argv)} exited with {run.returncode}:\n{run.stdout}{run.stderr}"
        assert run.returncode in {0, 1}, told
        assert "Traceback" not in run.stderr, told
        return set(names.read_text().split("\n"))
