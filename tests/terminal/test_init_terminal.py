"""The wizard in a real terminal of 80 by 24, as a person meets it."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from osc_cli.commands.init_state import kept_for
from osc_cli.source.loader import load
from tests.terminal.reading import words_to_read
from tests.terminal.screen import Terminal

ENTER, CTRL_C, CTRL_D, CTRL_U, DOWN, SPACE, BACK = "\r", "\x03", "\x04", "\x15", "\x1b[B", " ", "<"
QUESTIONS = (
    "What is the project called?",
    "How many are you, and who decides?",
    "How do you decide everyday things?",
    "How does somebody become a maintainer?",
    "Who may change these rules, and with how many votes?",
    "Which rights and duties do people have?",
    "Where do reports about conduct go?",
    "where does a report about yourselves go?",
    "Where does somebody report a vulnerability?",
    "Where do people talk with you?",
    "Who may be told what is not public and carries no label?",
)
NAME, PRESET, DECIDING, JOINING = QUESTIONS[:4]
WRITE = "Shall I write this?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "riverbank"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def compact(folder: Path) -> dict[str, object]:
    data = load((folder / "compact.yaml").read_bytes()).data
    assert isinstance(data, dict)
    return data


def press_through(terminal: Terminal, *questions: str) -> None:
    for question in questions:
        terminal.see(question)
        terminal.type(ENTER)


@pytest.mark.slow
def test_pressing_enter_all_the_way_ends_in_five_files(folder: Path) -> None:
    terminal = Terminal("init", cwd=folder)
    first = terminal.see(NAME)
    assert "Found: riverbank (the name of the folder)" in re.sub(r"\s+", " ", first)
    assert "1 of about 12" in first
    press_through(terminal, *QUESTIONS)
    terminal.see(WRITE)
    assert names(folder) == [], "nothing is written before the last question"
    terminal.type(ENTER)
    assert terminal.end() == 0
    assert names(folder) == ["CHARTER.md", "CODE_OF_CONDUCT.md", "COMMS_CHECKLIST.md", "GOVERNANCE.md", "compact.yaml"]
    everything = terminal.everything
    assert "Enter takes what is offered" in everything
    assert "What this means: The maintainers answer Agree or Disagree." in everything
    assert "osc lint: 1 warning; run it to read them." in everything  # no address for reports was given
    assert "├── compact.yaml" in everything
    assert "Conduct reports     osc init --only conduct" in everything
    assert "git add" not in everything, "there is no git here"
    assert "Let `osc lint` and `osc render --check` run on every change" in everything
    assert max(len(line) for line in everything.split("\n")) <= 80


def test_a_small_team_needs_fewer_than_sixty_keys_beyond_what_it_types(folder: Path) -> None:
    """The situation of the issue: three maintainers who answer every question, two of them otherwise than offered."""
    terminal = Terminal("init", cwd=folder)
    keys, letters, words = 0, 0, 0

    def press(question: str, *pressed: str, typed: str = "") -> None:
        nonlocal keys, letters, words
        words += words_to_read(terminal.see(question), known=bool(keys))
        terminal.type(typed + "".join(pressed))
        keys += len(pressed)
        letters += len(typed)

    press(NAME, ENTER, typed="Riverbank")
    press(PRESET, ENTER)
    press(DECIDING, "2", ENTER)  # not lazy consensus: a majority
    press(JOINING, DOWN, ENTER)
    press(QUESTIONS[4], ENTER)
    press(QUESTIONS[5], DOWN, DOWN, DOWN, SPACE, ENTER)  # one more right
    press(QUESTIONS[6], ENTER, typed="conduct@riverbank.org")
    press(QUESTIONS[7], ENTER, typed="ada@friends.org")
    press(QUESTIONS[8], ENTER, typed="security@riverbank.org")
    press(QUESTIONS[9], ENTER, typed="https://chat.riverbank.org")
    press("Can anyone read what is said there?", "2", ENTER)
    press(QUESTIONS[10], ENTER)
    terminal.see(WRITE)
    assert names(folder) == [], "nothing is written before the last question"
    press(WRITE, ENTER)
    assert terminal.end() == 0
    assert len(names(folder)) == 5
    assert max(len(line) for line in terminal.everything.split("\n")) <= 80
    assert keys < 60
    assert keys == 20
    # docs/decisions/0022 says where the figures come from.
    assert words / 238 + (keys + letters) * 0.28 / 60 < 5, "minutes to read every word once and to press every key"
    data = compact(folder)
    assert data["project"] == {
        "name": "Riverbank",
        "structure": "A small group of maintainers decides together.",
    }
    assert "records" in str(data["rights"])
    assert "'archive': 'members'" in str(data["communication"])
    assert "osc lint: nothing to report." in terminal.everything


@pytest.mark.parametrize("key", [CTRL_C, pytest.param(CTRL_D, marks=pytest.mark.slow)], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("after", [pytest.param(0, marks=pytest.mark.slow), 3], ids=["at once", "in a list"])
def test_stopping_writes_nothing(folder: Path, key: str, after: int) -> None:
    terminal = Terminal("init", cwd=folder)
    press_through(terminal, *QUESTIONS[:after])
    terminal.see(QUESTIONS[after])
    if after == 0:
        terminal.type(CTRL_U)  # Ctrl-D ends a line only where nothing is typed
    terminal.type(key)
    if key == CTRL_D and after:
        # A list knows no end of input; Ctrl-C is the way out.
        terminal.type(CTRL_C)
    assert terminal.end() == 130
    assert names(folder) == []
    assert terminal.everything.count("Nothing was written.") == 1
    assert ("`osc init --resume` goes on" in re.sub(r"\s+", " ", terminal.everything)) == (after > 0)
    assert "Traceback" not in terminal.everything


def test_after_ctrl_c_it_goes_on_where_it_stopped(folder: Path) -> None:
    terminal = Terminal("init", "--preset", "solo", "--set", "summary=A river.", cwd=folder)
    terminal.see(NAME)
    terminal.type("Lakeside" + ENTER)
    terminal.see(QUESTIONS[5])
    terminal.type(CTRL_C)
    assert terminal.end() == 130
    terminal = Terminal("init", "--resume", cwd=folder)
    terminal.see(QUESTIONS[5])
    assert NAME not in terminal.everything
    press_through(terminal, *QUESTIONS[5:], "Who could take over if you were gone?", WRITE)
    assert terminal.end() == 0
    assert compact(folder)["project"]["name"] == "Lakeside"  # type: ignore[index]  # it is a map
    assert "summary: A river." in (folder / "compact.yaml").read_text(), "what flags said is kept, too"
    assert kept_for(folder) is None, "what is written is forgotten"


@pytest.mark.slow
def test_a_terminal_that_is_closed_costs_no_answer(folder: Path) -> None:
    terminal = Terminal("init", cwd=folder)
    press_through(terminal, NAME, PRESET)
    terminal.see(DECIDING)
    os.kill(terminal.pid, signal.SIGHUP)
    terminal.end()
    assert names(folder) == []
    terminal = Terminal("init", cwd=folder)
    terminal.see("You gave 2 answers before. Go on with them?")
    terminal.type(ENTER)
    terminal.see(DECIDING)
    terminal.type(BACK)
    terminal.see(PRESET)
    terminal.type(CTRL_C)
    assert terminal.end() == 130


def test_one_key_goes_back_in_every_kind_of_question(folder: Path) -> None:
    terminal = Terminal("init", cwd=folder)
    terminal.see(NAME)
    terminal.type("Lakeside" + ENTER)
    terminal.see(PRESET)
    terminal.type(BACK)
    again = terminal.see("type it to take it.")
    assert f"{NAME} Lakeside" in again, "what was said is offered"
    assert "Found: riverbank" in again, "and what was found is still to be had"
    assert "2 of about 12" not in again, "the question that was left is gone"
    press_through(terminal, NAME, PRESET)
    terminal.see(DECIDING)
    terminal.type("5" + ENTER)
    press_through(terminal, *QUESTIONS[3:6])
    terminal.see(QUESTIONS[6])
    terminal.type(BACK)
    terminal.see("6 of about 12")
    terminal.type(BACK + BACK + BACK)
    terminal.see("3 of about 12")
    terminal.see("» 5) Votes with a Block")
    terminal.type(CTRL_C)
    assert terminal.end() == 130


def test_wrong_input_is_refused_with_words_and_can_be_mended(folder: Path) -> None:
    terminal = Terminal("init", "--preset", "solo", cwd=folder)
    terminal.see(NAME)
    terminal.type(CTRL_U + ENTER)
    terminal.see("This needs an answer.")
    terminal.type("a" * 201 + ENTER)
    terminal.see("This is too long: at most 200 characters.")
    terminal.type(CTRL_U + "\x1b[200~River\nbank\n\x1b[201~")
    terminal.see("called? River bank")
    terminal.type(ENTER)
    terminal.see(QUESTIONS[5])
    terminal.type("x7" + ENTER)  # keys that mean nothing in a list do nothing
    terminal.see(QUESTIONS[6])
    terminal.type("call Ada" + ENTER)
    terminal.see("This must be an e-mail or web address, a Matrix id or a phone number.")
    terminal.type(CTRL_U + "ada@riverbank.org" + ENTER)
    terminal.see(QUESTIONS[7])
    terminal.type(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.slow
def test_a_choice_shows_who_does_it_like_this_and_numbers_work(folder: Path) -> None:
    terminal = Terminal("init", "--set", "name=Riverbank", "--dry-run", cwd=folder)
    terminal.see("Like many libraries and tools")
    terminal.type("5")
    terminal.see("Like social.coop")
    terminal.type(ENTER)
    terminal.see("» 5) Votes with a Block")
    terminal.see("at least 9 times as many Agree votes")
    terminal.type(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.slow
def test_a_window_that_shrinks_and_grows_loses_nothing(folder: Path) -> None:
    terminal = Terminal("init", cwd=folder)
    press_through(terminal, NAME)
    terminal.see(PRESET)
    terminal.resize(rows=14, columns=50)
    terminal.type(DOWN + DOWN)
    terminal.see("Elected committee")
    terminal.resize(rows=30, columns=100)
    terminal.type(ENTER)
    terminal.see(DECIDING)
    assert "Elected committee" in terminal.everything
    terminal.type(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.slow
def test_colour_can_be_switched_off_and_nothing_is_lost(folder: Path) -> None:
    terminal = Terminal("init", "--color", "never", "--preset", "solo", cwd=folder)
    terminal.see(NAME)
    assert all(cell.fg == "default" for row in terminal._screen.buffer.values() for cell in row.values())
    terminal.type(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.slow
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
    terminal.see(NAME)
    terminal.type(typed)
    terminal.type(ENTER)
    assert f"{NAME} {name}" in terminal.see(PRESET)
    terminal.type(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.slow
def test_plain_mode_in_a_terminal_asks_again_and_draws_nothing_twice(folder: Path) -> None:
    terminal = Terminal("init", "--plain", "--preset", "solo", "--set", "name=Riverbank", cwd=folder)
    terminal.see("Numbers with spaces, 0 for none")
    terminal.type("12" + ENTER)
    terminal.see("`12` is none of the choices. a number from 1 to 9")
    terminal.type("1 6" + ENTER)
    terminal.see(QUESTIONS[6])
    terminal.type("call Ada" + ENTER)
    terminal.see("must be an e-mail or web address")
    terminal.type(BACK + ENTER)
    terminal.see("2 are picked already", above=True)  # the list is as long as the screen
    terminal.see("Numbers with spaces, 0 for none, Enter for those that are picked:")
    terminal.type(CTRL_C)
    assert terminal.end() == 130
    assert "\x1b[" not in terminal.raw
