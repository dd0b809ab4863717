"""The wizard for a compact that exists, with a scripted person."""

from pathlib import Path

import pytest

from osc_cli.commands import edit
from osc_cli.commands.edit import EditPlan
from osc_cli.commands.presets import preset_text
from osc_cli.domain.interview.prompter import Suggestion
from osc_cli.terminal.editor import Editor
from tests.terminal.test_wizard import Person


def change(person: Person, folder: Path, part: str | None = None, text: str | None = None) -> EditPlan | None:
    (folder / "compact.yaml").write_text(preset_text("small-team") if text is None else text)
    return Editor(person, "never", lambda *_: None).hold(edit.open_for_editing(folder / "compact.yaml"), {}, part)


def test_one_part_after_the_other_and_one_look_at_all_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = Person(["conduct", "review", "done", "write"], conduct_contact="care@riverbank.org", review="6 months")
    plan = change(person, tmp_path)
    assert plan is not None
    screen = capsys.readouterr().out
    for line in ("care@riverbank.org", "+  every: 6 months", "-  every: 12 months"):
        assert line in screen
    assert b"care@riverbank.org" in plan.after
    assert (tmp_path / "compact.yaml").read_text() == preset_text("small-team"), "nothing is written yet"


def test_enter_everywhere_changes_nothing(tmp_path: Path) -> None:
    plan = change(Person(["decisions", "roles", "done"]), tmp_path)
    assert plan is not None
    assert plan.diff == ""


def test_one_can_look_and_go_away(tmp_path: Path) -> None:
    plan = change(Person(["done"]), tmp_path)
    assert plan is not None
    assert plan.diff == ""
    assert change(Person(["stop"], review="6 months"), tmp_path, "review") is None


def test_something_else_can_be_changed_before_it_is_written(tmp_path: Path) -> None:
    person = Person(["more", "roles", "done", "write"], review="6 months", joining="application")
    plan = change(person, tmp_path, "review")
    assert plan is not None
    assert b"every: 6 months" in plan.after
    assert b"through: application" in plan.after


def test_a_part_with_nothing_to_ask_is_not_offered(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="Which part"):
        change(Person(["powers"]), tmp_path, text=preset_text("solo"))


@pytest.mark.parametrize(("step", "after"), [("fill", "Tell care@riverbank.org.\n"), ("write", None)])
def test_an_answer_that_comes_later_fills_in_the_code_of_conduct_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], step: str, after: str | None
) -> None:
    blank = "Tell [INSERT CONTACT METHOD].\n"
    (tmp_path / "CODE_OF_CONDUCT.md").write_text(blank)
    kept = preset_text("small-team").replace("code: {base: own}", "code: {base: own, file: CODE_OF_CONDUCT.md}")
    kept += "documents: {code_of_conduct: {skip: true, path: CODE_OF_CONDUCT.md}}\n"
    plan = change(Person([step], conduct_contact="care@riverbank.org"), tmp_path, "conduct", kept)
    assert plan is not None
    assert "-Tell [INSERT CONTACT METHOD].\n+Tell care@riverbank.org.\n" in capsys.readouterr().out
    edit.carry_out(plan)
    assert (tmp_path / "CODE_OF_CONDUCT.md").read_text() == (after or blank)


def test_a_contact_that_was_found_is_shown_and_enter_leaves_it_open(tmp_path: Path) -> None:
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("# Be kind\n\nReport to care@riverbank.org.\n")
    (tmp_path / "SECURITY.md").write_text("Report to security@riverbank.org.\n")
    person = Person([])
    plan = change(person, tmp_path, "conduct")
    assert plan is not None
    assert plan.diff == ""
    assert person.found["conduct-contact"] == Suggestion("care@riverbank.org", "CODE_OF_CONDUCT.md")
    assert person.found["outside-contact"] is None
    text = preset_text("small-team").replace("  tlp:\n", "  security_contact: other@riverbank.org\n  tlp:\n", 1)
    person = Person([])
    assert change(person, tmp_path, "communication", text) is not None
    assert person.found["security-contact"] is None, "what is written comes first"
