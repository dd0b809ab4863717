"""Findings as SARIF 2.1.0, for code scanning.

Paths are relative to the top of the repository and columns count characters: both are what forges expect. A forge
that takes uploads keeps the first 5,000 results of a run, so we leave the others out ourselves and say so, gravest
first.
"""

import json
import re
from urllib.parse import quote

from osc_cli import __version__
from osc_cli.commands.files import from_repository
from osc_cli.commands.lint import LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.lint.page import GROUPS, summary, text
from osc_cli.domain.lint.rule import Rule
from osc_cli.terminal.reporters.fingerprints import fingerprints
from osc_cli.terminal.style import PLAIN, Style

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 5_000

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def report(result: LintResult, *, style: Style = PLAIN, quiet: bool = False) -> str:
    """Return a log with one run, also when there is nothing to report: it closes what an earlier run opened."""
    del style, quiet  # neither changes data
    shown = _most_important(result)
    codes = sorted({diagnostic.rule for diagnostic in shown})
    run = {
        "tool": {
            "driver": {
                "name": "osc lint",
                "semanticVersion": __version__,
                "rules": [_rule(EVERY_RULE.by_code[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(len(result.diagnostics) - len(shown))],
        "results": [
            _result(fingerprint, codes.index(diagnostic.rule), diagnostic)
            for fingerprint, diagnostic in fingerprints(shown)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _most_important(result: LintResult) -> tuple[Diagnostic, ...]:
    if len(result.diagnostics) <= MOST_RESULTS:
        return result.diagnostics
    return tuple(sorted(result.diagnostics, key=lambda diagnostic: diagnostic.severity.rank)[:MOST_RESULTS])


def _invocation(left_out: int) -> dict[str, object]:
    if not left_out:
        return {"executionSuccessful": True}
    said = f"{left_out} more findings are left out: the {MOST_RESULTS} gravest are here."
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [{"level": "warning", "message": {"text": said}}],
    }


def _rule(rule: Rule) -> dict[str, object]:
    meta = rule.meta
    said = "\n\n".join(" ".join(paragraph.split()) for paragraph in text(rule).split("\n\n"))
    why = f"{said}\n\n{meta.motive}"
    return {
        "id": meta.code,
        "name": meta.name,
        "shortDescription": {"text": summary(rule)},
        "fullDescription": {"text": said},
        "help": {"text": why, "markdown": why},
        "defaultConfiguration": {"level": _LEVELS[meta.severity]},
        "properties": {"tags": [GROUPS[meta.code[:4]]]},
    }


def _result(fingerprint: str, index: int, diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    advice = f" ({diagnostic.hint})" if diagnostic.hint else ""
    message = _without_links(f"{diagnostic.message}{advice}")
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(from_repository(diagnostic.path))},
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endLine": span.end_line,
                        "endColumn": span.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {"route/v1": fingerprint},
    }


def _without_links(message: str) -> str:
    """Escape brackets where a viewer would make a link of them: the text of a compact never becomes one."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", message) if "](" in message else message
