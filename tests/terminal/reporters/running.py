"""Lint compacts in this process and print them in one format."""

import shutil
from pathlib import Path

from osc_cli.commands.lint import LintResult, lint
from osc_cli.terminal.reporters import reporter
from osc_cli.terminal.style import PLAIN
from tests.support import ROOT

CASES = ROOT / "tests/golden/lint"


def printed(result: LintResult, output: str) -> str:
    """Return what goes to standard output."""
    return reporter(output).report(result, style=PLAIN, quiet=False)


def lint_case(case: Path, folder: Path) -> LintResult:
    """Lint a case as if it were the compact of a repository of its own. The current folder must be `folder`."""
    (folder / ".git").mkdir(exist_ok=True)
    shutil.copy(case / "compact.yaml", folder)
    return lint([Path("compact.yaml")])


def lint_text(text: str, folder: Path) -> LintResult:
    """Lint one text."""
    (folder / ".git").mkdir(exist_ok=True)
    (folder / "compact.yaml").write_bytes(text.encode())
    return lint([folder / "compact.yaml"])
