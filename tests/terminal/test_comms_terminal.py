"""The decision framework in a real terminal of 80 by 24."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from tests.support import SMALLEST_COMPACT
from tests.terminal.screen import Terminal

ENTER, CTRL_C, DOWN = "\r", "\x03", "\x1b[B"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    return tmp_path


def test_some_questions_end_with_a_label_and_a_message(folder: Path) -> None:
    terminal = Terminal("comms", cwd=folder)
    terminal.see("Is somebody unsafe now?")
    assert "Nothing is sent anywhere" in terminal.shown
    terminal.type("n")
    terminal.see("Does one of these fit?")
    terminal.type(ENTER)
    terminal.see("Do people already talk about it in public?")
    terminal.type("n")
    terminal.see("Would your text show who reported it")
    terminal.type("n")
    terminal.see("Who has to do something to be safe?")
    terminal.type(DOWN + DOWN + ENTER)
    terminal.see("Would telling help somebody to do harm?")
    terminal.type("y")
    terminal.see("Do you know a step that protects people now?")
    terminal.type("y")
    # Everyone must act: how badly somebody is hurt would change nothing, so it is not asked.
    terminal.see("What do you know? One line.")
    terminal.type("Version 3 holds foreign code." + ENTER)
    terminal.see("What do you not know yet?")
    terminal.type(ENTER)
    terminal.see("What should readers do now?")
    terminal.type("Go back to version 2." + ENTER)
    terminal.see("When do you speak again?")
    terminal.type(ENTER)
    assert terminal.end() == 0
    text = terminal.everything
    assert "TLP:CLEAR" in text
    assert "What we know: Version 3 holds foreign code." in text
    assert "What you should do now: Go back to version 2." in text
    assert "When we speak next: DAY, HOUR AND TIME ZONE" in text
    assert "How badly" not in text


def test_a_situation_that_fits_shows_its_card(folder: Path) -> None:
    terminal = Terminal("comms", cwd=folder)
    terminal.see("Is somebody unsafe now?")
    terminal.type("n")
    terminal.see("Does one of these fit?")
    terminal.type(DOWN + ENTER)
    assert terminal.end() == 0
    assert "You know it by this: Someone tells you about a weakness" in terminal.everything
    assert "What we know" not in terminal.everything


def test_back_is_never_an_answer(folder: Path) -> None:
    terminal = Terminal("comms", "--not-danger", "--public", "--not-identifies", cwd=folder)
    terminal.see("Who has to do something to be safe?")
    terminal.type("<" + ENTER)  # the first question: there is nothing before it
    terminal.see("What do you know? One line.")
    terminal.type("It rains." + ENTER)
    terminal.see("What do you not know yet?")
    terminal.type("<")
    terminal.see("It rains.")
    terminal.type("It snows." + ENTER)
    terminal.see("What do you not know yet?")
    terminal.type(ENTER)
    terminal.see("What should readers do now?")
    terminal.type(ENTER)
    terminal.see("When do you speak again?")
    terminal.type(ENTER)
    assert terminal.end() == 0
    assert "What we know: It snows." in terminal.everything
    assert "<" not in terminal.everything.split("TLP:CLEAR")[-1]


def test_ctrl_c_stops(folder: Path) -> None:
    terminal = Terminal("comms", cwd=folder)
    terminal.see("Is somebody unsafe now?")
    terminal.type(CTRL_C)
    assert terminal.end() == 130
    assert "Stopped. Nothing was written or sent." in terminal.everything
    assert "TLP" not in terminal.everything


def test_without_a_compact_nobody_is_asked_in_vain(tmp_path: Path) -> None:
    terminal = Terminal("comms", cwd=tmp_path)
    assert terminal.end() == 2
    assert "no compact found" in terminal.everything


def test_danger_is_answered_at_once_and_a_card_is_chosen_by_one_key(folder: Path) -> None:
    terminal = Terminal("comms", cwd=folder)
    terminal.see("Is somebody unsafe now?")
    terminal.type("y")
    terminal.see("Does one of these fit?")
    shown = " ".join(terminal.see("a) ").split())  # the list is drawn in more than one piece
    assert shown.index("First: somebody is not safe. Get help now") < shown.index("Does one of these fit?")
    terminal.type("b")
    terminal.type(ENTER)
    assert terminal.end() == 0
    assert "You know it by this" in terminal.everything


def test_who_denied_every_card_is_not_sent_back_to_the_list(folder: Path) -> None:
    terminal = Terminal("comms", cwd=folder)
    terminal.see("Is somebody unsafe now?")
    terminal.type("n")
    terminal.see("Does one of these fit?")
    terminal.type(ENTER)
    terminal.see("Do people already talk about it in public?")
    terminal.type("y")
    for question in ("Would your text show", "Who has to do something"):
        terminal.see(question)
        terminal.type("n" if "text" in question else ENTER)
    for question in (
        "What do you know?",
        "What do you not know yet?",
        "What should readers do now?",
        "When do you speak",
    ):
        terminal.see(question)
        terminal.type(ENTER)
    assert terminal.end() == 0
    assert "TLP:CLEAR" in terminal.everything
    assert "--list" not in terminal.everything
