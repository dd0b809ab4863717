"""Mutation check: every rule catches its mistake in a sound compact, at its place, and no other rule complains."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.domain.lint.every_rule import EVERY_RULE

FOLDER = Path(__file__).parent / "slips"
TODAY = date(2026, 11, 28)
NOWHERE = "nowhere"
ELSEWHERE = {
    "two-compacts": "tests/cli/test_lint.py",
    "document-out-of-date": "tests/commands/test_surroundings.py",
    "document-edited": "tests/commands/test_surroundings.py",
    "condition-syntax": "tests/domain/lint/test_condition_syntax.py",
    "not-a-compact": "tests/source/cases",
    "file-too-large": "tests/source/cases",
    "structure-too-large": "tests/source/cases",
    "green-without-a-door": "tests/domain/lint/test_conduct_and_communication_rules.py",
    "no-path-to-leaders": "tests/domain/lint/test_conduct_and_communication_rules.py",
    "code-file-missing": "tests/commands/test_adopted_code.py",
    "code-placeholder-left": "tests/commands/test_adopted_code.py",
    "code-version-differs": "tests/commands/test_adopted_code.py",
    "code-without-attribution": "tests/commands/test_adopted_code.py",
    "no-role": "needs more than one replacement: its own example",
    "no-decision": "needs more than one replacement: its own example",
}
"""Rules without a slip, and where else they are broken on purpose."""


class Slip(NamedTuple):
    """One mistake."""

    base: str
    rule: str
    old: str
    new: str
    at: str
    says: str = ""
    also: tuple[str, ...] = ()
    beside: Mapping[str, str] = MappingProxyType({})

    @property
    def text(self) -> str:
        """The broken compact."""
        sound = read(self.base)
        assert sound.count(self.old) == 1, f"{self.old!r} stands {sound.count(self.old)} times in {self.base}"
        return sound.replace(self.old, self.new)

    @property
    def place(self) -> tuple[int, int]:
        """Line and column at which it must be caught."""
        text, sought = self.text, self.at.replace("¦", "")
        assert text.count(sought) == 1, f"{sought!r} stands {text.count(sought)} times in the broken compact"
        offset = text.index(sought) + max(0, self.at.find("¦"))
        return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def read(base: str) -> str:
    return (FOLDER / base).read_text(encoding="utf-8")


def slips() -> list[Slip]:
    found = []
    for path in sorted(FOLDER.glob("*.slips.yaml")):
        document: Any = YAML(typ="safe").load(path)
        for entry in document["slips"]:
            also = tuple(entry.pop("also", ()))
            found.append(Slip(document["base"], **entry, also=also))
    return found


SLIPS = slips()


def lint(text: str, folder: Path, beside: Mapping[str, str]) -> list[Diagnostic]:
    for path, content in beside.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    raw = text.encode("utf-8", "surrogateescape")
    return list(check(raw, str(folder / "compact.yaml"), today=TODAY, root=folder).diagnostics)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.compact.yaml")), ids=lambda path: path.name)
def test_a_sound_compact_has_no_findings(path: Path, tmp_path: Path) -> None:
    assert lint(path.read_text(encoding="utf-8"), tmp_path, {}) == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.rule}: {' '.join(slip.new.split())[:40]}")
def test_a_slip_is_caught_at_its_place_and_by_its_rule_alone(slip: Slip, tmp_path: Path) -> None:
    reported = lint(slip.text, tmp_path, slip.beside)
    own = [found for found in reported if found.name == slip.rule]
    if slip.at == NOWHERE:
        assert own == []
    else:
        assert [(found.span.line, found.span.column) for found in own] == [slip.place]
        assert slip.says in own[0].message
    assert {found.name for found in reported} - {slip.rule} == set(slip.also)


def test_every_rule_has_a_slip() -> None:
    caught = {slip.rule for slip in SLIPS if slip.at != NOWHERE}
    assert {rule.meta.name for rule in EVERY_RULE.rules} == caught | set(ELSEWHERE)
    assert not caught & set(ELSEWHERE)
