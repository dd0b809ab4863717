"""The guides are true: their commands are run, and the table of rules is the toolkit's own.

    pytest tests/test_guides.py --update-golden

writes the outputs and the table anew; read `git diff docs/guides` before you commit them.
"""

import re
from pathlib import Path
from typing import Any

import pytest

from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import MEANINGS
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.named import NAMED_RULES
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.source.loader import load
from tests.support import ROOT, Golden
from tests.test_tutorial import executed

TEMPLATES = ROOT / "docs" / "guides" / "templates.md"
AMENDMENTS = ROOT / "docs" / "guides" / "amendments.md"
DECISIONS = ROOT / "docs" / "guides" / "decisions.md"
STRESS = ROOT / "docs" / "guides" / "stress.md"
COMMUNICATION = ROOT / "docs" / "guides" / "communication.md"
_TABLE = re.compile(r"(<!-- named rules:.*? -->\n)(.*?)(<!-- end of named rules -->)", re.DOTALL)


def _yaml(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_yaml(inner)}' for key, inner in value.items())}}}"
    return f"[{', '.join(_yaml(inner) for inner in value)}]" if isinstance(value, list) else str(value)


def named_rules() -> str:
    """The table of named rules in the guide."""
    rows = ["", "| Rule | Lines | Used by, roughly | Good to know |", "| --- | --- | --- | --- |"]
    for rule in NAMED_RULES:
        lines = "<br>".join(f"`{key}: {_yaml(value)}`" for key, value in rule.fields.items())
        rows.append(f"| {rule.name} | {lines} | {rule.like} | {rule.good_to_know} |")
    return "\n".join([*rows, "", ""])


def test_the_guide_to_decisions_is_what_happens(tmp_path: Path, golden: Golden) -> None:
    text = DECISIONS.read_text(encoding="utf-8")
    assert text.count("```console") > 5
    table = _TABLE.sub(lambda found: f"{found[1]}{named_rules()}{found[3]}", text)
    golden(DECISIONS, executed(table, tmp_path))


def test_the_guide_to_own_words_is_what_happens(tmp_path: Path, golden: Golden) -> None:
    text = TEMPLATES.read_text(encoding="utf-8")
    assert text.count("```console") > 6
    golden(TEMPLATES, executed(text, tmp_path))


def test_the_guide_to_communication_is_what_happens(tmp_path: Path, golden: Golden) -> None:
    text = COMMUNICATION.read_text(encoding="utf-8")
    assert text.count("```console") > 3
    golden(COMMUNICATION, executed(text, tmp_path))


def test_the_guide_to_amendments_is_what_happens(tmp_path: Path, golden: Golden) -> None:
    text = AMENDMENTS.read_text(encoding="utf-8")
    assert text.count("```console") > 2
    golden(AMENDMENTS, executed(text, tmp_path))


def test_the_guide_to_the_stress_test_is_what_happens(tmp_path: Path, golden: Golden) -> None:
    text = STRESS.read_text(encoding="utf-8")
    assert text.count("```console") > 5
    golden(STRESS, executed(text, tmp_path))


def test_every_condition_in_the_guide_can_be_read() -> None:
    """Whatever stands in code and compares is a condition."""
    text = _TABLE.sub("", DECISIONS.read_text(encoding="utf-8"))
    found = [one for one in re.findall(r"`([^`\n]+)`", text) if re.search(r"\w (?:[<>]=?|==) ", one)]
    written = [one.rpartition(": ")[2] for one in found]
    assert len(written) > 10
    assert [one for one in written if not isinstance(parse(one), Condition)] == []


def test_the_guide_lists_every_count() -> None:
    table = DECISIONS.read_text(encoding="utf-8").partition("What you can count:")[2].partition("What you can do")[0]
    assert set(re.findall(r"`(\w+)`", table)) == set(MEANINGS)


def test_the_pieces_are_rules() -> None:
    text = DECISIONS.read_text(encoding="utf-8")
    pieces = re.findall(r"```yaml\n(    (?:passes|houses):.*?)```", text, re.DOTALL)
    assert len(pieces) == 4
    for piece in pieces:
        assert isinstance(read_rule(read(f"decision:\n{piece}")["decision"]), Rule)


def test_the_lines_around_a_vote_are_fields_of_a_decision() -> None:
    text = DECISIONS.read_text(encoding="utf-8")
    table = text.partition("## 5.")[2].partition("## 6.")[0]
    lines = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    assert len(lines) == 12
    assert all(Decision.model_validate(read(line)).model_fields_set for line in lines)


def test_the_table_of_named_rules_is_yaml_to_copy() -> None:
    table = _TABLE.search(DECISIONS.read_text(encoding="utf-8"))
    assert table is not None
    rows = [row.split(" | ")[1] for row in table[2].splitlines() if "`" in row]
    assert [read("\n".join(re.findall("`([^`]+)`", row))) for row in rows] == [rule.fields for rule in NAMED_RULES]


@pytest.mark.parametrize(
    ("passes", "counts", "outcome"),
    [
        ("agree >= 2/3 * cast", {}, Outcome.PASSES),
        ("agree > disagree", {}, Outcome.FAILS),
        ("agree >= 66% * cast", {"agree": 33, "disagree": 17}, Outcome.PASSES),
        ("agree >= 2/3 * cast", {"agree": 33, "disagree": 17}, Outcome.FAILS),
        ("agree >= 51% * cast", {"agree": 101, "disagree": 98}, Outcome.FAILS),
        ("agree >= 51% * cast", {"agree": 102, "disagree": 97}, Outcome.PASSES),
        ("agree > 1/2 * cast", {"agree": 100, "disagree": 99}, Outcome.PASSES),
        ("agree >= 2/3 * cast", {"agree": 6, "disagree": 3}, Outcome.PASSES),
        ("agree > 2/3 * cast", {"agree": 6, "disagree": 3}, Outcome.FAILS),
        ("agree >= 1/2 * eligible", {"agree": 2, "disagree": 2, "eligible": 4}, Outcome.PASSES),
    ],
)
def test_what_surprises_people_is_so(passes: str, counts: dict[str, int], outcome: Outcome) -> None:
    rule = read_rule({"passes": passes})
    assert isinstance(rule, Rule)
    assert judge(rule, counts, Circumstances(running=True)).outcome is outcome


def read(text: str) -> Any:
    """Read YAML as a compact is read."""
    loaded = load(text.encode())
    assert loaded.findings == (), loaded.findings
    return loaded.data
