"""`osc lint` at the edge: print the result in the format that was asked for."""

import sys
from importlib import import_module

from osc_cli.commands.lint import LintResult
from osc_cli.domain.lint.rules import RULES
from osc_cli.terminal.reporters import REPORTERS
from osc_cli.terminal.style import style


def show(result: LintResult, *, output: str, color: str, quiet: bool) -> None:
    """Print the findings to standard output."""
    reporter = import_module(REPORTERS[output])
    sys.stdout.write(reporter.report(result, style=style(color, sys.stdout), quiet=quiet))


def show_rules() -> None:
    """Print every rule on a line of its own."""
    for rule in RULES:
        meta = rule.meta
        summary = (rule.__doc__ or "").partition("\n")[0]
        sys.stdout.write(f"{meta.code}  {meta.severity.value:<7}  {meta.name:<24}  {summary}\n")
