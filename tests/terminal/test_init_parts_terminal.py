"""The whole compact part by part, and a compact that exists, in a real terminal of 80 by 24."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from osc_cli.commands import compacts
from osc_cli.commands.planned import State
from osc_cli.commands.presets import preset_text
from osc_cli.commands.render import render
from osc_cli.domain.diagnostics import Severity
from tests.terminal.screen import Terminal

ENTER, CTRL_C, CTRL_U, UP, DOWN, BACK = "\r", "\x03", "\x15", "\x1b[A", "\x1b[B", "<"
YES, LATER, UNDECIDED = "1" + ENTER, "2" + ENTER, "3" + ENTER
WRITE = "» 1) Yes, write"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "riverbank"
    folder.mkdir()
    return folder


def answer(terminal: Terminal, *steps: tuple[str, str]) -> None:
    """See a question, then press keys; see the next."""
    for words, keys in steps:
        terminal.see(words)
        terminal.type(keys)


def check(folder: Path) -> str:
    """Hold what was written to what everything that is written must be; return the compact."""
    raw = (folder / "compact.yaml").read_bytes()
    read = compacts.check(raw, "compact.yaml")
    assert [found for found in read.diagnostics if found.severity is Severity.ERROR] == []
    assert {document.state for document in render(folder, write=False).documents} == {State.UNCHANGED}
    return raw.decode()


@pytest.mark.slow
def test_the_whole_compact_part_by_part_with_every_kind_of_mishap(folder: Path) -> None:
    (folder / "MAINTAINERS.md").write_text("- Ada Example (@ada)\n- Ben Beispiel (@ben)\n")
    terminal = Terminal("init", "--full", "--today", "2026-05-01", cwd=folder)
    answer(
        terminal,
        ("What is the project called?", "Riverbank" + ENTER),
        ("How many are you", ENTER),
        ("What is it, in one sentence?", "A shared server." + ENTER),
        ("main repository?", "over there" + ENTER),
        (
            "This must be a web address that begins with https:// or http://.",
            CTRL_U + "https://git.riverbank.org" + ENTER,
        ),
        ("Under which licence", "my own" + ENTER),
        ("This must be an SPDX expression, such as `Apache-2.0` or `MIT OR CC0-1.0`.", CTRL_U + "MIT" + ENTER),
        ("Decisions: go through this part now?", YES),
        ("everyday things?", "x9" + "2" + ENTER),  # there is no ninth choice, and x means nothing
        ("everyday proposal open?", ENTER),
        ("Roles: go through this part now?", BACK),  # back into the part before
        ("» 2) At least 7 days", ENTER),
        ("Roles: go through this part now?", LATER),
        ("Changing the rules: go through this part now?", LATER),
        ("People: go through this part now?", YES),
        ("space picks or drops, a picks all", "xa" + ENTER),
        ("Rights and duties: go through this part now?", UNDECIDED),
        ("Charter: go through this part now?", LATER),
        ("Powers: go through this part now?", LATER),
        ("Conduct: go through this part now?", UNDECIDED),
        ("Communication: go through this part now?", CTRL_C),
    )
    assert terminal.end() == 130
    assert sorted(path.name for path in folder.iterdir()) == ["MAINTAINERS.md"]

    terminal = Terminal("init", "--resume", "--today", "2026-05-01", cwd=folder)
    terminal.see("Communication: go through this part now?")
    terminal.resize(rows=24, columns=60)
    answer(
        terminal,
        ("» 1) Yes, answer its questions", YES),
        ("report a vulnerability?", "call Ada" + ENTER),
        ("This must be an e-mail or web address", CTRL_U + "security@riverbank.org" + ENTER),
        ("Where do people talk with you?", ENTER),
    )
    terminal.see("carries no label?")
    assert max(len(line) for line in terminal.shown.split("\n")) <= 60
    terminal.resize(rows=24, columns=80)
    answer(
        terminal,
        ("» 1) Only those who decide here", ENTER),
        ("Assets: go through this part now?", LATER),
        ("Money: go through this part now?", YES),
        ("receive and spend money?", "1" + ENTER),
        ("Review: go through this part now?", LATER),
        (WRITE, "2" + ENTER),
    )
    terminal.see("» 1) Name")
    terminal.move(DOWN, "Conduct")
    assert "Leave it undecided" in terminal.shown, "what was answered stands below"
    answer(
        terminal,
        ("» d) Conduct", ENTER),
        ("Conduct: go through this part now?", YES),
        ("Where do reports about conduct go?", "care@riverbank.org" + ENTER),
        ("about yourselves go?", "care@riverbank.org" + ENTER),
        ("name somebody outside, or leave it open.", CTRL_U + "ada@friends.org" + ENTER),
        ("without giving a name?", ENTER),
        ("hear that it arrived?", "2" + ENTER),
        ("repair harm first?", ENTER),
        (WRITE, ENTER),
    )
    assert terminal.end() == 0
    text = check(folder)
    for part in ("licenses: {software: MIT}", "agree >= 1/5 * eligible", "receipt: 24 hours", "holders: [ada, ben]"):
        assert part in text, part
    assert "\nrights:" not in text
    assert "principle: The project receives no money and spends none." in text
    assert "care@riverbank" in (folder / "CODE_OF_CONDUCT.md").read_text().replace("\\", "")


HAND = preset_text("small-team").replace(
    "\nreview:\n", "\nx-ours: {b: 2, a: 1} # by hand\n\n# Look at it each spring.\nreview:\n  x-place: the kitchen\n"
)


@pytest.mark.slow
def test_a_compact_with_hand_edits_is_changed_only_where_an_answer_changed(folder: Path) -> None:
    (folder / "compact.yaml").write_text(HAND)
    render(folder)
    terminal = Terminal("init", cwd=folder)
    terminal.see("Which part?")
    terminal.move(DOWN, "Roles")
    answer(
        terminal,
        ("» 3) Roles", ENTER),
        ("1 of 2", "3" + ENTER),
        ("2 of 2", BACK),
        ("» 3) They ask, and nobody objects", "1" + ENTER),
        ("went quiet count as gone?", "2" + ENTER),
        ("» c) Done: show what would change", CTRL_C),
    )
    assert terminal.end() == 130
    assert (folder / "compact.yaml").read_text() == HAND
    terminal = Terminal("init", "--resume", cwd=folder)
    answer(terminal, ("» c) Done: show what would change", ENTER), (WRITE, "2" + ENTER))
    terminal.see("» c) Done: show what would change")
    terminal.move(UP, "Review")
    answer(
        terminal,
        ("» b) Review", ENTER),
        ("look at the compact again?", "2" + ENTER),
        ("» c) Done: show what would change", ENTER),
        (WRITE, ENTER),
    )
    assert terminal.end() == 0
    text = check(folder)
    assert text == HAND.replace("inactivity: {after: 12 months", "inactivity: {after: 6 months").replace(
        "  every: 12 months", "  every: 6 months"
    )


def test_one_answer_of_a_compact_is_changed_in_a_terminal(folder: Path) -> None:
    (folder / "compact.yaml").write_text(HAND)
    terminal = Terminal("init", "--only", "review", cwd=folder)
    answer(terminal, ("look at the compact again?", "2" + ENTER + ENTER))
    terminal.see(WRITE)
    assert (folder / "compact.yaml").read_text() == HAND, "an Enter that came too early answers nothing"
    terminal.type(ENTER)
    assert terminal.end() == 0
    assert (folder / "compact.yaml").read_text() == HAND.replace("  every: 12 months", "  every: 6 months")
