"""Findings as GitLab's code quality report, which shows them in a merge request."""

import json

from osc_cli.commands.files import from_repository
from osc_cli.commands.lint import LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.terminal.reporters.fingerprints import fingerprints
from osc_cli.terminal.style import PLAIN, Style

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(result: LintResult, *, style: Style = PLAIN, quiet: bool = False) -> str:
    """Return a list; an empty one says that the findings of an earlier run are gone."""
    del style, quiet  # neither changes data
    issues = [_issue(fingerprint, diagnostic) for fingerprint, diagnostic in fingerprints(result.diagnostics)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(fingerprint: str, diagnostic: Diagnostic) -> dict[str, object]:
    advice = f" ({diagnostic.hint})" if diagnostic.hint else ""
    return {
        "description": f"{diagnostic.message}{advice}",
        "check_name": f"{diagnostic.rule} {diagnostic.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": from_repository(diagnostic.path),
            "lines": {"begin": diagnostic.span.line, "end": diagnostic.span.end_line},
        },
    }
