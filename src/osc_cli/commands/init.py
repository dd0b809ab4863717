"""`osc init`: plan a compact and its documents, then write them. Nothing that exists is lost."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import adoption, compacts, files
from osc_cli.commands import render as rendering
from osc_cli.commands.adoption import Settled, Way
from osc_cli.commands.filling import Filling, fill_in
from osc_cli.commands.init_session import Session
from osc_cli.commands.repository import Repository
from osc_cli.domain.compact.build import build
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.patterns import PATH
from osc_cli.domain.compact.plain import stated
from osc_cli.domain.diagnostics import Diagnostic, Route, Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.interview import Replies
from osc_cli.domain.interview.questions.existing import ADOPT, BESIDE, FILL, fate_of
from osc_cli.source.writer import fill, with_head

_HEAD = (
    "The social compact of this project: who takes part, who decides and how. Change it here, then run `osc lint` to",
    "check it and `osc render` to write the documents again.",
    "",
)


class State(StrEnum):
    """What happens with one file."""

    CREATE = "create"
    KEPT = "kept"
    """There is such a document already; ours is not written."""
    FILLED = "filled"
    """There is one already; it stays, and its blanks are filled in."""
    BESIDE = "beside"
    """There is one already; ours is written under another name."""
    ADOPT = "adopt"
    """There is one already; ours takes its place and holds its text."""


class PlannedFile(NamedTuple):
    """One file of the plan."""

    path: str
    """From the folder; of a document that is kept, where it stands."""
    state: State
    text: str = ""
    diff: str = ""
    """What would change in a document that exists."""
    name: str = ""
    """Which document it is, as its field in the article `documents` is called; empty for the compact."""


class InitPlan(NamedTuple):
    """Everything that would be written, rendered and checked."""

    folder: Path
    compact: PlannedFile
    documents: tuple[PlannedFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Warnings and notes about the compact."""
    settled: tuple[Settled, ...] = ()
    """What is done with each document that is written."""
    code: Filling | None = None
    """The code of conduct that is kept: what is filled in, and what is still left."""


class InitResult(NamedTuple):
    """What was written."""

    plan: InitPlan
    written: tuple[Path, ...]


def existing(folder: Path, *, upward: bool) -> Path | None:
    """Return the compact that is there already: in a folder, or with `upward` anywhere above it in its repository."""
    for name in compacts.NAMES:
        if (folder / name).is_file():
            return folder / name
    if upward:
        try:
            return compacts.find(folder).path
        except OscError:
            return None
    return None


def plan(session: Session, replies: Replies, *, today: date) -> InitPlan:
    """Make the compact and its documents in memory.

    Args:
        session: The folder, what is there already, and what to start from.
        replies: Checked answers.
        today: The day on which the compact counts as reviewed.

    Raises:
        OscError: the answers do not make a valid compact, or a document cannot be rendered.
    """
    if not replies.get("name") and ("project", "name") not in session.changes:
        raise OscError("the project needs a name", "give it with --set name=…")
    folder, documents = session.repository.folder, session.repository.documents
    ways = {name: _WAYS.get(replies.get(fate_of(name)), Way.KEEP) for name in documents}
    text = _compact_text(session, replies, ways, today)
    path = folder / compacts.NAMES[0]
    read = compacts.check(text.encode(), path.name)
    # What is sound but unwise, such as a public place for vulnerabilities, is written, and lint says so afterwards.
    errors = tuple(
        found
        for found in read.diagnostics
        if found.severity is Severity.ERROR and found.rule.startswith(("OSC0", "OSC1"))
    )
    if errors:
        raise OscError("these answers do not make a valid compact", "nothing was written", errors, read.text)
    data = stated(read.data)
    opened = compacts.Opened(path, folder, text, data, build(Compact, data), read.diagnostics)
    settled = tuple(adoption.settle(planned, ways.get(planned.name, Way.KEEP)) for planned in rendering.plan(opened))
    code = None
    if ways.get("code_of_conduct") is Way.KEEP and session.repository.blanks:
        filling = replies.get(fate_of("code_of_conduct")) == FILL
        code = fill_in(folder, documents["code_of_conduct"], opened.compact if filling else None)
    made = [_file(one, folder) for one in settled]
    kept = [_kept(name, documents[name], code) for name, way in ways.items() if way is Way.KEEP]
    whole = PlannedFile(path.name, State.CREATE, text)
    return InitPlan(folder, whole, (*made, *kept), read.diagnostics, settled, code)


_WAYS: Mapping[object, Way] = {BESIDE: Way.BESIDE, ADOPT: Way.ADOPT}


def carry_out(made: InitPlan) -> InitResult:
    """Write what was planned: the compact first, since the documents can be rendered again from it.

    Raises OscError when a file cannot be written, or appeared or changed since the plan was made.
    """
    target = made.folder / made.compact.path
    for new in (target, *(one.target for one in made.settled if one.planned.old is None)):
        if new.exists() or new.is_symlink():
            raise OscError(f"{new} exists already", "nothing was written")
    if made.code:
        made.code.check_unchanged()
    files.write(target, made.compact.text.encode())
    filled = files.write_all({made.code.target: made.code.after}) if made.code else ()
    return InitResult(made, (target, *adoption.carry_out(made.settled), *filled))


def _kept(name: str, path: str, code: Filling | None) -> PlannedFile:
    if code and code.path == path and code.diff:
        return PlannedFile(path, State.FILLED, diff=code.diff, name=name)
    return PlannedFile(path, State.KEPT, name=name)


def _file(one: Settled, folder: Path) -> PlannedFile:
    path = one.target.relative_to(folder).as_posix() if one.target.is_relative_to(folder) else one.planned.path
    if one.planned.old is None:
        return PlannedFile(path, State.CREATE, one.text or "", name=one.planned.name)
    state = {Way.BESIDE: State.BESIDE, Way.ADOPT: State.ADOPT}.get(one.way or Way.KEEP, State.KEPT)
    diff = one.planned.diff if one.way is Way.BESIDE else one.diff
    return PlannedFile(path, state, one.text or "", diff, one.planned.name)


def _compact_text(session: Session, replies: Replies, ways: Mapping[str, Way], today: date) -> str:
    repository = session.repository
    reviewed: dict[Route, object] = {("review", "last"): today.isoformat()}
    kept = {name: path for name, path in repository.documents.items() if ways[name] is Way.KEEP}
    places: dict[str, object] = {name: _place(path, ways[name]) for name, path in repository.documents.items()}
    declared = {name: place for name, place in places.items() if place}
    ours: dict[Route, object] = {("documents",): declared} if declared else {}
    if "code_of_conduct" in kept:
        ours["conduct", "code"] = _code(repository)  # the text that holds is theirs, not the one we would render
    comments: dict[Route, str] = {("documents",): _why_skipped(kept)} if kept else {}
    answered = session.interview.changes(replies)
    if answered.get(("conduct",), replies) is None:
        ours.pop(("conduct", "code"), None)  # what is left undecided has no code either
    try:
        text = fill(session.start(replies), {**reviewed, **ours, **answered}, comments, keep_reasons=False)
        text = fill(text, session.changes, keep_reasons=False)
    except ValueError as error:
        raise OscError(f"these answers cannot be written into a compact: {error}", "nothing was written") from None
    return with_head(text, *_HEAD)


def _code(repository: Repository) -> dict[str, object]:
    path, published = repository.documents["code_of_conduct"], repository.published
    adopted = {} if published is None else {"base": published.name, "version": published.version, "url": published.url}
    file = {"file": path} if re.fullmatch(PATH, path) else {}
    return {key: value for key, value in (adopted | file).items() if value} or {"base": "own"}


def _place(path: str, way: Way) -> dict[str, object]:
    """Leave a document alone that somebody wrote, and let the others link to it; or put ours in its place."""
    here: dict[str, object] = {"path": path} if re.fullmatch(PATH, path) else {}
    if way is Way.KEEP:
        return {"skip": True, **here}
    return here if path.endswith((".md", ".markdown")) else {}


def _why_skipped(documents: Mapping[str, str]) -> str:
    there = ", ".join(documents.values())
    return (
        f"These documents existed before the compact ({there}) and are left alone.\n"
        "To have one written from the compact: take `skip` out, and run `osc render --beside` or `osc render --adopt`."
    )
