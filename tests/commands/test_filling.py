"""Blanks of a code of conduct that is kept: filled in when somebody says so, byte by byte, and never unasked.

The texts are our own; only the marks are those of published codes.
"""

from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands import init
from osc_cli.commands.init import InitPlan, State
from osc_cli.commands.init_session import prepare
from osc_cli.commands.lint import lint
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.course import take_for_granted

DAY = date(2026, 5, 1)
CONTACT = ("conduct-contact", "care@riverbank.org")
FILL = ("existing-code-of-conduct", "fill")


def planned(folder: Path, *said: tuple[str, object]) -> InitPlan:
    session = prepare(folder, [("name", "River *bank*"), *said])
    return init.plan(session, take_for_granted(session.interview, session.given), today=DAY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            b"# Be kind\n\nWrite to us at [INSERT EMAIL ADDRESS].\n",
            b"# Be kind\n\nWrite to us at care@riverbank.org.\n",
            id="as version 1.4 of a known code marks it",
        ),
        pytest.param(
            b"\xef\xbb\xbf# Be kind\r\n\r\nTell those who care at\r\n[INSERT CONTACT METHOD].\r\n\r\nThank\tyou.  ",
            b"\xef\xbb\xbf# Be kind\r\n\r\nTell those who care at\r\ncare@riverbank.org.\r\n\r\nThank\tyou.  ",
            id="as version 2.1 marks it, from Windows",
        ),
        pytest.param(
            b"# Be kind\n\nTo tell us: TODO: email\n\n`[INSERT EMAIL ADDRESS]` is no blank.",
            b"# Be kind\n\nTo tell us: care@riverbank.org\n\n`[INSERT EMAIL ADDRESS]` is no blank.",
            id="the project's own mark",
        ),
        pytest.param(
            b"# Be kind\n\nWe at [INSERT PROJECT NAME] listen: [our mail](mailto:[INSERT EMAIL]).\n",
            b"# Be kind\n\nWe at River \\*bank\\* listen: [our mail](mailto:care@riverbank.org).\n",
            id="the name, made safe, and an address inside a link",
        ),
    ],
)
def test_only_the_blank_changes_and_lint_is_content(tmp_path: Path, before: bytes, after: bytes) -> None:
    code = tmp_path / "CODE_OF_CONDUCT.md"
    code.write_bytes(before)
    plan = planned(tmp_path, CONTACT, FILL)
    assert code.read_bytes() == before
    assert code in init.carry_out(plan).written
    assert code.read_bytes() == after
    found = {each.name for each in lint([tmp_path], today="2026-05-01").diagnostics}
    assert "code-placeholder-left" not in found


@pytest.mark.parametrize("said", [(), (CONTACT,), (CONTACT, ("existing-code-of-conduct", "keep"))])
def test_nothing_is_filled_in_unasked(tmp_path: Path, said: tuple[tuple[str, object], ...]) -> None:
    code = tmp_path / "CODE_OF_CONDUCT.md"
    code.write_text("Tell [INSERT CONTACT METHOD].\n")
    plan = planned(tmp_path, *said)
    init.carry_out(plan)
    assert code.read_text() == "Tell [INSERT CONTACT METHOD].\n"
    assert plan.code is not None
    assert [each.text for each in plan.code.left] == ["[INSERT CONTACT METHOD]"]


def test_what_nobody_can_tell_stays_and_is_named(tmp_path: Path) -> None:
    code = tmp_path / "CODE_OF_CONDUCT.md"
    code.write_text("Tell [INSERT\nCONTACT METHOD].\n\n[NOTE: your values]\n\nTODO: translate all this\n")
    plan = planned(tmp_path, CONTACT, FILL)
    assert plan.code is not None
    assert [(each.text, each.line) for each in plan.code.left] == [("[NOTE: your values]", 3), ("TODO", 5)]
    assert next(file.state for file in plan.documents if file.path == "CODE_OF_CONDUCT.md") is State.FILLED
    assert "-Tell [INSERT\n-CONTACT METHOD].\n+Tell care@riverbank.org.\n" in plan.code.diff


def test_there_must_be_something_to_fill_in_and_something_to_fill_it_with(tmp_path: Path) -> None:
    code = tmp_path / "CODE_OF_CONDUCT.md"
    code.write_text("Tell [INSERT CONTACT METHOD].\n")
    with pytest.raises(OscError, match="`existing-code-of-conduct` cannot be `fill` without `conduct-contact`"):
        planned(tmp_path, FILL)
    code.write_text("Tell Ada.\n")
    with pytest.raises(OscError, match="`fill` is no answer to `existing-code-of-conduct`"):
        planned(tmp_path, CONTACT, FILL)


def test_what_a_link_shows_from_elsewhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "shared.md").write_text("Tell [INSERT CONTACT METHOD].\n")
    folder = tmp_path / "riverbank"
    folder.mkdir()
    (folder / "CODE_OF_CONDUCT.md").symlink_to(tmp_path / "shared.md")
    with pytest.raises(OscError, match="`fill` is no answer"):
        planned(folder, CONTACT, FILL)


def test_a_file_that_changed_meanwhile_stops_everything(tmp_path: Path) -> None:
    code = tmp_path / "CODE_OF_CONDUCT.md"
    code.write_text("Tell [INSERT CONTACT METHOD].\n")
    plan = planned(tmp_path, CONTACT, FILL)
    code.write_text("Tell Ada.\n")
    with pytest.raises(OscError, match="changed while this ran"):
        init.carry_out(plan)
    assert [path.name for path in tmp_path.iterdir()] == ["CODE_OF_CONDUCT.md"]
