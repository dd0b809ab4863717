"""Findings as JUnit's XML, which most build servers show: a suite for each compact, a case for each finding.

Only what makes the command fail is a failure there, too. Everything else is a passed case that says something.
"""

from xml.etree import ElementTree as Xml

from osc_cli.commands.lint import FileReport, LintResult
from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.terminal.style import PLAIN, Style
from osc_cli.terminal.text import visible


def report(result: LintResult, *, style: Style = PLAIN, quiet: bool = False) -> str:
    """Return a document with every file, also those that have nothing to report."""
    del style, quiet  # neither changes data
    root = Xml.Element("testsuites", name="osc lint")
    for file in result.files:
        _suite(root, file, result)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _suite(root: Xml.Element, file: FileReport, result: LintResult) -> None:
    failed = sum(result.fails(diagnostic) for diagnostic in file.diagnostics)
    counts = {"tests": str(max(1, len(file.diagnostics))), "failures": str(failed), "errors": "0", "skipped": "0"}
    path = visible(file.path)
    suite = Xml.SubElement(root, "testsuite", {"name": path, **counts})
    for diagnostic in file.diagnostics:
        _case(suite, path, diagnostic, failed=result.fails(diagnostic))
    if not file.diagnostics:
        Xml.SubElement(suite, "testcase", classname=path, name="nothing to report")


def _case(suite: Xml.Element, path: str, diagnostic: Diagnostic, *, failed: bool) -> None:
    span = diagnostic.span
    name = f"{diagnostic.rule} {diagnostic.name} ({span.line}:{span.column})"
    case = Xml.SubElement(suite, "testcase", classname=path, name=name, file=path, line=str(span.line))
    message = visible(diagnostic.message)
    said = f"{path}:{span.line}:{span.column}: {diagnostic.severity.value}: {message}"
    if diagnostic.hint:
        said += f"\nhelp: {visible(diagnostic.hint)}"
    if failed:
        Xml.SubElement(case, "failure", message=message, type=diagnostic.severity.value).text = said
    else:
        Xml.SubElement(case, "system-out").text = said
