"""The workflow of the guide to amendments, its shell steps run on a pull request of a real repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here
from tests.support import ROOT

GUIDE = (ROOT / "docs/guides/amendments.md").read_text()
COMPACT = re.search(r"```yaml\n(compact: 1.*?)```", GUIDE, re.DOTALL)
WORKFLOW = re.search(r"<!-- workflow -->\n```yaml\n(.*?)```", GUIDE, re.DOTALL)


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def cloned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An origin, and a clone with a branch `proposal`, as CI has it."""
    folder = tmp_path_factory.mktemp("amendments")
    origin = folder / "origin"
    origin.mkdir()
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "config", "receive.denyCurrentBranch", "ignore")
    assert COMPACT is not None
    (origin / "compact.yaml").write_text(COMPACT[1])
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "--message", "The compact")
    git(folder, "clone", "--quiet", "origin", "clone")
    git(folder / "clone", "checkout", "--quiet", "-b", "proposal")
    return folder


@pytest.fixture
def clone(cloned: Path, tmp_path: Path) -> Path:
    """A clone of its own for each test."""
    copy = tmp_path / "work"
    shutil.copytree(cloned, copy)
    git(copy / "clone", "remote", "set-url", "origin", str(copy / "origin"))
    return copy / "clone"


def run_step(clone: Path, name: str) -> tuple[int, str]:
    """Run a step that is ours; return its exit code, and what it printed or wrote into the summary."""
    assert WORKFLOW is not None
    job = YAML(typ="safe", pure=True).load(WORKFLOW[1])["jobs"]["amendments"]
    step = next(step for step in job["steps"] if step.get("name") == name)
    summary = clone.parent / "summary.md"
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "BASE": "origin/main",
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    run = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=clone, env=environment, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout + run.stderr + (summary.read_text() if summary.exists() else "")


def check(clone: Path) -> tuple[int, str]:
    code, said = run_step(clone, "Refuse what was not approved")
    return code, " ".join(said.split())


def propose(clone: Path, votes: tuple[str, ...] = (), later: str = "") -> None:
    compact = clone / "compact.yaml"
    old, new = compact.read_text(), compact.read_text().replace("2 * disagree", "1 * disagree")
    compact.write_text(new)
    name = subprocess.run(["git", "hash-object", "compact.yaml"], cwd=clone, capture_output=True, text=True, check=True)
    if votes:
        folder = clone / "votes" / "bylaws-change"
        folder.mkdir(parents=True)
        compact.write_text(old)
        ran = osc_here("tally", "bylaws-change", *votes, "--open-for", "10 days", "--format", "json", cwd=clone)
        (folder / f"{name.stdout[:12]}.json").write_text(ran.out)
    compact.write_text(new + later)
    git(clone, "add", ".")
    git(clone, "commit", "--quiet", "--message", "Make it easier")


def test_a_change_without_a_vote_is_refused(clone: Path) -> None:
    propose(clone)
    code, said = check(clone)
    assert code == 1
    assert "no result of `bylaws-change` was given" in said


def test_the_summary_says_what_changes(clone: Path) -> None:
    propose(clone)
    code, said = run_step(clone, "Say what changes")
    assert (code, "easier to pass" in said) == (0, True)


def test_a_change_with_its_vote_passes(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "2"))
    code, said = check(clone)
    assert (code, "Approved" in said) == (0, True)


def test_a_vote_that_only_the_new_rule_would_pass_is_refused(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "8"))
    code, said = check(clone)
    assert (code, "Not approved" in said) == (1, True)


def test_a_text_that_was_edited_after_the_vote_is_refused(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "2"), later="# and one more thing\n")
    code, said = check(clone)
    assert code == 1
    assert "no result of `bylaws-change` was given" in said


def test_an_old_vote_does_not_approve_a_new_change(clone: Path) -> None:
    propose(clone, ("--agree", "9", "--disagree", "2"))
    git(clone, "push", "--quiet", "origin", "proposal:main")
    compact = clone / "compact.yaml"
    compact.write_text(compact.read_text().replace("10 days", "2 days"))
    git(clone, "commit", "--quiet", "--all", "--message", "Make it faster")
    code, said = check(clone)
    assert code == 1
    assert "no result of `bylaws-change` was given" in said
