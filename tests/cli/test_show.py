"""`osc show`: one screen, and a contract."""

import json
import re
import sys
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from osc_cli.commands.show import show
from osc_cli.terminal.show import as_screen
from osc_cli.terminal.style import style
from tests.cli.running import osc_here as osc
from tests.support import ROOT, SMALLEST_COMPACT, Golden
from tools.bench.compacts import compact
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CASES = sorted((ROOT / "tests/golden/show").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_screen(case: Path, golden: Golden) -> None:
    ran = osc("show", "--compact", case.name, "--today", "2026-05-01", cwd=case.parent, environment={"COLUMNS": "80"})
    assert (ran.code, ran.err) == (0, "")
    assert all(len(line) <= 80 and line == line.rstrip() for line in ran.out.split("\n"))
    golden(case.with_suffix(".txt"), ran.out)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_json_keeps_its_contract(case: Path) -> None:
    ran = osc("show", "--compact", case.name, "--today", "2026-05-01", "--format", "json", cwd=case.parent)
    document = json.loads(ran.out)
    jsonschema.validate(document, OUTPUT_SCHEMAS["osc.show.v1"])
    assert next(iter(document)) == "schema"


def test_a_promise_about_a_report_is_said_in_words(tmp_path: Path) -> None:
    times = "conduct: {times: {status_every: 14 days, receipt: 3 days, decision: 1 month}}\n"
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT + times)
    said = " ".join(osc("show", cwd=tmp_path, environment={"COLUMNS": "200"}).out.split())
    assert "Promised: a receipt within 3 days, news every 14 days and a decision within 1 month" in said


def test_a_wrong_duration_is_said(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("show", "--within", "soon", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "`soon` is no duration" in ran.err


def test_a_name_is_no_markup_of_the_drawing(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT.replace("name: Member", 'name: "[red]M[/red]"'))
    ran = osc("show", "--color", "never", cwd=tmp_path)
    assert "[red]M[/red]" in ran.out


def test_no_line_ends_in_a_blank_in_colour_either() -> None:
    case = ROOT / "tests/golden/show/tideline.yaml"
    ran = osc("show", "--compact", str(case), "--color", "always", environment={"COLUMNS": "80"}, cwd=case.parent)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", ran.out)
    assert plain != ran.out
    assert all(line == line.rstrip() for line in plain.split("\n"))


@pytest.mark.parametrize(
    "path", [*ROOT.glob("examples/*/compact.yaml"), *ROOT.glob("templates/presets/*.yaml")], ids=str
)
def test_a_terminal_of_usual_size_holds_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = show(path, within="90 days", today=date(2026, 5, 1))
    whole, screen = (as_screen(result, style("never", sys.stdout), room, coloured=False) for room in (None, 23))
    lines = screen.split("\n")
    assert all(len(line) <= 80 for line in lines)
    if whole.count("\n") <= 23:
        assert screen == whole
    else:
        assert screen.count("\n") <= 23
        assert screen.endswith("`osc show | cat` prints everything.\n")
        assert [line for line in lines if line.endswith("Decisions") or "Decisions: " in line]


def test_a_large_compact_names_what_there_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "compact.yaml").write_text(compact(1500))
    result = show(tmp_path, within="1 days", today=date(2026, 5, 1))
    screen = as_screen(result, style("never", sys.stdout), 23, coloured=False)
    assert screen.count("\n") <= 23
    assert "├── Decisions: Proposal to the assembly; Decision of the board; Decision of " in screen


def test_a_power_is_said_in_its_own_words_with_what_it_takes(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(
        SMALLEST_COMPACT
        + "powers:\n"
        + "  emergency-suspension: {text: suspend an account, held_by: member, acting_together: 2, by: proposal}\n"
        + "amendments: {everything: {by: proposal, twice: {apart: 30 days}, confirmed_by: the foundation}}\n"
    )
    said = re.sub("[\\s│]+", " ", osc("show", cwd=tmp_path).out)
    assert "may suspend an account (by Proposal, two of them together)" in said
    assert "Proposal, twice, 30 days apart, confirmed by the foundation" in said


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("acting_together: 1, by: proposal", "Proposal, any one of them alone"),
        ("acting_together: 2, by: proposal", "Proposal, two of them together"),
        ("acting_together: 2", "two of them together"),
        ("by: proposal", "Proposal"),
    ],
)
def test_a_power_is_used_as_the_governance_document_says(declared: str, expected: str, tmp_path: Path) -> None:
    power = f"powers: {{grant-access: {{held_by: member, {declared}}}}}\n"
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT + power)
    said = re.sub("[\\s│]+", " ", osc("show", cwd=tmp_path).out)
    assert f"({'by ' if 'by:' in declared else ''}{expected})" in said
    assert osc("render", cwd=tmp_path).code == 0
    linked = (tmp_path / "GOVERNANCE.md").read_text().replace("[Proposal](#", "Proposal(#")
    row = next(line for line in linked.split("\n") if line.startswith("| Give and take away access"))
    assert re.sub(r"\(#[^)]*\)", "", row).endswith(f"| {expected[:1].upper()}{expected[1:]} |")


def test_a_term_without_a_beginning_is_unknown_and_not_nothing(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(
        SMALLEST_COMPACT
        + "people: {ada: {}, ben: {}}\n"
        + "bodies:\n"
        + "  board: {name: Board, kind: board, holders: [ada], term: 1 year, holding_since: {ada: 2026-05-01}}\n"
        + "  crew: {name: Crew, kind: committee, holders: [ben], term: 1 year}\n"
        + "review: {every: year}\n"
    )
    said = " ".join(osc("show", "--today", "2026-06-01", cwd=tmp_path).out.split())
    assert "Nothing that has a date is due within 90 days" in said
    assert "When terms end in Crew is unknown" in said
    assert "When the compact is to be reviewed is unknown" in said


def test_a_line_that_stands_for_an_article_says_something_true(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    decisions = "".join(f"  d{n}: {{electorate: member, passes: [agree > disagree]}}\n" for n in range(30))
    (tmp_path / "compact.yaml").write_text(
        SMALLEST_COMPACT.replace("decisions:\n", f"decisions:\n{decisions}")
        + "powers: {merge: {held_by: member}}\namendments: {everything: {by: proposal}}\n"
    )
    result = show(tmp_path, within="1 days", today=date(2026, 5, 1))
    screen = as_screen(result, style("never", sys.stdout), 8, coloured=False)
    assert "Powers: held by Members\n" in screen
    assert "Amendments: Any part of the compact: Proposal\n" in screen
