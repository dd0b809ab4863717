"""What costs a person nothing: an answer that was refused, and keys that were pressed too early."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from tests.terminal.screen import Terminal

ENTER, CTRL_C, BACK = "\r", "\x03", "<"
WRITE = "Shall I write this?"


@pytest.mark.parametrize(
    "mode",
    [
        pytest.param((), id="lists"),
        pytest.param(("--plain",), id="plain", marks=pytest.mark.slow),
    ],
)
def test_what_is_typed_while_it_works_answers_nothing(tmp_path: Path, mode: tuple[str, ...]) -> None:
    arguments = ("--preset", "solo", "--set", "name=Riverbank", "--only", "review")
    terminal = Terminal("init", *arguments, *mode, cwd=tmp_path)
    terminal.see("How often")
    terminal.type(ENTER + "3" + ENTER)  # in one go: the second answer is typed before its question stands there
    terminal.see("Rendering and checking")
    terminal.type("3" + ENTER)
    terminal.see(WRITE)
    terminal.settle()
    assert WRITE in terminal.shown, "it still asks"
    assert list(tmp_path.iterdir()) == []
    terminal.type("3" + ENTER)
    terminal.see("my answers are kept" if not mode else "Your answers are kept")
    terminal.end()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_after_a_refused_answer_one_can_go_back_or_correct_it(tmp_path: Path) -> None:
    terminal = Terminal("init", "--preset", "solo", "--set", "name=Riverbank", cwd=tmp_path)
    terminal.see("Which rights and duties")
    terminal.type(ENTER)
    terminal.see("Where do reports about conduct go?")
    terminal.type("not an address" + ENTER)
    terminal.see("This must be an e-mail or web address")
    terminal.type(BACK)
    terminal.see("1 of about")
    terminal.see("Which rights and duties")
    terminal.type(ENTER)
    terminal.see("Where do reports about conduct go?")
    terminal.type("ada@" + ENTER)
    terminal.see("This must be an e-mail or web address")
    terminal.type("riverbank.org" + ENTER)
    assert "go? ada@riverbank.org" in terminal.see("where does a report about yourselves go?")
    terminal.type(CTRL_C)
    assert terminal.end() == 130
