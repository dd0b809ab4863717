"""`osc init`: plan a compact and its documents, then write them. Nothing that exists is touched."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands import render as rendering
from osc_cli.commands.repository import Repository
from osc_cli.domain.compact.build import build
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.patterns import PATH
from osc_cli.domain.compact.plain import split
from osc_cli.domain.diagnostics import Diagnostic, Route, Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import changes_of
from osc_cli.domain.interview.presets import BY_NAME
from osc_cli.domain.interview.question import Answers
from osc_cli.render.resources import templates_root
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


class PlannedFile(NamedTuple):
    """One file of the plan."""

    path: str
    """From the folder; of a document that is kept, where it stands."""
    state: State
    text: str = ""


class InitPlan(NamedTuple):
    """Everything that would be written, rendered and checked."""

    folder: Path
    preset: str
    compact: PlannedFile
    documents: tuple[PlannedFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Warnings and notes about the compact."""


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


def plan(
    repository: Repository, answers: Answers, changes: Mapping[Route, object] | None = None, *, today: date
) -> InitPlan:
    """Make the compact and its documents in memory.

    Args:
        repository: The folder to write into, and what is there already.
        answers: Checked answers; `preset` and `name` among them.
        changes: Further values by their route; they go before the answers.
        today: The day on which the compact counts as reviewed.

    Raises:
        OscError: the answers do not make a valid compact, or a document cannot be rendered.
    """
    if "name" not in answers and ("project", "name") not in (changes or {}):
        raise OscError("the project needs a name", "give it with --set name=…")
    preset = str(answers["preset"])
    text = _compact_text(preset, changes_of(answers), changes or {}, repository.documents, today)
    path = repository.folder / compacts.NAMES[0]
    read = compacts.check(text.encode(), path.name)
    errors = tuple(found for found in read.diagnostics if found.severity is Severity.ERROR)
    if errors:
        raise OscError("these answers do not make a valid compact", "nothing was written", errors, read.text)
    data, _ = split(read.data)
    assert isinstance(data, dict)
    compact = build(Compact, data)
    opened = compacts.Opened(path, repository.folder, text, data, compact, read.diagnostics)
    made = [PlannedFile(document.path, State.CREATE, document.new) for document in rendering.plan(opened)]
    kept = [PlannedFile(theirs, State.KEPT) for theirs in repository.documents.values()]
    return InitPlan(
        repository.folder, preset, PlannedFile(path.name, State.CREATE, text), (*made, *kept), read.diagnostics
    )


def carry_out(made: InitPlan) -> InitResult:
    """Write what was planned: the compact first, since the documents can be rendered again from it.

    Raises OscError when a file cannot be written, or appeared since the plan was made.
    """
    wanted = [file for file in (made.compact, *made.documents) if file.state is State.CREATE]
    targets = [made.folder / file.path for file in wanted]
    for target in targets:
        if target.exists() or target.is_symlink():
            raise OscError(f"{target} exists already", "nothing was written")
    for file, target in zip(wanted, targets, strict=True):
        files.write(target, file.text.encode())
    return InitResult(made, tuple(targets))


def preset_text(name: str) -> str:
    """Return the text of a preset."""
    return (templates_root() / "presets" / f"{BY_NAME[name].name}.yaml").read_text(encoding="utf-8")


def _compact_text(
    preset: str,
    answered: Mapping[Route, object],
    changes: Mapping[Route, object],
    documents: Mapping[str, str],
    today: date,
) -> str:
    reviewed: dict[Route, object] = {("review", "last"): today.isoformat()}
    kept: dict[Route, object] = {("documents",): {name: _skipped(path) for name, path in documents.items()}}
    if not documents:
        kept = {}
    code = documents.get("code_of_conduct")
    if code and re.fullmatch(PATH, code):
        kept["conduct", "code"] = {"file": code}  # the text that holds is theirs, not the one we would render
    comments: dict[Route, str] = {("documents",): _why_skipped(documents)}
    try:
        text = fill(preset_text(preset), {**reviewed, **kept, **answered}, comments, keep_reasons=False)
        text = fill(text, changes, keep_reasons=False)
    except ValueError as error:
        raise OscError(f"these answers cannot be written into a compact: {error}", "nothing was written") from None
    return with_head(text, *_HEAD)


def _skipped(path: str) -> dict[str, object]:
    """Leave a document alone that somebody wrote, and let the others link to it."""
    return {"skip": True, "path": path} if re.fullmatch(PATH, path) else {"skip": True}


def _why_skipped(documents: Mapping[str, str]) -> str:
    there = ", ".join(documents.values())
    return (
        f"These documents existed before the compact ({there}) and are left alone.\n"
        "To have one written from the compact beside yours: take `skip` out, give another `path`, and run `osc render`."
    )
