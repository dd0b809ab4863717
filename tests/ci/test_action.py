"""The action, step by step, as a runner takes them: inputs become the environment, scripts run in bash."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest

from tests.ci.yaml_files import judge, read
from tests.support import ROOT, SMALLEST_COMPACT

ACTION = read(ROOT / "action.yml")
STEPS = ACTION["runs"]["steps"]
_INPUT = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")


class Ran(NamedTuple):
    code: int
    out: str
    outputs: str


def _step(name: str) -> Any:
    (step,) = [step for step in STEPS if step["name"] == name]
    return step


def _run(name: str, repository: Path, **inputs: str) -> Ran:
    """Run one step in a repository with these inputs; underscores stand for hyphens."""
    given = {key: each.get("default", "") for key, each in ACTION["inputs"].items()}
    given |= {key.replace("_", "-"): value for key, value in inputs.items()}
    step = _step(name)
    asked = {key: _INPUT.sub(lambda match: given[match[1]], value) for key, value in step.get("env", {}).items()}
    outputs = repository.parent / "outputs"
    outputs.touch()
    run = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=repository,
        env={
            **os.environ,
            **asked,
            "RUNNER_TEMP": str(repository.parent / "runner"),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_ACTION_PATH": str(ROOT),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(run.returncode, run.stdout + run.stderr, outputs.read_text(encoding="utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository, and the toolkit where the first step would have put it."""
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    program = tmp_path / "runner/osc-cli/bin/osc"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m osc_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_the_file_is_an_action() -> None:
    judge(ACTION, "github-actions")
    with pytest.raises(jsonschema.ValidationError):
        judge({**ACTION, "runs": {**ACTION["runs"], "using": "nothing"}}, "github-actions")


def test_no_input_stands_inside_a_script_and_every_foreign_step_is_pinned() -> None:
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40}", step["uses"]) if "uses" in step else step["shell"] == "bash"


def test_a_sound_compact_passes(repository: Path) -> None:
    ran = _run("Check the compact", repository)
    assert (ran.code, ran.out, ran.outputs) == (0, "1 compact checked, nothing to report.\n", "")


def test_findings_become_annotations_and_fail_the_step(repository: Path) -> None:
    (repository / "compact.yaml").write_text(SMALLEST_COMPACT.replace("quorum", "qorum"), encoding="utf-8")
    ran = _run("Check the compact", repository, sarif_file="osc.sarif")
    assert ran.code == 1
    assert ran.out.startswith("::error file=compact.yaml,line=")
    assert ran.outputs == "sarif-file=osc.sarif\n"
    assert '"OSC020"' in (repository / "osc.sarif").read_text(encoding="utf-8")


def test_warnings_fail_it_when_that_is_asked_for(repository: Path) -> None:
    (repository / "compact.yaml").write_text(f"{SMALLEST_COMPACT}conduct: {{}}\n", encoding="utf-8")
    assert _run("Check the compact", repository).code == 0
    assert _run("Check the compact", repository, strict="true").code == 1


def test_paths_stand_one_a_line_and_are_never_run(repository: Path) -> None:
    (repository / "a b").mkdir()
    (repository / "a b/compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    assert "2 compacts checked" in _run("Check the compact", repository, paths="a b\n\ncompact.yaml\n").out
    hostile = _run("Check the compact", repository, paths='$(touch owned); touch owned\n"; touch owned; "')
    assert (hostile.code, (repository / "owned").exists()) == (2, False)
    assert _run("Check the compact", repository, paths="--help").code == 2


def test_a_part_of_a_repository_is_checked_in_its_folder(repository: Path) -> None:
    part = repository / "packages/a b"
    part.mkdir(parents=True)
    (repository / "compact.yaml").rename(part / "compact.yaml")
    assert _run("Check the compact", repository).code == 2
    ran = _run("Check the compact", repository, folder="packages/a b", sarif_file="osc.sarif")
    assert ran.code == 0
    assert ran.outputs == "sarif-file=osc.sarif\n"
    assert (repository / "osc.sarif").is_file(), "the report stands where the next step looks for it"
    assert _run("Check the documents", repository, folder="packages/a b").code == 1
    subprocess.run([sys.executable, "-m", "osc_cli", "render"], cwd=part, check=True, capture_output=True)
    assert _run("Check the documents", repository, folder="packages/a b").code == 0


def test_no_compact_is_trouble_and_writes_no_report(repository: Path) -> None:
    (repository / "compact.yaml").unlink()
    ran = _run("Check the compact", repository, sarif_file="osc.sarif")
    assert (ran.code, ran.outputs, (repository / "osc.sarif").exists()) == (2, "", False)


def test_documents_that_drifted_fail_the_job(repository: Path) -> None:
    ran = _run("Check the documents", repository)
    assert ran.code == 1
    assert "::error title=osc render::A document is not what the compact says." in ran.out
    subprocess.run([sys.executable, "-m", "osc_cli", "render"], cwd=repository, check=True, capture_output=True)
    assert _run("Check the documents", repository).code == 0


@pytest.mark.slow
def test_the_first_step_installs_the_toolkit(repository: Path, offline: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "runner/osc-cli/bin/osc").unlink()
    with pytest.MonkeyPatch.context() as environment:
        for name, value in offline.items():
            environment.setenv(name, value)
        ran = _run("Install", repository, python=sys.executable)
        assert ran.code == 0, ran.out
        assert _run("Check the compact", repository).code == 0
