"""Findings for a person: what, where, the line itself, and what to do."""

from osc_cli.commands.lint import FileReport, LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.terminal.code_frame import code_frame
from osc_cli.terminal.style import PLAIN, Style
from osc_cli.terminal.text import plural, visible


def report(result: LintResult, *, style: Style = PLAIN, quiet: bool = False) -> str:
    """Return the findings and one line that sums them up; with `quiet` nothing when there are none."""
    blocks = [block for file in result.files for block in _blocks(file, style)]
    if not (quiet and not blocks):
        blocks.append(summary(result, style))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(file: FileReport, style: Style) -> list[str]:
    lines = file.text.split("\n")
    return [diagnostic_block(diagnostic, lines, style) for diagnostic in file.diagnostics]


def diagnostic_block(diagnostic: Diagnostic, lines: list[str], style: Style) -> str:
    """Draw one diagnostic."""
    paint = diagnostic.severity.value
    span = diagnostic.span
    head = f"{style.paint(paint, f'{paint}[{diagnostic.rule}]')} {style.paint('bold', visible(diagnostic.message))}"
    where = f"{visible(diagnostic.path)}:{span.line}:{span.column}"
    parts = [head, f" {style.paint('faint', '-->')} {where}  {style.paint('faint', diagnostic.name)}"]
    frame = code_frame([line.removesuffix("\r") for line in lines], span, style, paint)
    if frame:
        parts.append(frame)
    if diagnostic.hint:
        parts.append(style.advice(visible(diagnostic.hint)))
    return "\n".join(parts)


def summary(result: LintResult, style: Style = PLAIN) -> str:
    """Return the line that sums up a run."""
    checked = plural(len(result.files), "compact")
    if not result.diagnostics:
        return style.paint("good", f"{checked} checked, nothing to report.")
    counts = [
        style.paint(severity.value, plural(result.count(severity), severity.value))
        for severity in Severity
        if result.count(severity)
    ]
    # What is left after a correction was left for a reason.
    untried = (file for file in result.files if file.fixed is None)
    fixable = sum(diagnostic.fixable for file in untried for diagnostic in file.diagnostics)
    advice = f" `osc lint --fix` can correct {fixable} of them." if fixable else ""
    return f"{checked} checked: {', '.join(counts)}.{advice}"
