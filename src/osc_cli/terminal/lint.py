"""`osc lint` at the edge: print the result in the format that was asked for."""

import sys
from typing import TYPE_CHECKING

from osc_cli.commands.lint import LintResult
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.terminal.reporters import reporter
from osc_cli.terminal.style import style
from osc_cli.terminal.text import plural, visible

if TYPE_CHECKING:
    from osc_cli.commands.fix import Fixed


def show(result: LintResult, *, output: str, color: str, quiet: bool) -> None:
    """Print the findings to standard output, and what was corrected to standard error."""
    for fixed in result.fixed:
        sys.stderr.write(f"{visible(fixed.path)}: corrected {_done(fixed)}{_left(fixed)}\n")
    sys.stdout.write(reporter(output).report(result, style=style(color, sys.stdout), quiet=quiet))


def show_differences(result: LintResult, *, color: str) -> None:
    """Print what correcting would change to standard output, and how much that is to standard error."""
    from osc_cli.terminal.differences import painted  # only `--diff` shows any

    for fixed in result.fixed:
        sys.stdout.write(painted(fixed.diff, style(color, sys.stdout)))
        sys.stderr.write(f"{visible(fixed.path)}: would correct {_done(fixed)}{_left(fixed)}\n")


def _done(fixed: "Fixed") -> str:
    return plural(fixed.corrected, "finding") if fixed.corrected else "nothing"


def _left(fixed: "Fixed") -> str:
    """Say what is left to a person and why: the findings that nobody sees before the correction is made."""
    if not fixed.left:
        return ""
    them = "it" if fixed.left == 1 else "them"
    left = f"{fixed.left} more" if fixed.corrected else plural(fixed.left, "finding")
    if not fixed.others:
        return f"; {left} cannot be corrected for you, so correct {them} by hand"
    others = [
        f"\n  {found.rule} {found.name}, line {found.span.line}: {visible(found.message)}" for found in fixed.others
    ]
    return f"; {left} would bring up what follows, so correct {them} by hand:{''.join(others)}"


def show_rules() -> None:
    """Print every rule on a line of its own."""
    for rule in EVERY_RULE.rules:
        meta = rule.meta
        summary = (rule.__doc__ or "").partition("\n")[0]
        sys.stdout.write(f"{meta.code}  {meta.severity.value:<7}  {meta.name:<24}  {summary}\n")
