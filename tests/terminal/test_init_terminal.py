"""The wizard in a real terminal of 80 by 24, as a person meets it."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from tests.terminal.screen import Terminal

ENTER, CTRL_C, CTRL_D, CTRL_U, DOWN = "\r", "\x03", "\x04", "\x15", "\x1b[B"
QUESTIONS = (
    "What is the project called?",
    "What is it, in one sentence?",
    "Which of these is most like you?",
    "How do you decide everyday things?",
    "How does somebody become a maintainer?",
    "What does it take to change these rules?",
    "Does the project promise any of these?",
    "Where do reports about conduct go?",
    "where does a report about yourselves go?",
    "Where does somebody report a vulnerability?",
    "Where do people talk with you?",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "riverbank"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_pressing_enter_all_the_way_ends_in_five_files(folder: Path) -> None:
    terminal = Terminal("init", cwd=folder)
    first = terminal.see(QUESTIONS[0])
    assert "Enter takes what is offered" in first
    assert "Found: riverbank (the name of the folder)" in first
    for question in QUESTIONS:
        terminal.see(question)
        terminal.type(ENTER)
    terminal.see("Shall I write this?")
    assert names(folder) == [], "nothing is written before the last question"
    terminal.type(ENTER)
    assert terminal.end() == 0
    assert names(folder) == ["CHARTER.md", "CODE_OF_CONDUCT.md", "COMMS_CHECKLIST.md", "GOVERNANCE.md", "compact.yaml"]
    everything = terminal.everything
    assert "osc lint: nothing to report." in everything
    assert "├── compact.yaml" in everything
    assert "Conduct reports     conduct.intake.contacts.project.address" in everything
    assert "git add compact.yaml" in everything
    assert max(len(line) for line in everything.split("\n")) <= 80


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("after", [0, 1, 3], ids=["at once", "in a text", "in a list"])
def test_stopping_writes_nothing(folder: Path, key: str, after: int) -> None:
    terminal = Terminal("init", cwd=folder)
    for question in QUESTIONS[:after]:
        terminal.see(question)
        terminal.type(ENTER)
    terminal.see(QUESTIONS[after])
    if after < 2:
        terminal.type(CTRL_U)  # Ctrl-D ends a line only where nothing is typed
    terminal.type(key)
    if key == CTRL_D and after == 3:
        # A list knows no end of input; Ctrl-C is the way out.
        terminal.type(CTRL_C)
    assert terminal.end() == 130
    assert names(folder) == []
    assert terminal.everything.count("Nothing was written.") == 1
    assert "Traceback" not in terminal.everything


def test_stopping_at_the_last_question_writes_nothing(folder: Path) -> None:
    terminal = Terminal("init", "--preset", "solo", "--set", "name=Riverbank", cwd=folder)
    for _ in range(7):
        terminal.see("?")
        terminal.type(ENTER)
    terminal.see("Shall I write this?")
    terminal.type(CTRL_C)
    assert terminal.end() == 130
    assert names(folder) == []


def test_wrong_input_is_refused_with_words_and_can_be_mended(folder: Path) -> None:
    terminal = Terminal("init", "--preset", "solo", cwd=folder)
    terminal.see(QUESTIONS[0])
    terminal.type(CTRL_U + ENTER)
    terminal.see("This needs an answer.")
    terminal.type("\x1b[200~River\nbank\n\x1b[201~")
    terminal.see("called? River bank")
    terminal.type(ENTER)
    terminal.see(QUESTIONS[1])
    terminal.type(ENTER)
    terminal.see(QUESTIONS[6])
    terminal.type(ENTER)
    terminal.see(QUESTIONS[7])
    terminal.type("call Ada" + ENTER)
    terminal.see("This must be an e-mail or web address, a Matrix id or a phone number.")
    terminal.type(CTRL_U + "ada@riverbank.org" + ENTER)
    terminal.see(QUESTIONS[8])
    terminal.type(CTRL_C)
    assert terminal.end() == 130


def test_a_choice_shows_who_does_it_like_this_and_numbers_work(folder: Path) -> None:
    terminal = Terminal("init", "--set", "name=Riverbank", "--set", "summary=A river.", "--dry-run", cwd=folder)
    terminal.see("Like many libraries and tools")
    terminal.type("5")
    terminal.see("Like social.coop")
    terminal.type(ENTER)
    terminal.see("How do you decide everyday things?")
    assert "» 5) Votes with a Block" in terminal.shown
    terminal.type(CTRL_C)
    assert terminal.end() == 130


def test_colour_can_be_switched_off_and_nothing_is_lost(folder: Path) -> None:
    terminal = Terminal("init", "--color", "never", "--preset", "solo", cwd=folder)
    terminal.see(QUESTIONS[0])
    assert all(cell.fg == "default" for row in terminal._screen.buffer.values() for cell in row.values())
    terminal.type(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("Lakeside", "Lakeside", id="typing replaces what is offered"),
        pytest.param("\x7fLakeside", "Lakeside", id="one backspace clears it"),
        pytest.param("\x1b[Dx\x1b[CY", "riverbanxkY", id="moving into it corrects it"),
        pytest.param("\x1b[200~Lake\nside\x1b[201~", "Lake side", id="pasting replaces it and stays one line"),
    ],
)
def test_an_offered_answer_gives_way_to_what_is_typed(folder: Path, typed: str, name: str) -> None:
    terminal = Terminal("init", cwd=folder)
    terminal.see(QUESTIONS[0])
    terminal.type(typed)
    terminal.type(ENTER)
    assert f"{QUESTIONS[0]} {name}" in terminal.see(QUESTIONS[1])
    terminal.type(CTRL_C)
    assert terminal.end() == 130
