"""Each format of `osc lint` as a whole, and what a reader of each may rely on."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from osc_cli import __version__
from osc_cli.cli.formats import Format
from osc_cli.commands.lint import lint
from tests.support import ROOT, SMALLEST_COMPACT, Golden
from tests.terminal.reporters.running import CASES, lint_case, lint_text, printed

GOLDEN = {"github": "lint.github.txt", "gitlab": "lint.gitlab.json", "junit": "lint.junit.xml", "sarif": "lint.sarif"}
WITH_WARNING = f"{SMALLEST_COMPACT}conduct: {{}}\n"


@pytest.mark.parametrize("case", ["hostile-text", "typos"])
@pytest.mark.parametrize("output", GOLDEN)
def test_a_whole_report(
    case: str, output: str, golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report = printed(lint_case(CASES / case, tmp_path), output)
    golden(
        CASES / case / GOLDEN[output], report.replace(f'"semanticVersion": "{__version__}"', '"semanticVersion": "…"')
    )


def test_every_format_is_a_module_and_every_module_a_format() -> None:
    modules = {path.stem for path in (ROOT / "src/osc_cli/terminal/reporters").glob("*.py")}
    assert {output.value for output in Format} == modules - {"__init__", "fingerprints"}


@pytest.mark.parametrize("output", [output.value for output in Format])
def test_no_format_lets_text_act_on_a_terminal(output: str, tmp_path: Path) -> None:
    text = 'compact: 1\nproject: {name: R, "a\\nb": 1, "a]](http://evil.example)": 2, "<b>&\\u200d": 3}\n'
    report = printed(lint_text(text, tmp_path), output)
    assert {character for character in report if ord(character) < 32 or 127 <= ord(character) < 160} <= {"\n"}


@pytest.mark.parametrize(("strict", "failures"), [(False, "0"), (True, "1")])
def test_junit_fails_what_makes_the_command_fail(strict: bool, failures: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(WITH_WARNING, encoding="utf-8")
    result = lint([tmp_path], strict=strict)
    (suite,) = ElementTree.fromstring(printed(result, "junit"))
    assert (suite.get("failures"), suite.get("tests"), result.exit_code) == (failures, "1", int(strict))
    assert len(suite.findall(".//failure")) == int(failures)


def test_junit_has_a_passed_case_for_a_clean_compact(tmp_path: Path) -> None:
    (suite,) = ElementTree.fromstring(printed(lint_text(SMALLEST_COMPACT, tmp_path), "junit"))
    assert [(case.get("name"), list(case)) for case in suite] == [("nothing to report", [])]


def test_gitlab_gets_a_list_with_different_fingerprints(tmp_path: Path) -> None:
    twice = "compact: 1\nproject: {name: R}\nroles: {a: {name: A}}\nproject: {name: S}\nproject: {name: T}\n"
    issues = json.loads(printed(lint_text(twice, tmp_path), "gitlab"))
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints)) >= 2
    for issue in issues:
        assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1


def test_a_fingerprint_stays_when_lines_move(tmp_path: Path) -> None:
    before = json.loads(printed(lint_text(WITH_WARNING, tmp_path), "gitlab"))
    after = json.loads(printed(lint_text(f"# a new first line\n\n{WITH_WARNING}", tmp_path), "gitlab"))
    assert before[0]["location"] != after[0]["location"]
    assert before[0]["fingerprint"] == after[0]["fingerprint"]


def test_paths_begin_at_the_top_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    below = tmp_path / "a community"
    below.mkdir()
    (below / "compact.yaml").write_text(WITH_WARNING, encoding="utf-8")
    monkeypatch.chdir(below)
    result = lint([Path("compact.yaml")])
    assert "file=a community/compact.yaml,line=" in printed(result, "github")
    (log,) = json.loads(printed(result, "sarif"))["runs"]
    assert (
        log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20community/compact.yaml"
    )
