"""The programs from npm that some tests ask: Mermaid and markdownlint. `make test-all` installs them."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

import pytest

from tests.support import ROOT

TOOLS = ROOT / "tools/node"


def need_node() -> None:
    """Skip the test where node or the packages are not there."""
    if shutil.which("node") is None:
        pytest.skip("there is no node")
    if not (TOOLS / "node_modules/.made").exists():
        pytest.skip("nothing is installed in tools/node/node_modules: run `make tools/node/node_modules/.made`")


def read_mermaid(texts: Sequence[str]) -> list[dict[str, Any]]:
    """Return what Mermaid reads in each text: its boxes and arrows, or an error."""
    need_node()
    run = subprocess.run(
        ["node", str(TOOLS / "mermaid-read.mjs")],
        input=json.dumps(list(texts)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found
