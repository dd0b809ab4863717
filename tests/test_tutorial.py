"""The tutorial is true: its files are written, its commands are run, and its outputs are what they print.

    pytest tests/test_tutorial.py --update-golden

writes the outputs anew; read `git diff docs/tutorial.md` before you commit them.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.pages import BLOCK
from tests.support import ROOT, Golden

TUTORIAL = ROOT / "docs" / "tutorial.md"


def executed(text: str, folder: Path) -> str:
    """Return the page with each output as it comes out today."""

    def follow(block: re.Match[str]) -> str:
        whole, body = block.group(), block["body"]
        if block["file"]:
            (folder / block["file"]).parent.mkdir(parents=True, exist_ok=True)
            (folder / block["file"]).write_text(body, encoding="utf-8")
        if block["language"] != "console":
            return whole
        commands = [line for line in body.splitlines() if line.startswith("$ ")]
        session = "".join(f"{command}\n{printed(command[2:], folder)}" for command in commands)
        return f"```console\n{session}```"

    return BLOCK.sub(follow, text)


def printed(command: str, folder: Path) -> str:
    """Run one command as a shell would, with the `osc` of this environment, and return all that it prints."""
    run = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        check=False,
    )
    assert run.returncode == 0, f"{command} exited with {run.returncode}:\n{run.stdout}"
    assert "Traceback" not in run.stdout
    return re.sub(r" +$", "", run.stdout, flags=re.MULTILINE)


def test_the_tutorial_is_what_happens(tmp_path: Path, golden: Golden) -> None:
    text = TUTORIAL.read_text(encoding="utf-8")
    assert text.count("```console") > 8
    folder = tmp_path / "riverbank"
    folder.mkdir()
    golden(TUTORIAL, executed(text, folder))
    documents = {"CHARTER.md", "CODE_OF_CONDUCT.md", "COMMS_CHECKLIST.md", "GOVERNANCE.md"}
    assert documents <= {path.name for path in folder.iterdir()}
