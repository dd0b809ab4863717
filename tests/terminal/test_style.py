"""Advice below a message, as wide as a terminal is."""

import pytest

from osc_cli.terminal.style import PLAIN

LONG = "write `git add compact.yaml GOVERNANCE.md CHARTER.md CODE_OF_CONDUCT.md` and then commit the result of it all"


def test_a_terminal_breaks_advice_between_words_and_leaves_a_command_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = PLAIN._replace(wraps=True).advice(LONG).split("\n")
    assert max(map(len, lines)) <= 80
    assert lines[0] == " = help: write"
    assert lines[1] == "         `git add compact.yaml GOVERNANCE.md CHARTER.md CODE_OF_CONDUCT.md`"
    assert " ".join(" ".join(lines).split()) == f"= help: {LONG}"


def test_what_is_piped_is_one_line() -> None:
    assert PLAIN.advice(LONG) == f" = help: {LONG}"
