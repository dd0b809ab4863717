"""Findings as workflow commands, which GitHub's and Forgejo's runners turn into annotations of a change.

The gravest come first, because a runner shows only ten errors, ten warnings and ten notices of a step beside the
change. The log keeps all of them, so each message says its place once more.
"""

from osc_cli.commands.files import from_repository
from osc_cli.commands.lint import LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.terminal.reporters.text import summary
from osc_cli.terminal.style import PLAIN, Style
from osc_cli.terminal.text import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(result: LintResult, *, style: Style = PLAIN, quiet: bool = False) -> str:
    """Return one command for each finding, and the line that sums them up."""
    del style  # a runner colours its log itself
    gravest_first = sorted(result.diagnostics, key=lambda diagnostic: diagnostic.severity.rank)
    lines = [_command(diagnostic) for diagnostic in gravest_first]
    if not (quiet and not lines):
        lines.append(summary(result))
    return "".join(f"{line}\n" for line in lines)


def _command(diagnostic: Diagnostic) -> str:
    path, span = from_repository(diagnostic.path), diagnostic.span
    properties = {
        "file": path,
        "line": span.line,
        "col": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "title": f"{diagnostic.rule} {diagnostic.name}",
    }
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = f"{visible(path)}:{span.line}:{span.column}: {visible(diagnostic.message)}"
    if diagnostic.hint:
        message += f"\nhelp: {visible(diagnostic.hint)}"
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Escape as the runner undoes it; a line end would begin a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
