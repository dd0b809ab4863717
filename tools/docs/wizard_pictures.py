"""`docs/images/init-*.svg`: the screens of `osc init`, taken from a terminal in which the wizard really runs.

The keys are pressed by this file and the screen is read by a terminal emulator, so a picture cannot show what the
program does not. Each holds no date and no path of the machine: the same wizard always gives the same bytes. Running
the wizard takes seconds, so `make docs` leaves them alone: `python -m tools.docs.wizard_pictures` writes them, and a
slow test says when they are stale.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from tests.terminal.screen import Terminal
from tools.docs.lint_picture import svg

_ENTER = "\r"
_TODAY = ("--today", "2026-05-01")


def wizard_pictures() -> dict[str, str]:
    """Return the pictures."""
    with TemporaryDirectory() as place:
        folder = Path(place).resolve() / "riverbank"
        folder.mkdir()
        (folder / "MAINTAINERS.md").write_text("- Ada Example (@ada)\n- Ben Beispiel (@ben)\n", encoding="utf-8")
        (folder / "GOVERNANCE.md").write_text(
            "# How we decide\n\nAda and Ben talk until both agree.\n", encoding="utf-8"
        )
        with patch.dict(os.environ, {"XDG_STATE_HOME": place, "LC_ALL": "C.UTF-8"}):
            return {f"docs/images/init-{name}.svg": picture for name, picture in _pictures(folder)}


def _pictures(folder: Path) -> Iterator[tuple[str, str]]:
    terminal = Terminal("init", *_TODAY, cwd=folder, rows=44)
    _press(terminal, "How many are you, and who decides?", _ENTER)
    terminal.see("How do you decide everyday things?")
    terminal.type("2")
    terminal.see("Apache does it for questions of procedure.")
    yield "question", _picture(terminal, folder, "a question of osc init with its choices", "How do you decide")
    for question in ("How do you decide", "How does somebody become", "Who may change these rules"):
        _press(terminal, question, _ENTER)
    terminal.see("Which of these should the compact name?")
    yield "people", _picture(terminal, folder, "osc init offers people whom a file lists", "Files of your repository")
    _press(terminal, "Which of these should the compact name?", "a" + _ENTER)
    _press(terminal, "Which rights and duties", _ENTER)
    _press(terminal, "Where do reports about conduct go?", f"conduct@riverbank.org{_ENTER}")
    for question in ("a report about yourselves", "report a vulnerability", "talk with you", "carries no label"):
        _press(terminal, question, _ENTER)
    terminal.see("Shall I write this?")
    yield "review", _picture(terminal, folder, "osc init shows all answers before it writes", "Your answers")
    terminal.type(_ENTER)
    terminal.end()
    terminal = Terminal("init", "--only", "conduct", *_TODAY, cwd=folder, rows=44)
    _press(terminal, "Where do reports about conduct go?", f"care@riverbank.org{_ENTER}")
    for question in ("a report about yourselves", "without giving a name", "that it arrived", "repair harm first"):
        _press(terminal, question, _ENTER)
    terminal.see("Shall I write this?")
    yield "edit", _picture(terminal, folder, "osc init shows what would change in a compact", "What changes")
    terminal.type("\x03")
    terminal.end()


def _press(terminal: Terminal, words: str, keys: str) -> None:
    terminal.see(words)
    terminal.type(keys)


def _picture(terminal: Terminal, folder: Path, title: str, first: str) -> str:
    """Draw the screen from the line with these words on."""
    terminal.settle()
    coloured = [line.replace(str(folder), "~/riverbank") for line in terminal.coloured]
    plain = [line.replace(str(folder), "~/riverbank") for line in terminal.shown.split("\n")]
    start = next(number for number, line in enumerate(plain) if first in line)
    while start and plain[start - 1].strip():
        start -= 1  # what is asked begins with why it is asked
    return svg("\n".join(coloured[start:]).rstrip(), "\n".join(plain[start:]).rstrip(), title)


if __name__ == "__main__":
    for written, picture in wizard_pictures().items():
        Path(written).write_text(picture, encoding="utf-8")
