"""`osc stress` at the edge: what it takes, the worst paths step by step, what is open; or one object for programs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from osc_cli.commands.stress import StressResult
from osc_cli.terminal.differences import painted
from osc_cli.terminal.stress_json import as_json
from osc_cli.terminal.stress_sentences import OPEN_FIELDS, left_open, reach_notes, trouble
from osc_cli.terminal.stress_tables import found_sections, reach_table, rule_notes, rule_table
from osc_cli.terminal.stress_text import Report
from osc_cli.terminal.stress_threats import OPEN, threat_lists, threat_table
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import visible

if TYPE_CHECKING:  # it brings pydantic in, which a report does not need
    from osc_cli.commands.stress_apply import Applied

__all__ = ["applied", "as_json", "as_text", "recorded", "show"]


def show(result: StressResult, *, output: str, color: str) -> None:
    """Print the result to standard output; why it does not end well to standard error."""
    if output == "markdown":
        from osc_cli.terminal.stress_markdown import as_markdown  # it alone needs the escaping of documents

        sys.stdout.write(as_markdown(result))
    else:
        sys.stdout.write(as_json(result) if output == "json" else as_text(result, style(color, sys.stdout)))
    sys.stdout.flush()  # what went wrong comes last, also where both go to one place
    for line in trouble(result):
        sys.stderr.write(f"{visible(line)}\n")


def as_text(result: StressResult, paint: Style) -> str:
    """Write the report for a working group: what it comes to, the worst paths, what would help, what is open."""
    report = Report(result, paint)
    report.label()
    report.summary()
    report.reading()
    report.section(OPEN, threat_table(result))
    for title, lines in threat_lists(result):
        report.listed(title, lines)
    report.section("What it takes: people / days", reach_table(result), reach_notes(result))
    report.paths()
    report.section("What each rule takes", rule_table(result), rule_notes(result))
    for title, lines in found_sections(result):
        report.listed(title, lines)
    report.frictions()
    report.floor()
    report.listed(OPEN_FIELDS, left_open(result))
    report.assumptions()
    return "\n".join(report.lines) + "\n"


def applied(written: "Applied", *, color: str) -> None:
    """Show what was written into the compact, and say what it changes."""
    says = " ".join(friction.says for friction in written.frictions)
    sys.stderr.write(f"{visible(written.path)}: {visible(says)}\n")
    sys.stdout.write(painted(written.diff, style(color, sys.stdout)))
    for finding in written.findings:
        sys.stderr.write(f"osc lint now says: {visible(finding.message)} ({finding.rule})\n")
    sys.stderr.write("Run `osc stress` again to see what it did, and `osc render` to say it in the documents.\n")


def recorded(path: Path, *, changed: bool) -> None:
    """Say whether the floor was written."""
    sys.stderr.write(f"{visible(str(path))}: {'recorded' if changed else 'no change'}\n")
