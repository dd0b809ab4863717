"""`osc lint` at the edge: print the result in the format that was asked for."""

import sys

from osc_cli.commands.lint import LintResult
from osc_cli.domain.lint.rules import RULES
from osc_cli.terminal.reporters import reporter
from osc_cli.terminal.style import style


def show(result: LintResult, *, output: str, color: str, quiet: bool) -> None:
    """Print the findings to standard output."""
    sys.stdout.write(reporter(output).report(result, style=style(color, sys.stdout), quiet=quiet))


def show_rules() -> None:
    """Print every rule on a line of its own."""
    for rule in RULES:
        meta = rule.meta
        summary = (rule.__doc__ or "").partition("\n")[0]
        sys.stdout.write(f"{meta.code}  {meta.severity.value:<7}  {meta.name:<24}  {summary}\n")
