"""Every rule reports its bad example and nothing else of it, and is silent on its good one."""

import re
from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.lint.rule import Rule
from tests.support import ROOT

RULE_FILES = ROOT / "src/osc_cli/domain/lint/rules"
LEFT_OPEN = {
    "no-report-contact",
    "no-outside-contact",
    "no-appeal",
    "no-ladder",
    "no-conflict-rule",
    "no-answer-time",
    "records-without-end",
    "small-numbers-published",
    "reach-not-stated",
    "one-label-for-all",
    "nobody-speaks",
    "no-second-reader",
}
"""Rules about what is missing in these two articles, which a short example of any other rule may leave out."""
NOT_IN_ONE_FILE = {"OSC113"}
"""Rules about a repository: one text cannot break them. Their own tests are with the commands."""

FIXABLE = {rule.meta.code for rule in EVERY_RULE.rules if rule.meta.fixable}
TODAY = date(2026, 11, 28)


def _lint(rule: Rule, text: str | bytes, folder: Path) -> tuple[Diagnostic, ...]:
    for path, beside in rule.meta.beside:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(beside, encoding="utf-8")
    raw = text if isinstance(text, bytes) else text.encode()
    return check(raw, str(folder / "compact.yaml"), today=TODAY, root=folder).diagnostics


def _named(rule: Rule) -> str:
    return rule.meta.name


@pytest.mark.parametrize(
    "rule", [rule for rule in EVERY_RULE.rules if rule.meta.code not in NOT_IN_ONE_FILE], ids=_named
)
def test_the_bad_example_is_reported_at_a_place(rule: Rule, tmp_path: Path) -> None:
    found = _lint(rule, rule.meta.bad, tmp_path)
    assert {diagnostic.rule for diagnostic in found if diagnostic.fixable} <= FIXABLE
    reported = [diagnostic for diagnostic in found if diagnostic.rule == rule.meta.code]
    assert reported
    for diagnostic in reported:
        assert diagnostic.severity is rule.meta.severity
        assert diagnostic.name == rule.meta.name
        assert diagnostic.span.line >= 1
        assert diagnostic.span.column >= 1


@pytest.mark.parametrize("rule", EVERY_RULE.rules, ids=_named)
def test_the_good_example_has_no_findings(rule: Rule, tmp_path: Path) -> None:
    found = {diagnostic.rule for diagnostic in _lint(rule, rule.meta.good, tmp_path)}
    assert found - _unavoidable(rule) == set()


def _unavoidable(rule: Rule) -> set[str]:
    # The good examples of the rules about ignoring show a compact that ignores something, for a reason.
    shown = {"OSC102"} if rule.meta.name == "never-used" else set()
    # Examples are as short as can be, so they leave open what is not their matter.
    left_open = {"OSC2": {"OSC215"}, "OSC3": {"OSC301", "OSC302", "OSC319"}}
    others = shown.union(*(notes for group, notes in left_open.items() if rule.meta.code[:4] != group))
    return (others | {each.meta.code for each in EVERY_RULE.rules if each.meta.name in LEFT_OPEN}) - {rule.meta.code}


@pytest.mark.parametrize("rule", EVERY_RULE.rules, ids=_named)
def test_a_rule_explains_itself(rule: Rule) -> None:
    page = (rule.__doc__ or "").strip()
    title, _, rest = page.partition("\n")
    assert title.endswith(".")
    assert len(rest.split()) >= 10, "a page says why"
    assert rule.meta.motive.endswith((".", ")"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", rule.meta.since)


def test_every_file_is_registered_under_its_name() -> None:
    files = {path.stem for path in RULE_FILES.glob("*.py")} - {"__init__"}
    assert {rule.meta.name.replace("-", "_") for rule in EVERY_RULE.rules} == files


def test_codes_are_unique_sorted_and_grouped() -> None:
    codes = [rule.meta.code for rule in EVERY_RULE.rules]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"OSC[0-7]\d\d", code) for code in codes)


def test_a_rule_can_be_named_by_code_and_by_name() -> None:
    assert EVERY_RULE.codes["OSC101"] == EVERY_RULE.codes["dangling-reference"] == "OSC101"
    assert EVERY_RULE.by_code["OSC101"].meta.severity is Severity.ERROR
