"""As a new user would: `osc init` in repositories of many kinds, on every path, ends in files that need no hand."""

import re
from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands import compacts, edit, init
from osc_cli.commands.init_session import prepare
from osc_cli.commands.planned import State
from osc_cli.commands.render import render
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.interview.course import take_for_granted
from osc_cli.domain.interview.question import Answer
from osc_cli.domain.interview.questions.existing import fate_of
from tests.commands.repository.found import NAMES, make

DAY = date(2026, 5, 1)
TRIED = ("empty", "cncf-like", "hostile")
"""Three kinds that differ most; the others are tried in `make test-all`."""
PLACES = [pytest.param(name, marks=() if name in TRIED else pytest.mark.slow) for name in NAMES]


def words_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git/" not in path.as_posix()
    }


def written_in(folder: Path, *said: tuple[str, object]) -> None:
    session = prepare(folder, said)
    taken = take_for_granted(session.interview, session.given)
    if session.repository.people:
        taken["people"] = tuple(person.handle for person in session.repository.people)
    init.carry_out(init.plan(session, taken, today=DAY))


@pytest.mark.parametrize("name", PLACES)
def test_what_is_written_needs_no_hand(tmp_path: Path, name: str) -> None:
    folder = make(name, tmp_path)
    before = words_of(folder)
    git = {path: path.read_bytes() for path in (tmp_path / "riverbank" / ".git").rglob("*") if path.is_file()}
    written_in(folder)
    after = words_of(folder)
    assert {path: after[path] for path in before} == before, "nothing that existed changed"
    assert all(path.read_bytes() == raw for path, raw in git.items()), "git was not touched"
    read = compacts.check((folder / "compact.yaml").read_bytes(), "compact.yaml")
    worst = [found for found in read.diagnostics if found.severity is Severity.ERROR]
    assert worst == []
    checked = render(folder, write=False)
    assert {document.state for document in checked.documents} == {State.UNCHANGED}
    new = {path: raw for path, raw in after.items() if path not in before}
    # An address stands in the compact only where a published policy had it.
    addresses = set(re.findall(rb"[\w.]+@riverbank\.org", b"".join(new.values()).replace(b"\\", b"")))
    published = b"".join(
        raw
        for path, raw in before.items()
        if re.search(r"security\.md|conduct", path, re.IGNORECASE) or b"behaviour" in raw
    )
    assert all(address in published for address in addresses), addresses


@pytest.mark.parametrize("name", PLACES)
def test_running_it_again_changes_nothing(tmp_path: Path, name: str) -> None:
    folder = make(name, tmp_path)
    written_in(folder)
    before = words_of(folder)
    there = init.existing(folder, upward=False)
    assert there is not None
    editing = edit.open_for_editing(there)
    replies: dict[str, Answer | None] = {}
    for question, answers, data in editing.interview.course({}):
        suggested = editing.interview.suggestion(question, answers, data)
        replies[question.id] = None if suggested is None else suggested.value
    edit.carry_out(edit.plan(editing, replies))
    assert words_of(folder) == before


@pytest.mark.parametrize("name", [pytest.param("cncf-like"), pytest.param("covenant-3", marks=pytest.mark.slow)])
@pytest.mark.parametrize("way", ["adopt", "beside"])
def test_old_documents_are_adopted_or_put_beside(tmp_path: Path, name: str, way: str) -> None:
    folder = make(name, tmp_path)
    before = words_of(folder)
    documents = prepare(folder, ()).repository.documents
    written_in(folder, *((fate_of(document), way) for document in documents))
    after = words_of(folder)
    read = compacts.check((folder / "compact.yaml").read_bytes(), "compact.yaml")
    assert [found for found in read.diagnostics if found.severity is Severity.ERROR] == []
    for path in documents.values():
        if way == "beside":
            assert after[path] == before[path]
            assert f"{path}.new" in after
        else:
            last = before[path].decode().strip().split("\n")[-1]
            assert last in after[path].decode(), "no word of theirs is lost"
            assert b"osc:begin" in after[path]
    if way == "adopt":
        assert {document.state for document in render(folder, write=False).documents} == {State.UNCHANGED}
