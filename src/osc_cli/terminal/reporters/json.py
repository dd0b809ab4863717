"""Findings for programs: the contract `osc.lint/1`, whose schema is published with the documentation."""

import json

from osc_cli.commands.lint import LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.terminal.style import PLAIN, Style


def report(result: LintResult, *, style: Style = PLAIN, quiet: bool = False) -> str:
    """Return one object with every key always present, in a stable order."""
    del style, quiet  # neither changes data
    document = {
        "schema": "osc.lint/1",
        "files": [
            {"path": file.path, "diagnostics": [_diagnostic(diagnostic) for diagnostic in file.diagnostics]}
            for file in result.files
        ],
        "summary": {
            "files": len(result.files),
            "errors": result.count(Severity.ERROR),
            "warnings": result.count(Severity.WARNING),
            "notes": result.count(Severity.NOTE),
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "rule": diagnostic.rule,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "route": list(diagnostic.route),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "fixable": diagnostic.fixable,
    }
