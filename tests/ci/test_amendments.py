"""The workflow of the guide to amendments, its shell steps run on a pull request of a real repository."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.support import ROOT

GUIDE = (ROOT / "docs/guides/amendments.md").read_text()
COMPACT = re.search(r"```yaml\n(compact: 1.*?)```", GUIDE, re.DOTALL)
WORKFLOW = re.search(r"<!-- workflow -->\n```yaml\n(.*?)```", GUIDE, re.DOTALL)


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with a branch `proposal`, as CI has it."""
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "config", "receive.denyCurrentBranch", "ignore")
    assert COMPACT is not None
    (origin / "compact.yaml").write_text(COMPACT[1])
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "--message", "The compact")
    git(tmp_path, "clone", "--quiet", str(origin), "clone")
    git(tmp_path / "clone", "checkout", "--quiet", "-b", "proposal")
    return tmp_path / "clone"


def run_steps(clone: Path) -> tuple[int, str, str]:
    """Run the steps that are ours, and return the exit code of the last, what it printed, and the summary."""
    assert WORKFLOW is not None
    job = YAML(typ="safe", pure=True).load(WORKFLOW[1])["jobs"]["amendments"]
    summary = clone.parent / "summary.md"
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "BASE": "origin/main",
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    code, out = 0, ""
    for step in job["steps"]:
        if "osc diff" in step.get("run", ""):
            run = subprocess.run(
                ["bash", "-e", "-c", step["run"]],
                cwd=clone,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            code, out = run.returncode, run.stdout + run.stderr
    return code, out, summary.read_text()


def propose(clone: Path, votes: tuple[str, ...] = ()) -> None:
    if votes:
        folder = clone / "votes" / "bylaws-change"
        folder.mkdir(parents=True)
        arguments = ["tally", "bylaws-change", *votes, "--open-for", "10 days", "--format", "json"]
        run = subprocess.run(
            [sys.executable, "-m", "osc_cli", *arguments], cwd=clone, capture_output=True, text=True, check=False
        )
        (folder / "2026-06.json").write_text(run.stdout)
    compact = clone / "compact.yaml"
    compact.write_text(compact.read_text().replace("2 * disagree", "1 * disagree"))
    git(clone, "add", ".")
    git(clone, "commit", "--quiet", "--message", "Make it easier")


def test_a_change_without_a_vote_is_refused(clone: Path) -> None:
    propose(clone)
    code, out, summary = run_steps(clone)
    assert code == 1
    assert "no result of `bylaws-change` was given" in out
    assert "easier to pass" in summary


def test_a_change_with_its_vote_passes(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "2"))
    code, out, _ = run_steps(clone)
    assert (code, "Approved" in out) == (0, True)


def test_a_vote_that_only_the_new_rule_would_pass_is_refused(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "8"))
    code, out, _ = run_steps(clone)
    assert code == 1
    assert "Not approved" in out


def test_an_old_vote_does_not_approve_a_new_change(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "2"))
    git(clone, "push", "--quiet", "origin", "proposal:main")
    compact = clone / "compact.yaml"
    compact.write_text(compact.read_text().replace("10 days", "2 days"))
    git(clone, "commit", "--quiet", "--all", "--message", "Make it faster")
    code, out, _ = run_steps(clone)
    assert code == 1
    assert "no result of `bylaws-change` was given" in out
