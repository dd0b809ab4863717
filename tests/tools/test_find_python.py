"""Which Python `make init` takes on a machine where some do not start and some are too old."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are not at home there")

SCRIPT = ROOT / "tools" / "find-python.sh"
STARTS_NOTHING = "#!/bin/sh\necho 'version not installed' >&2\nexit 127\n"
TOO_OLD = '#!/bin/sh\ncase "$2" in\n*print*) echo 3.9 ;;\n*) exit 1 ;;\nesac\n'
NO_VENV = '#!/bin/sh\ncase "$2" in\n*print*) echo 3.12 ;;\n*ensurepip*) exit 1 ;;\nesac\n'
GOOD = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'


def find(folder: Path, pythons: dict[str, str], *candidates: str) -> subprocess.CompletedProcess[str]:
    """Run the script where only these Pythons, and the shell, can be found."""
    for name, script in pythons.items():
        path = folder / name
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)
    environment = {**os.environ, "PATH": str(folder)}
    command = ["/bin/sh", str(SCRIPT), *candidates]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_one_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    run = find(tmp_path, {"python3.13": STARTS_NOTHING, "python3.12": GOOD})
    assert (run.returncode, run.stdout) == (0, f"{tmp_path}/python3.12\n")


def test_the_one_that_is_asked_for_comes_first(tmp_path: Path) -> None:
    run = find(tmp_path, {"python3.13": GOOD, "mine": GOOD}, "mine")
    assert (run.returncode, run.stdout) == (0, f"{tmp_path}/mine\n")


def test_when_none_will_do_it_says_why_for_each(tmp_path: Path) -> None:
    run = find(tmp_path, {"python3.13": STARTS_NOTHING, "python3.12": NO_VENV, "python3": TOO_OLD})
    assert (run.returncode, run.stdout) == (1, "")
    assert "python3.13: not found, or it does not start" in run.stderr
    assert "python3.12: is Python 3.12, but cannot make virtual environments" in run.stderr
    assert "python3: is Python 3.9, older than 3.11" in run.stderr
    assert "OSC CLI needs Python 3.11 or newer" in run.stderr
