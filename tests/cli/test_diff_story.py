"""The history of a community, commit by commit: what `osc diff` tells, and which steps CI refuses."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here as osc
from tests.support import ROOT, Golden

STORY = ROOT / "tests/golden/diff/story"
STEPS: list[dict[str, Any]] = YAML(typ="safe", pure=True).load((STORY / "steps.yaml").read_text())


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Commit the founding and every step; the results of the votes lie beside the repository."""
    repository = tmp_path_factory.mktemp("story") / "repository"
    repository.mkdir()
    _git(repository, "init", "--quiet", "--initial-branch=main")
    text = (STORY / "founding.yaml").read_text()
    _commit(repository, text, "the founding", 0)
    for number, step in enumerate(STEPS, 1):
        for decision, votes in (step.get("votes") or {}).items():
            for index, flags in enumerate(votes):
                _hold(repository, f"{number}-{decision}-{index}.json", decision, [str(flag) for flag in flags])
        for decision, counts in (step.get("forged") or {}).items():
            _forge(repository, f"{number}-{decision}-0.json", decision, counts)
        changed = text
        for old, new in step["edits"].items():
            assert old in changed, (step["title"], old)
            changed = changed.replace(old, new)
        _commit(repository, changed, step["title"], number)
        if step["accepted"]:
            text = changed
        else:
            _git(repository, "reset", "--quiet", "--hard", "HEAD~1")
    return repository


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1), ids=lambda number: STEPS[number - 1]["title"])
def test_step(number: int, history: Path, golden: Golden) -> None:
    step = STEPS[number - 1]
    results = sorted(history.parent.glob(f"{number}-*.json"))
    required = [f"--require={re.sub('^[0-9]+-|-[0-9]$', '', path.stem)}={path}" for path in results]
    arguments = ("diff", f"step-{number}~1", f"step-{number}", "--check", "--today", "2026-06-01", *required)
    ran = osc(*arguments, cwd=history)
    assert ran.err == ""
    assert ran.code == (0 if step["accepted"] else 1)
    golden(STORY / f"{number:02}.txt", ran.out)


def _hold(repository: Path, name: str, decision: str, flags: list[str]) -> None:
    around = ("--open-for", "10 days", "--eligible", "24", "--format", "json")
    ran = osc("tally", decision, *flags, *around, cwd=repository)
    assert ran.code == 0, ran.out + ran.err
    (repository.parent / name).write_text(ran.out)


def _forge(repository: Path, name: str, decision: str, counts: dict[str, int]) -> None:
    """Write what somebody might write who wants the change and did not get the votes."""
    document = {"schema": "osc.tally/1", "decision": decision, "outcome": "passes", "decided": True, "counts": counts}
    (repository.parent / name).write_text(json.dumps(document))


def _commit(repository: Path, text: str, title: str, number: int) -> None:
    (repository / "compact.yaml").write_text(text)
    _git(repository, "add", "compact.yaml")
    _git(repository, "commit", "--quiet", "--message", title)
    _git(repository, "tag", f"step-{number}")


def _git(repository: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=repository, check=True, capture_output=True)
