"""The hooks, run by pre-commit in a repository as a newcomer sets it up."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.yaml_files import GUIDE, blocks, read
from tests.support import ROOT, SMALLEST_COMPACT

HOOKS = {hook["id"]: hook for hook in read(ROOT / ".pre-commit-hooks.yaml")}
SHIPPED = (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml", "src", "templates")


def _git(*arguments: str, cwd: Path) -> None:
    subprocess.run(["git", *arguments], cwd=cwd, check=True, capture_output=True)


def _commit(folder: Path) -> str:
    _git("init", "--quiet", cwd=folder)
    _git("add", "--all", cwd=folder)
    _git("commit", "--quiet", "--message", "all", cwd=folder)
    found = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True)
    return found.stdout.strip()


def test_each_hook_says_what_a_hook_must() -> None:
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")], check=True
    )
    assert {hook["entry"] for hook in HOOKS.values()} == {"osc lint --quiet", "osc render --check"}


def test_the_guide_and_the_readme_show_the_hooks_that_there_are() -> None:
    for page in (GUIDE, ROOT / "README.md"):
        (shown,) = [block["repos"] for block in blocks(page) if isinstance(block, dict) and "repos" in block]
        assert [hook["id"] for hook in shown[0]["hooks"]] == list(HOOKS)


@pytest.mark.slow
def test_a_newcomer_installs_the_hooks(tmp_path: Path, offline: dict[str, str]) -> None:
    ours = tmp_path / "osc-cli"
    ours.mkdir()
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, ours / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, ours / name)
    commit = _commit(ours)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    hooks = "".join(f"      - id: {hook}\n" for hook in HOOKS)
    config = f"repos:\n  - repo: {ours}\n    rev: {commit}\n    hooks:\n{hooks}"
    (mine / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    _commit(mine)
    environment = {**os.environ, **offline, "PRE_COMMIT_HOME": str(tmp_path / "home")}

    def run() -> tuple[int, str]:
        ran = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"],
            cwd=mine,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return ran.returncode, ran.stdout + ran.stderr

    code, out = run()
    assert code == 1, out
    assert "osc lint" in out
    assert "Passed" in out
    assert "is not written yet" in out
    subprocess.run([sys.executable, "-m", "osc_cli", "render"], cwd=mine, check=True, capture_output=True)
    _git("add", "--all", cwd=mine)
    code, out = run()
    assert (code, out.count("Passed")) == (0, 2), out
    (mine / "compact.yaml").write_text(SMALLEST_COMPACT.replace("electorate: member", "electorate: nobody"), "utf-8")
    code, out = run()
    assert code == 1
    assert "error[OSC101]" in out
