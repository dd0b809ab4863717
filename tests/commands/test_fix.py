"""`osc lint --fix`: the same file with fewer findings, and nothing else of it touched."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.commands.compacts import check
from osc_cli.commands.fix import Fixed, correct
from osc_cli.domain.diagnostics import Diagnostic
from tests.cli.running import osc
from tests.support import ROOT, SMALLEST_COMPACT

RIVERBANK = (ROOT / "examples/riverbank/compact.yaml").read_text(encoding="utf-8")
SMALL = """\
compact: 1
project: {name: Riverbank, summary: A shared server.}  # quotes and comments stay

people:
  ada: {name: "Ada Example"}
  chi: {name: 'Chi Example'}   # founder

roles:
  member:
    name: Member
    holders: [ada, chi]
    leaves: {inactivity: {after: 12 months, effect: "vote suspended"}}

decisions:
  proposal:
    electorate: member
    choices: [agree, disagree]
    open_for: {at_least: 72 hours, at_most: 14 days}

    passes: [agree > disagree]
    quorum: none
    tie: status quo
communication:
  tlp: {default: GREEN, artefacts: {agenda: AMBER+STRICT, plans: CLEAR}}
"""
SLIPS = {
    # The name of a slip: what a person means, and what they write. All of it stands in the text above.
    "key": ("open_for:", "open-for:"),
    "capital key": ("summary:", "Summary:"),
    "two letters swapped": ("passes:", "psases:"),
    "a letter less": ("electorate:", "electorte:"),
    "months": ("12 months", "12months"),
    "days": ("14 days", "14d"),
    "hours": ("72 hours", "72h"),
    "label": ("AMBER+STRICT", "amber-strict"),
    "label with its prefix": ("GREEN", "TLP:GREEN"),
    "former label": ("CLEAR", "WHITE"),
    "choice": ("status quo", "Status-Quo"),
}
LINES = {"unix": "\n", "windows": "\r\n"}


def _correct(text: str) -> Fixed:
    return correct("compact.yaml", text, lambda _: True)


def _lint(text: str) -> tuple[Diagnostic, ...]:
    return check(text.encode(), "compact.yaml").diagnostics


def _what(text: str) -> set[tuple[object, ...]]:
    return {(diagnostic.rule, diagnostic.route, diagnostic.message) for diagnostic in _lint(text)}


def _slipped(text: str, meant: str, written: str) -> str:
    """Make one slip where the word is a whole key or a whole value."""
    return re.sub(rf"(?m)^([^#\n]*?[ {{]){re.escape(meant)}(?=[ ,}}\n])", rf"\g<1>{written}", text, count=1)


@pytest.mark.parametrize("ends", LINES)
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_undone_and_nothing_else(slip: str, ends: str) -> None:
    right = SMALL.replace("\n", LINES[ends])
    wrong = _slipped(SMALL, *SLIPS[slip]).replace("\n", LINES[ends])
    assert set(_lint(wrong)) - set(_lint(right))
    fixed = _correct(wrong)
    assert fixed.after == right
    assert (fixed.left, fixed.corrected) == (0, len(_lint(wrong)) - len(_lint(right)))


def test_many_slips_of_a_long_compact_are_undone_together() -> None:
    wrong = RIVERBANK
    for slip in SLIPS.values():
        wrong = _slipped(wrong, *slip)
    assert len(_lint(wrong)) >= len(_lint(RIVERBANK)) + 5
    assert _correct(wrong).after == RIVERBANK


WORDS = sorted(set(re.findall(r"[A-Za-z0-9_+]+(?: [a-z]+)?", SMALL)))


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(WORDS), st.integers(0, 20), st.sampled_from("aexX-_ :#")), min_size=1, max_size=5
    ),
    st.sampled_from(["\n", "\r\n"]),
)
def test_correcting_never_brings_up_anything_and_is_done_once(slips: list[tuple[str, int, str]], ends: str) -> None:
    wrong = SMALL
    for word, at, letter in slips:
        wrong = wrong.replace(word, f"{word[: at % len(word)]}{letter}{word[at % len(word) + 1 :]}", 1)
    wrong = wrong.replace("\n", ends)
    fixed = _correct(wrong)
    assert _what(fixed.after) <= _what(wrong)
    assert _correct(fixed.after).after == fixed.after
    _nothing_else_is_touched(wrong, fixed.after)


def _nothing_else_is_touched(before: str, after: str) -> None:
    """Take out of both texts the lines that have, or stand under, a finding with a fix: the rest is the same."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found = {diagnostic.span.line for diagnostic in _lint(before) if diagnostic.fixable}
    may_change = found | _below(old, found)
    assert len(old) == len(new)
    assert [line for number, line in enumerate(old, 1) if number not in may_change] == [
        line for number, line in enumerate(new, 1) if number not in may_change
    ]
    assert [re.findall("(?<= )#.*", line) for line in old if "founder" not in line] == [
        re.findall("(?<= )#.*", line) for line in new if "founder" not in line
    ]


def _below(lines: list[str], keys: set[int]) -> set[int]:
    """Return the lines that belong to a key: those after it that stand further in."""
    inside: set[int] = set()
    for key in keys:
        depth = len(lines[key - 1]) - len(lines[key - 1].lstrip())
        for number in range(key + 1, len(lines) + 1):
            line = lines[number - 1]
            if line.strip() and len(line) - len(line.lstrip()) <= depth:
                break
            inside.add(number)
    return inside


def test_what_would_bring_up_something_is_left_to_a_person() -> None:
    wrong = SMALLEST_COMPACT.replace("electorate: member", "electorte: nobody")
    fixed = _correct(wrong)
    assert (fixed.after, fixed.corrected, fixed.left) == (wrong, 0, 1)
    assert [found.name for found in fixed.others] == ["dangling-reference"]


HELD_BACK = """\
compact: 1
project: {name: Riverbank}
people: {ada: {}, ben: {}, chi: {}, dag: {}, eli: {}, fay: {}, gus: {}, hal: {}, ira: {}}
roles: {member: {name: Member, holders: [ada, ben, chi, dag, eli, fay, gus, hal, ira]}}
decisions:
  proposal:
    electorat: member
    open_for: 7 days
    passes: [agree >= 60% * cast, agree >= 1]
    quorum: [turnout >= 1/3 * eligible]
"""


def test_what_a_correction_would_bring_up_is_named(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(HELD_BACK, encoding="utf-8")
    assert "`osc lint --fix` can correct 1 of them" in osc("lint", cwd=tmp_path).out
    ran = osc("lint", "--fix", cwd=tmp_path)
    first, *others = ran.err.splitlines()
    assert first == ("compact.yaml: corrected nothing; 1 finding would bring up what follows, so correct it by hand:")
    assert len(others) == 1
    assert others[0].startswith("  OSC208 no-show-paradox, line 10: ")
    (tmp_path / "compact.yaml").write_text(HELD_BACK.replace("electorat:", "electorate:"), encoding="utf-8")
    assert [found for found in osc("lint", cwd=tmp_path).out.splitlines() if "OSC208" in found]


def test_behind_a_misspelt_key_may_stand_a_misspelt_value() -> None:
    wrong = SMALLEST_COMPACT.replace("open_for: 7 days", "open-for: 7d")
    assert _correct(wrong).after == SMALLEST_COMPACT


def test_a_roster_is_sorted_with_its_comments() -> None:
    people = "people:\n  ben: {name: B}\n  ada: {name: A}   # founder\n"
    assert _correct(SMALLEST_COMPACT + people).after == (
        f"{SMALLEST_COMPACT}people:\n  ada: {{name: A}}   # founder\n  ben: {{name: B}}\n"
    )


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_the_file_is_corrected_in_place(mark: bytes, tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    wrong = SMALLEST_COMPACT.replace("quorum", "qorum").replace("\n", "\r\n")
    path.write_bytes(mark + wrong.encode())
    path.chmod(0o640)
    ran = osc("lint", "--diff", cwd=tmp_path)
    assert (ran.code, path.read_bytes()) == (1, mark + wrong.encode())
    assert "\n-    qorum: none" in ran.out
    assert "\n+    quorum: none" in ran.out
    assert ran.err == "compact.yaml: would correct 1 finding\n"
    ran = osc("lint", "--fix", cwd=tmp_path)
    assert ran == ("1 compact checked, nothing to report.\n", "compact.yaml: corrected 1 finding\n", 0)
    assert path.read_bytes() == mark + SMALLEST_COMPACT.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert osc("lint", "--diff", cwd=tmp_path) == ("", "", 0)


def test_only_what_was_asked_for_is_corrected(tmp_path: Path) -> None:
    wrong = SMALLEST_COMPACT.replace("quorum", "qorum").replace("7 days", "7d")
    (tmp_path / "compact.yaml").write_text(wrong, encoding="utf-8")
    assert osc("lint", "--fix", "--select", "wrong-value", cwd=tmp_path).code == 0
    assert (tmp_path / "compact.yaml").read_text(encoding="utf-8") == SMALLEST_COMPACT.replace("quorum", "qorum")


def test_a_finding_that_is_meant_is_not_corrected(tmp_path: Path) -> None:
    text = SMALLEST_COMPACT + "people:  # osc: ignore[unsorted-roster] because founders come first\n  b: {}\n  a: {}\n"
    (tmp_path / "compact.yaml").write_text(text, encoding="utf-8")
    osc("lint", "--fix", cwd=tmp_path)
    assert (tmp_path / "compact.yaml").read_text(encoding="utf-8") == text


def test_standard_input_is_only_looked_at(tmp_path: Path) -> None:
    wrong = SMALLEST_COMPACT.replace("quorum", "qorum").encode()
    assert osc("lint", "--fix", "-", cwd=tmp_path, stdin=wrong).code == 2
    ran = osc("lint", "--diff", "-", "--stdin-filename", "x.yaml", cwd=tmp_path, stdin=wrong)
    assert (ran.code, ran.out.startswith("--- a/x.yaml\n+++ b/x.yaml\n")) == (1, True)


def test_the_difference_of_an_absolute_path_names_it_as_git_does(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(SMALLEST_COMPACT.replace("quorum", "qorum"), encoding="utf-8")
    ran = osc("lint", "--fix", "--diff", str(path), cwd=tmp_path.parent)
    assert ran.out.startswith(f"--- a{path}\n+++ b{path}\n")


def test_a_key_is_no_slip_of_one_that_takes_another_kind_of_value() -> None:
    wrong = f"{SMALLEST_COMPACT}communication: {{tlp: {{defaults: {{security: AMBER}}}}}}\n"
    fixed = _correct(wrong)
    assert (fixed.after, fixed.left) == (wrong, 0)


def test_nothing_is_announced_that_was_just_left_to_a_person(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(HELD_BACK, encoding="utf-8")
    assert osc("lint", "--fix", cwd=tmp_path).out.endswith("\n1 compact checked: 1 error.\n")
