"""Changing a compact by question: what was answered otherwise changes, and not a byte besides."""

from pathlib import Path

import pytest

from osc_cli.commands import edit
from osc_cli.commands.presets import preset_text
from osc_cli.commands.render import render
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.question import Answer

HAND_MADE = """\
# Ours since 2019.
compact: 1
x-notes: {kept: true}   # nobody else reads this

project: {name: Riverbank, x-colour: blue}

roles:
  # The order is ours: members first.
  member: {name: Member}
  maintainer:
    name: Maintainer
    enters: {through: nomination, nominated_by: maintainer, decided_by: maintainer, by: proposal}   # as ever

decisions:
  proposal:
    name: 'Proposal'
    electorate: maintainer   # not the members
    open_for: 9 days         # one more than the others
    passes:
    - agree >= 3
    - agree > disagree
    quorum: none
    tie: fails

conduct:
  intake:
    contacts:
      # Read by Ada and Ben.
      project: {address: conduct@riverbank.org}
"""


def edited(folder: Path, text: str | bytes, **replies: Answer | None) -> bytes:
    path = folder / "compact.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    made = edit.plan(edit.open_for_editing(path), {name.replace("_", "-"): reply for name, reply in replies.items()})
    edit.carry_out(made)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("replies", "before", "after"),
    [
        pytest.param(
            {"conduct_contact": "new@riverbank.org"},
            "{address: conduct@riverbank.org}",
            "{address: new@riverbank.org}",
            id="a text in braces, below its comment",
        ),
        pytest.param(
            {"joining": "application"},
            "{through: nomination, nominated_by: maintainer, decided_by: maintainer, by: proposal}   # as ever",
            "{through: application, decided_by: maintainer, by: proposal}   # as ever",
            id="a choice that takes one key out, and keeps the comment behind the others",
        ),
        pytest.param(
            {"decision_time": "14 days"},
            "    open_for: 9 days         # one more than the others\n",
            "    open_for: {at_least: 14 days}         # one more than the others\n",
            id="one field of a rule that nobody else has",
        ),
        pytest.param(
            {"summary": "It watches."},
            "project: {name: Riverbank, x-colour: blue}",
            "project: {name: Riverbank, summary: It watches., x-colour: blue}",
            id="a new key among hand-written ones",
        ),
        pytest.param(
            {"conduct_contact": None},
            "\nconduct:\n  intake:\n    contacts:\n      # Read by Ada and Ben.\n"
            "      project: {address: conduct@riverbank.org}\n",
            "",
            id="an answer that is cleared",
        ),
    ],
)
def test_one_answer_changes_one_place(
    tmp_path: Path, replies: dict[str, Answer | None], before: str, after: str
) -> None:
    assert HAND_MADE.count(before) == 1
    assert edited(tmp_path, HAND_MADE, **replies).decode() == HAND_MADE.replace(before, after)


@pytest.mark.parametrize("preset", ["solo", "cooperative"])
def test_answering_what_is_written_changes_no_byte(tmp_path: Path, preset: str) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(preset_text(preset))
    editing = edit.open_for_editing(path)
    replies = {}
    for question, answers, data in editing.interview.course({}):
        suggested = editing.interview.suggestion(question, answers, data)
        replies[question.id] = None if suggested is None else suggested.value
    made = edit.plan(editing, replies)
    assert made.diff == ""
    assert made.after == path.read_bytes()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_line_ends_of_windows_stay(tmp_path: Path, mark: bytes) -> None:
    windows = mark + HAND_MADE.replace("\n", "\r\n").encode()
    written = edited(tmp_path, windows, conduct_contact="new@riverbank.org", summary="It watches.")
    assert written.startswith(mark + b"# Ours since 2019.\r\n")
    assert written.count(b"\n") == written.count(b"\r\n")
    assert b"summary: It watches." in written


def test_the_documents_follow_and_own_words_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(HAND_MADE)
    render(path)
    governance = tmp_path / "GOVERNANCE.md"
    governance.write_text(governance.read_text().replace("# Governance", "# Our governance", 1))
    (tmp_path / "COMMS_CHECKLIST.md").unlink()
    made = edit.plan(edit.open_for_editing(path), {"summary": "It watches.", "conduct-contact": "new@riverbank.org"})
    written = edit.carry_out(made)
    assert "new@riverbank" in (tmp_path / "CODE_OF_CONDUCT.md").read_text().replace("\\", "")
    assert "It watches" not in governance.read_text()
    assert not (tmp_path / "COMMS_CHECKLIST.md").exists(), "what was never written is not written now"
    assert "GOVERNANCE.md" in [planned.path for planned in made.documents]
    assert "GOVERNANCE.md" not in [path.name for path in written]


def test_a_compact_that_changed_meanwhile_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(HAND_MADE)
    made = edit.plan(edit.open_for_editing(path), {"summary": "It watches."})
    path.write_text(HAND_MADE + "# Ben was here.\n")
    with pytest.raises(OscError, match="changed while you answered"):
        edit.carry_out(made)
    assert path.read_text().endswith("# Ben was here.\n")


def test_an_answer_that_breaks_the_compact_is_refused(tmp_path: Path) -> None:
    broken = HAND_MADE.replace("conduct:\n  intake:\n", "conduct:\n  x-a: 1\n  intake:\n")
    path = tmp_path / "compact.yaml"
    path.write_text(broken)
    editing = edit.open_for_editing(path)
    with pytest.raises(OscError, match="do not make a valid compact"):
        edit.plan(editing, {"conduct-contact": "no address"})
    assert path.read_text() == broken


def test_an_invalid_compact_is_not_edited(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text("compact: 1\nprojct: {name: x}\n")
    with pytest.raises(OscError, match="is not a valid compact"):
        edit.open_for_editing(path)


def test_a_comment_beside_a_value_that_changes_stays_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(HAND_MADE)
    editing = edit.open_for_editing(path)
    (line,) = [at for at, text in enumerate(HAND_MADE.split("\n"), start=1) if "# one more than" in text]
    made = edit.plan(editing, {"decision-time": "14 days", "conduct-contact": "new@riverbank.org"})
    assert "open_for: {at_least: 14 days}         # one more than the others" in made.after.decode()
    assert made.remarks == (line,), "beside the address stands no comment"
