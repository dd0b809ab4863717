"""As a new user, in a real terminal of 80 by 24, from the first question to a commit, in repositories that differ."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from osc_cli.commands import compacts
from osc_cli.commands.lint import lint
from osc_cli.commands.planned import State
from osc_cli.commands.render import render
from osc_cli.domain.diagnostics import Severity
from osc_cli.render.documents import Rendered
from tests.commands.repository.found import make
from tests.render.reading import dead_links, parsed
from tests.terminal.screen import Terminal
from tests.terminal.test_init_terminal import DOWN, ENTER, QUESTIONS, SPACE, WRITE

PEOPLE, READERS = "Which of these should the compact name?", "Can anyone read what is said there?"
CONDUCT, OUTSIDE, SECURITY, CHANNEL = QUESTIONS[6:10]
TYPED = {
    OUTSIDE: "ada@friends.org",
    SECURITY: "https://riverbank.org/security",
}
"""What every one of them types; Enter takes what is found or offered everywhere else."""
_FIRST, _LAST = QUESTIONS[1:5], QUESTIONS[5:]
WITH_READERS = (*_LAST[:-1], READERS, _LAST[-1])
CASES = {
    "empty": (
        (*_FIRST, *WITH_READERS),
        {CONDUCT: "conduct@riverbank.org", CHANNEL: "https://chat.riverbank.org", READERS: "1"},
        (),
    ),
    "cncf-like": (
        (*_FIRST, PEOPLE, *WITH_READERS),
        {PEOPLE: SPACE + DOWN + SPACE, SECURITY: "", READERS: "2"},
        # Two are too few for a vote about one of them. Its lists of people contradict each other: whichever two one
        # names, lint says where others stand. Its own code of conduct stays, as at gitlab.
        ("OSC223", "OSC223", "OSC705", "OSC706", "OSC707", "OSC708", "OSC711"),
    ),
    "covenant-unfilled": (
        (*_FIRST, *_LAST),
        {CONDUCT: "conduct@riverbank.org"},
        # Theirs does not say where a report about themselves goes, and names its origin and not where it can be read:
        # that is true, and only they can write it.
        ("OSC711", "OSC792"),
    ),
    # Their own code of conduct stays, and has no word of where a report about themselves goes.
    "gitlab": ((*_FIRST, PEOPLE, *_LAST), {}, ("OSC711",)),
    "monorepo-part": ((*_FIRST, *_LAST), {CONDUCT: "conduct@riverbank.org"}, ()),
}
"""By the fixture: the questions that are asked, what is typed to some of them, and what lint rightly finds."""


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@riverbank.org")
    run = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return run.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_what_a_new_user_gets_can_be_committed_and_the_next_run_changes_nothing(tmp_path: Path, name: str) -> None:
    folder = make(name, tmp_path)
    top = tmp_path / "riverbank"
    git(top, "init", "--quiet")
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "--allow-empty", "--message", "What was there")
    asked, typed, right = CASES[name]

    terminal = Terminal("init", "--today", "2026-05-01", cwd=folder)
    for question in asked:
        terminal.see(question)
        terminal.type({**TYPED, **typed}.get(question, "") + ENTER)
    terminal.see(WRITE)
    assert git(top, "status", "--porcelain") == "", "nothing is written before the last question"
    terminal.type(ENTER)
    assert terminal.end() == 0, terminal.shown
    assert max(len(line) for line in terminal.everything.split("\n")) <= 80

    closing = terminal.everything.rpartition(WRITE)[2]
    assert "Not decided yet" not in closing
    assert "decided for you" not in closing, "it was said in the review, and the screen is small"
    # What it says to add is all that changed, and a shell understands it.
    command = closing[closing.index("git add") : closing.index("\n\nIn CI")]
    subprocess.run(["bash", "-c", command], cwd=folder, check=True)
    assert all(line[1] == " " for line in git(top, "status", "--porcelain").splitlines())
    git(top, "commit", "--quiet", "--message", "Our compact")

    found = lint([folder], today="2026-05-01").diagnostics
    assert tuple(sorted(each.rule for each in found)) == right
    assert all(each.severity is not Severity.ERROR for each in found)
    checked = render(compacts.at(folder).path, write=False)
    assert {document.state for document in checked.documents} == {State.UNCHANGED}
    pages = [Rendered("", path, (folder / path).read_text()) for path in git(folder, "ls-files").splitlines()]
    assert dead_links(tuple(pages)) == []
    assert [gap for document in checked.documents for gap in outline_gaps(document.target.read_text())] == []

    terminal = Terminal("init", cwd=folder)
    for part in ("Project", "Decisions", "Roles", "Changing the rules", "Conduct", "Communication", "Review"):
        terminal.see("Which part? (")
        terminal.move("\x1b[B" if part == "Project" else "\x1b[A", f"{part}:")
        press_through_part(terminal, part)
    terminal.see("Done: show what would change")
    terminal.type(ENTER)
    assert terminal.end() == 0
    assert "Nothing was changed." in terminal.everything
    assert git(top, "status", "--porcelain") == ""


def press_through_part(terminal: Terminal, part: str) -> None:
    """Go through one part; Enter keeps what is written."""
    terminal.type(ENTER)
    terminal.see(f"? Which part? {part}:")
    number, most = 1, 1
    for _ in range(100):
        terminal.settle(0.2)
        since = terminal.everything.rpartition("? Which part?")[2]
        asked = re.findall(rf"^{number} of (?:about )?(\d+) ", since, re.MULTILINE)
        if asked:
            most = int(asked[-1])
            terminal.type(ENTER)
            number += 1
        if number > most:
            return
    raise AssertionError(f"{part} does not end; the screen shows:\n{terminal.shown}")


def outline_gaps(text: str) -> list[str]:
    """Return the headings that a reader of the outline would stumble over: a second title, or a level left out."""
    found = [
        (int(token.tag[1:]), inner.content) for token, inner in pairwise(parsed(text)) if token.type == "heading_open"
    ]
    levels = [0, *(level for level, _ in found)]
    return [
        title
        for before, (level, title) in zip(levels, found, strict=False)
        if level > before + 1 or (before and level == 1)
    ]
