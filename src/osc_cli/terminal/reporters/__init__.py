"""Output formats of `osc lint`: one module each, named after the format and imported only when it is used.

Each has `report(result, *, style, quiet) -> str`. A new format is its module and its line in `cli/lint.py`.
"""

from importlib import import_module
from typing import Protocol, cast

from osc_cli.commands.lint import LintResult
from osc_cli.terminal.style import Style


class Reporter(Protocol):
    """What a module of a format offers."""

    def report(self, result: LintResult, *, style: Style, quiet: bool) -> str:
        """Return all that goes to standard output."""


def reporter(name: str) -> Reporter:
    """Return the module of a format."""
    return cast("Reporter", import_module(f"{__name__}.{name}"))
