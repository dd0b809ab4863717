"""What the guide shows for other people's servers is valid there, and its commands work."""

import json
import subprocess
import sys
from pathlib import Path

from tests.ci.yaml_files import GUIDE, blocks, judge
from tests.support import SMALLEST_COMPACT

BLOCKS = [block for block in blocks(GUIDE) if isinstance(block, dict)]


def test_the_workflow_is_one() -> None:
    (workflow,) = [block for block in BLOCKS if "jobs" in block]
    judge(workflow, "github-workflows")
    assert workflow["permissions"] == {"contents": "read"}


def test_the_job_for_gitlab_is_one_and_writes_its_report(tmp_path: Path) -> None:
    (pipeline,) = [block for block in BLOCKS if "image" in block.get("compact", {})]
    judge(pipeline, "gitlab-ci")
    job = pipeline["compact"]
    install, *commands = job["script"]
    assert install.startswith("pip install")
    (tmp_path / ".git").mkdir()
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT.replace("quorum", "qorum"), encoding="utf-8")
    program = tmp_path / "osc"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m osc_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = "\n".join(commands)
    ran = subprocess.run(
        ["bash", "-ec", f'PATH="$PWD:$PATH"\n{script}'], cwd=tmp_path, capture_output=True, check=False
    )
    assert ran.returncode == 1
    report = tmp_path / job["artifacts"]["reports"]["codequality"]
    assert [issue["check_name"] for issue in json.loads(report.read_text(encoding="utf-8"))] == ["OSC020 unknown-key"]
