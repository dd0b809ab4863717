"""Planning and writing a compact: everything in memory first, and nothing that exists is lost."""

from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands import init
from osc_cli.commands.init_answers import gather
from osc_cli.commands.init_session import Session, prepare
from osc_cli.commands.planned import State as DocumentState
from osc_cli.commands.render import render
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.question import Answer
from osc_cli.source.loader import load

DAY = date(2026, 5, 1)
ANSWERS: dict[str, Answer | None] = {"preset": "small-team", "name": "Riverbank"}


def session(folder: Path, *said: tuple[str, object]) -> Session:
    return prepare(folder, said)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_plan_writes_nothing(tmp_path: Path) -> None:
    init.plan(session(tmp_path), ANSWERS, today=DAY)
    assert files_in(tmp_path) == {}


def test_what_was_planned_is_written_and_stays_fresh(tmp_path: Path) -> None:
    made = init.plan(session(tmp_path), ANSWERS, today=DAY)
    result = init.carry_out(made)
    assert [path.name for path in result.written] == [
        "compact.yaml",
        "CODE_OF_CONDUCT.md",
        "GOVERNANCE.md",
        "CHARTER.md",
        "COMMS_CHECKLIST.md",
    ]
    assert files_in(tmp_path)["compact.yaml"] == made.compact.text.encode()
    checked = render(tmp_path, write=False)
    assert {document.state for document in checked.documents} == {DocumentState.UNCHANGED}


def test_the_compact_says_what_it_is_and_how_to_go_on(tmp_path: Path) -> None:
    text = init.plan(session(tmp_path), ANSWERS, today=DAY).compact.text
    head = text.split("\n")[:4]
    assert head[0].startswith("# The social compact of this project")
    assert "`osc lint`" in " ".join(head)
    assert "`osc render`" in " ".join(head)
    assert '\n  last: "2026-05-01"\n' in text


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    assert init.plan(session(tmp_path), ANSWERS, today=DAY) == init.plan(session(tmp_path), ANSWERS, today=DAY)


def test_a_document_that_exists_is_kept_and_skipped(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "Governance.rst").write_text("Ours.")
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("Ours, too.")
    made = init.plan(session(tmp_path), ANSWERS, today=DAY)
    init.carry_out(made)
    files = files_in(tmp_path)
    assert files["docs/Governance.rst"] == b"Ours."
    assert files["CODE_OF_CONDUCT.md"] == b"Ours, too."
    assert "GOVERNANCE.md" not in files
    data = load(files["compact.yaml"]).data
    assert isinstance(data, dict)
    assert data["conduct"]["code"] == {"file": "CODE_OF_CONDUCT.md"}
    assert data["documents"] == {
        "code_of_conduct": {"skip": True, "path": "CODE_OF_CONDUCT.md"},
        "governance": {"skip": True, "path": "docs/Governance.rst"},
    }
    (charter,) = [each.text for each in made.documents if each.path == "CHARTER.md"]
    assert "](docs/Governance.rst)" in charter, "what people wrote themselves is linked to"
    assert (
        b"# These documents existed before the compact (CODE_OF_CONDUCT.md, docs/Governance.rst)"
        in files["compact.yaml"]
    )
    assert render(tmp_path, write=False).exit_code == 0


def test_a_file_that_appeared_meanwhile_stops_everything(tmp_path: Path) -> None:
    made = init.plan(session(tmp_path), ANSWERS, today=DAY)
    (tmp_path / "CHARTER.md").write_text("Just written.")
    with pytest.raises(OscError, match="exists already"):
        init.carry_out(made)
    assert files_in(tmp_path) == {"CHARTER.md": b"Just written."}


@pytest.mark.parametrize("place", ["compact.yaml", ".github/compact.yaml"])
def test_an_existing_compact_is_found(tmp_path: Path, place: str) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text("compact: 1\n")
    assert init.existing(tmp_path, upward=False) == tmp_path / place


def test_a_compact_above_counts_only_when_no_folder_was_named(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "compact.yaml").write_text("compact: 1\n")
    part = tmp_path / "part"
    part.mkdir()
    assert init.existing(part, upward=True) == tmp_path / "compact.yaml"
    assert init.existing(part, upward=False) is None


def test_a_place_can_be_set_and_goes_before_the_preset(tmp_path: Path) -> None:
    said = gather("small-team", None, ["project.homepage=https://riverbank.org", "decisions.vote.passes=[agree >= 2]"])
    text = init.plan(session(tmp_path, *said), ANSWERS, today=DAY).compact.text
    assert "  homepage: https://riverbank.org\n" in text
    assert "    passes: [agree >= 2]\n" in text


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("conduct.approach=kindness", "these answers do not make a valid compact"),
        ("project.name.first=x", "`project.name.first` is no place in a compact"),
        ("amendments.everything.by=nobody", "these answers do not make a valid compact"),
        ("project.licenses=MIT", "these answers do not make a valid compact"),
    ],
)
def test_a_wrong_place_or_value_writes_nothing(tmp_path: Path, pair: str, message: str) -> None:
    def attempt() -> None:
        made = session(tmp_path, *gather("solo", None, [pair]))
        init.plan(made, {"preset": "solo", "name": "R"}, today=DAY)

    with pytest.raises(OscError) as caught:
        attempt()
    assert caught.value.message == message
    assert files_in(tmp_path) == {}


def test_answers_come_from_a_file_and_flags_go_before_it(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("preset: solo\nname: River\npromises: [no-tracking]\ncharter: {mission: We watch.}\n")
    given = session(tmp_path, *gather(None, file, ["name=Riverbank", "promises=closing-notice, licence-notice"]))
    assert given.given == {
        "preset": "solo",
        "name": "Riverbank",
        "promises": ("closing-notice", "licence-notice"),
    }
    assert given.changes == {("charter", "mission"): "We watch."}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n", "the top of a compact"),
        ("name: [\n", "cannot read the answers in "),
        ("nmae: x\n", "`nmae` is no question"),
        ("name: &a x\n", "cannot read the answers in "),
        ("", "cannot read the answers in "),
    ],
)
def test_a_broken_answers_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(text)
    with pytest.raises(OscError) as caught:
        session(tmp_path, *gather(None, file, []))
    assert message in caught.value.message or str(file) in caught.value.message


@pytest.mark.parametrize("pair", ["name", "=x", " =x"])
def test_a_pair_needs_a_key_and_a_value(pair: str) -> None:
    with pytest.raises(OscError, match="is no answer"):
        gather(None, None, [pair])


def test_what_is_sound_but_unwise_is_written_and_lint_says_so(tmp_path: Path) -> None:
    answers = {
        **ANSWERS,
        "conduct-contact": "care@riverbank.org",
        "security-contact": "https://git.riverbank.org/server/issues",
    }
    made = init.plan(session(tmp_path), answers, today=DAY)
    assert "https://git.riverbank.org/server/issues" in made.compact.text
    assert {found.name for found in made.diagnostics} == {"one-contact-with-address", "public-security-contact"}


def test_a_project_without_a_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OscError, match="needs a name"):
        init.plan(session(tmp_path), {"preset": "solo"}, today=DAY)
