"""The wizard's course, with a scripted person: review, change, more, documents, stop."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands.init_session import prepare
from osc_cli.domain.interview.course import Replied
from osc_cli.domain.interview.prompter import Move, Suggestion
from osc_cli.domain.interview.question import Answer, Choice
from osc_cli.domain.interview.questions import QUESTIONS
from osc_cli.terminal.init_summary import show_found
from osc_cli.terminal.wizard import Wizard
from tests.commands.repository.found import NAMES, make
from tests.domain.interview.script import Script

DAY = date(2026, 5, 1)


class Person(Script):
    """Presses Enter everywhere, but for the script; `steps` are the answers to what to do next."""

    def __init__(self, steps: Sequence[str], **answers: Answer | Move | list[Answer | Move | None] | None) -> None:
        super().__init__(**answers)
        self._steps = list(steps)

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        step = self._steps.pop(0)
        values = [choice.value for choice in choices]
        assert step in values, message
        assert chosen is None or chosen in values
        return step


def lead(person: Person, folder: Path, *said: tuple[str, object]) -> Replied | None:
    held = Wizard(person, "never", lambda *_: None).hold(prepare(folder, said), {}, DAY)
    return None if held is None else held[1]


def test_the_answers_are_shown_before_anything_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "LICENSE").write_text("Mozilla Public License Version 2.0")
    (tmp_path / "GOVERNANCE.rst").write_text("Ours.")
    replies = lead(Person(["write"], channel="https://chat.riverbank.org"), tmp_path, ("name", "Riverbank"))
    assert replies is not None
    assert replies["licence"] == "MPL-2.0"
    screen = capsys.readouterr()
    assert "  Licence             MPL-2.0 (from LICENSE)\n" in screen.out
    assert "  Conduct reports     (left open)\n" in screen.out
    assert "  Read by anyone      Leave it open\n" in screen.out
    assert "└── GOVERNANCE.rst           kept: it was here before" in screen.out
    assert "found licence: MPL-2.0 (LICENSE)\n" in screen.err
    assert "note: GOVERNANCE.rst exists and is kept unless you say otherwise\n" in screen.err
    assert "found name" not in screen.err, "what was given is not found"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["GOVERNANCE.rst", "LICENSE"]


def test_what_was_typed_has_no_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "riverbank"
    folder.mkdir()
    assert lead(Person(["write"], name="1"), folder) is not None
    assert "  Name                1\n" in capsys.readouterr().out
    assert lead(Person(["write"]), folder) is not None
    assert "  Name                riverbank (from the name of the folder)\n" in capsys.readouterr().out


def test_the_tracker_follows_the_repository_that_a_person_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make("fork-unsaid", tmp_path)
    person = Person(["write"], repository="https://codeberg.org/meitan/quillfs")
    replies = lead(person, folder)
    assert replies is not None
    assert replies["channel"] == "https://codeberg.org/meitan/quillfs/issues"
    assert replies["channel-public"] == "yes"
    assert "stranger" not in capsys.readouterr().out, "nor does anything else speak of the other project"


def test_the_review_says_whose_address_was_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person = Person(["write"])
    replies = lead(person, make("fork-unsaid", tmp_path))
    assert "repository" in person.asked, "in doubt a person is asked"
    assert replies is not None
    assert replies["channel"] == "https://github.com/stranger/inkfs/issues"
    said = " ".join(capsys.readouterr().out.split())
    assert (
        "Repository https://github.com/stranger/inkfs (from the remote `upstream`; to take `origin`: "
        "`--set project.repository=https://codeberg.org/meitan/quillfs`)" in said
    )


def test_the_number_of_maintainers_suggests_the_preset(tmp_path: Path) -> None:
    person = Person(["write"])
    lead(person, make("twelve-maintainers", tmp_path))
    assert person.offered["preset"] == Suggestion("maintainer-council", "12 maintainers in MAINTAINERS.md")
    assert person.offered["conduct-contact"] == Suggestion("hello@riverbank.org", "README.md")


def test_more_people_than_the_preset_is_for_are_remarked_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make("twelve-maintainers", tmp_path)
    said = "You picked 6 people, and small-team is for 2 to 5 maintainers who know each other; maintainer-council is"
    lead(Person(["write"], preset="small-team", people=("m01", "m02", "m03", "m04", "m05")), folder)
    assert "You picked" not in capsys.readouterr().out
    lead(Person(["write"], preset="small-team", people=("m01", "m02", "m03", "m04", "m05", "m06")), folder)
    assert said in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("name", NAMES)
def test_what_was_found_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    show_found(prepare(make(name, tmp_path), ()))
    said = [line.removeprefix("found ") for line in capsys.readouterr().err.split("\n") if line.startswith("found ")]
    assert said
    keys = {question.id for question in QUESTIONS if "-" in question.id}
    assert not {line.split(":")[0] for line in said} & keys


def test_what_nobody_was_asked_is_said_once_and_the_answers_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lead(Person(["change", "channel", "write"], channel=["https://x.org", None]), tmp_path)
    screen = capsys.readouterr().out
    assert screen.count("The preset small-team decided for you") == 1
    assert screen.count("Your answers") == 2
    assert screen.index("decided for you") < screen.index("Your answers")
    lead(Person(["change", "preset", "write"], preset=["small-team", "solo"]), tmp_path)
    screen = capsys.readouterr().out
    assert "The preset small-team decided for you" in screen
    assert "The preset solo decided for you" in screen


def test_an_answer_can_be_changed(tmp_path: Path) -> None:
    person = Person(["change", "conduct-contact", "write"], conduct_contact=["a@b.org", "c@d.org"])
    replies = lead(person, tmp_path)
    assert replies is not None
    assert replies["conduct-contact"] == "c@d.org"


def test_changing_an_answer_can_be_called_off(tmp_path: Path) -> None:
    person = Person(["change", "conduct-contact", "write"], conduct_contact=["a@b.org", Move.BACK])
    replies = lead(person, tmp_path)
    assert replies is not None
    assert replies["conduct-contact"] == "a@b.org"


def test_an_answer_can_be_taken_back(tmp_path: Path) -> None:
    person = Person(["change", "channel", "write"], channel=["https://x.org", None])
    replies = lead(person, tmp_path)
    assert replies is not None
    assert replies["channel"] is None
    assert "channel-public" not in replies, "what depended on it goes, too"


def test_another_preset_asks_what_it_needs(tmp_path: Path) -> None:
    person = Person(["change", "preset", "write"], preset=["small-team", "solo"], successor="Ben has a key")
    replies = lead(person, tmp_path)
    assert replies is not None
    assert replies["successor"] == "Ben has a key"
    assert "deciding" not in replies


def test_the_whole_compact_can_be_gone_through_from_the_review(tmp_path: Path) -> None:
    person = Person(["more", "write"], mission="We watch rivers.")
    replies = lead(person, tmp_path)
    assert replies is not None
    assert replies["mission"] == "We watch rivers."
    assert person.asked.count("deciding") == 1


def test_each_document_that_exists_is_shown_and_decided_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "GOVERNANCE.md").write_text("# Ours\n\nAda decides.\n")
    (tmp_path / "CHARTER.md").write_text("# Ours too\n")
    person = Person(["diffs", "write"], existing_governance="adopt", existing_charter="beside")
    replies = lead(person, tmp_path)
    assert replies is not None
    assert (replies["existing-governance"], replies["existing-charter"]) == ("adopt", "beside")
    screen = capsys.readouterr().out
    assert "GOVERNANCE.md: what ours would make of it" in screen
    assert "`osc render --diff --adopt --only governance` shows them all." in " ".join(screen.split())
    assert "`osc render --diff --adopt --only charter` shows them all." in " ".join(screen.split())
    assert len(screen.split("what ours would make of it")[1].split("more lines")[0].splitlines()) < 16
    assert "GOVERNANCE.md            would be written, with your old text in a part of yours" in screen
    assert "CHARTER.md.new           would be written, beside yours" in screen


@pytest.mark.parametrize(("step", "fate"), [("fill", "fill"), ("write", None)])
def test_blanks_that_an_answer_can_fill_are_shown_filled_in_and_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], step: str, fate: str | None
) -> None:
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("# Be kind\n\nTell [INSERT CONTACT METHOD].\n\n[NOTE: your values]\n")
    replies = lead(Person([step], conduct_contact="care@riverbank.org"), tmp_path)
    assert replies is not None
    assert replies.get("existing-code-of-conduct") == fate
    screen = capsys.readouterr().out
    assert "CODE_OF_CONDUCT.md       would be written: yours, with its blanks filled in\n" in screen
    assert "-Tell [INSERT CONTACT METHOD].\n+Tell care@riverbank.org.\n" in screen
    assert "CODE_OF_CONDUCT.md, line 5, still says `[NOTE: your values]`: only you can\nwrite it.\n" in screen


def test_what_a_question_will_say_is_not_said_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replies = lead(Person(["write"]), make("gitlab", tmp_path))
    assert replies is not None
    assert replies["channel-public"] == "yes"
    assert "found repository" in (said := capsys.readouterr().err)
    assert "found channel" not in said


@pytest.mark.parametrize(("outside", "said"), [(None, True), ("ada@friends.org", False)])
def test_the_review_says_about_whom_no_report_can_be_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], outside: str | None, said: bool
) -> None:
    lead(Person(["write"], conduct_contact="care@riverbank.org", outside_contact=outside), tmp_path)
    screen = capsys.readouterr().out
    assert ("A report about those who read the reports has no way in yet" in screen.replace("\n", " ")) == said


def test_blanks_are_not_spoken_of_as_filled_in_without_an_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("Tell [INSERT CONTACT METHOD].\n")
    person = Person(["diffs", "write"])
    replies = lead(person, tmp_path)
    assert replies is not None
    assert replies["existing-code-of-conduct"] == "keep", "Enter keeps it"
    screen = capsys.readouterr().out
    assert "CODE_OF_CONDUCT.md       kept: it was here before\n" in screen
    assert "line 1, still says `[INSERT CONTACT METHOD]`: write there\nwhere reports go.\n" in screen


def test_answers_that_make_no_compact_can_be_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # The place that a flag named does not exist in the preset that is chosen first.
    person = Person(["change", "preset", "write"], preset=["solo", "small-team"])
    replies = lead(person, tmp_path, ("powers.merge.by", "vote"))
    assert replies is not None
    assert replies["preset"] == "small-team"
    assert "these answers do not make a valid compact" in capsys.readouterr().err


def test_the_answers_take_a_line_each_and_rights_are_listed_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At `Shall I write this?` they must still be on a screen of 24 rows."""
    rights = ("right-attribution", "right-reasons", "duty-conduct", "duty-step-aside")
    lead(Person(["write"], rights=rights, conduct_contact="care@riverbank.org"), tmp_path)
    answers = capsys.readouterr().out.split("Your answers\n")[1].split("\n\n")[0].splitlines()
    listed = [line for line in answers if line.startswith("  ")]
    assert len(listed) <= 13
    line = next(each for each in listed if each.startswith("  Rights and duties"))
    assert line.startswith("  Rights and duties   Rights: their work carries their name, they hear")
    assert line.endswith("…")
    assert all(len(each) <= 78 for each in listed)


def test_no_means_no(tmp_path: Path) -> None:
    assert lead(Person(["stop"]), tmp_path) is None
