"""The wizard's course, with a scripted person: review, change, stop."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands.repository import look
from osc_cli.domain.interview.answers import Given
from osc_cli.domain.interview.prompter import Suggestion
from osc_cli.domain.interview.question import Answer, Answers, Choice, Question
from osc_cli.terminal.wizard import Wizard

DAY = date(2026, 5, 1)


class Person:
    """Presses Enter everywhere, but for the script; `steps` are the answers to what to do next."""

    def __init__(self, steps: Sequence[str], **answers: Answer | None) -> None:
        self._steps = list(steps)
        self._answers = {name.replace("_", "-"): answer for name, answer in answers.items()}
        self.asked: list[str] = []

    def ask(
        self, question: Question, choices: tuple[Choice, ...], suggestion: Suggestion | None, step: int, most: int
    ) -> Answer | None:
        assert step <= most
        assert not choices or question.choices
        again = question.id in self.asked
        self.asked.append(question.id)
        key = f"{question.id}-again" if again else question.id
        return self._answers.get(key, suggestion.value if suggestion else None)

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        step = self._steps.pop(0)
        values = [choice.value for choice in choices]
        assert step in values, message
        assert chosen is None or chosen in values
        return step


def lead(person: Person, folder: Path, **given: Answer) -> Answers | None:
    return Wizard(person, "never").hold(look(folder), Given(dict(given), {}), DAY)


def test_the_answers_are_shown_before_anything_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "LICENSE").write_text("Mozilla Public License Version 2.0")
    (tmp_path / "GOVERNANCE.rst").write_text("Ours.")
    answers = lead(Person(["write"], channel="https://chat.riverbank.org"), tmp_path, name="Riverbank")
    assert answers is not None
    assert answers["licence"] == "MPL-2.0"
    screen = capsys.readouterr()
    assert "  Licence             MPL-2.0 (from LICENSE)\n" in screen.out
    assert "  Conduct reports     (left open)\n" in screen.out
    assert "  Read by anyone      yes\n" in screen.out
    assert "└── GOVERNANCE.rst           kept: it was here before" in screen.out
    assert "note: GOVERNANCE.rst exists and is kept as it is\n" in screen.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["GOVERNANCE.rst", "LICENSE"]


def test_an_answer_can_be_changed(tmp_path: Path) -> None:
    person = Person(["change", "summary", "write"], summary="A rver.", **{"summary-again": "A river."})
    answers = lead(person, tmp_path)
    assert answers is not None
    assert answers["summary"] == "A river."


def test_an_answer_can_be_taken_back(tmp_path: Path) -> None:
    person = Person(["change", "channel", "write"], channel="https://x.org", **{"channel-again": None})
    answers = lead(person, tmp_path)
    assert answers is not None
    assert "channel" not in answers
    assert "channel-public" not in answers, "what depended on it goes, too"


def test_another_preset_asks_what_it_needs(tmp_path: Path) -> None:
    person = Person(["change", "preset", "write"], successor="Ben has a key", **{"preset-again": "solo"})
    answers = lead(person, tmp_path)
    assert answers is not None
    assert answers["successor"] == "Ben has a key"
    assert "deciding" not in answers


def test_no_means_no(tmp_path: Path) -> None:
    assert lead(Person(["stop"]), tmp_path) is None
