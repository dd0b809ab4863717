"""`osc init` where a compact exists: change it by question, and keep everything else as it stands."""

import codecs
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands import render as rendering
from osc_cli.commands.differences import difference
from osc_cli.commands.filling import Filling, fill_in, inside
from osc_cli.commands.planned import Planned, State
from osc_cli.commands.repository import look
from osc_cli.commands.surroundings import code_file
from osc_cli.domain.compact.build import build
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.plain import split
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.interview import Interview, Replies, interview_about
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.source.writer import fill


class Editing(NamedTuple):
    """A compact that is about to be changed."""

    opened: compacts.Opened
    interview: Interview
    raw: bytes
    """The file as it was read."""


class EditPlan(NamedTuple):
    """What would change. Nothing is written yet."""

    opened: compacts.Opened
    before: bytes
    """The file as it was read."""
    after: bytes
    """The file as it would be written, with its own line ends and byte order mark."""
    diff: str
    """The change as a unified diff; empty when there is none."""
    documents: tuple[Planned, ...]
    """The documents that exist and would change."""
    diagnostics: tuple[Diagnostic, ...]
    """Warnings and notes about the compact after it."""
    code: Filling | None
    """What the compact can fill in where the project keeps its own code of conduct; None where there is nothing."""
    remarks: tuple[int, ...]
    """The lines whose value would change and whose comment would stay: only its author knows whether it still holds."""


def open_for_editing(path: Path) -> Editing:
    """Read a compact and make the interview about it.

    Raises OscError when it is not valid: what cannot be read cannot be kept.
    """
    opened = compacts.open_valid(path, EVERY_RULE)
    project = opened.data.get("project")
    around = look(opened.root, project.get("repository") if isinstance(project, dict) else None)
    return Editing(opened, interview_about(opened.data, around.people, around.guesses), files.read(path))


def plan(editing: Editing, replies: Replies) -> EditPlan:
    """Put the answers that differ from what is written into the text, and render it.

    Raises OscError when the compact would not be valid.
    """
    opened = editing.opened
    try:
        text = fill(opened.text.replace("\r\n", "\n"), editing.interview.changes(replies))
    except ValueError as error:
        raise OscError(f"this cannot be written into the compact: {error}", "nothing was changed") from None
    read = compacts.check(text.encode(), opened.path.as_posix())
    errors = tuple(found for found in read.diagnostics if found.severity is Severity.ERROR)
    before = {found.rule for found in opened.diagnostics}
    if any(found.rule not in before for found in errors):
        raise OscError("these answers do not make a valid compact", "nothing was changed", errors, read.text)
    data, _ = split(read.data)
    assert isinstance(data, dict)
    after = compacts.Opened(opened.path, opened.root, text, data, build(Compact, data), read.diagnostics)
    written = _in_its_form(text, editing.raw)
    documents = rendering.plan(after) if written != editing.raw else ()
    return EditPlan(
        opened,
        editing.raw,
        written,
        difference(opened.text, text, opened.path.name),
        tuple(planned for planned in documents if planned.old is not None and planned.state is not State.UNCHANGED),
        read.diagnostics,
        _code_kept(after),
        _remarks(opened.text, text),
    )


def carry_out(made: EditPlan) -> tuple[Path, ...]:
    """Write the compact and the documents in which nobody's own words stand in the way.

    Raises OscError when a file cannot be written, or the compact changed since it was read.
    """
    if files.read(made.opened.path) != made.before:
        raise OscError(f"{made.opened.path} changed while you answered", "nothing was written; start again")
    contents = {made.opened.path: made.after}
    for planned in made.documents:
        if not planned.state.blocks:
            contents[planned.target] = planned.new.encode("utf-8", "surrogateescape")
    if made.code:
        made.code.check_unchanged()
        contents[made.code.target] = made.code.after
    return files.write_all(contents)


def _code_kept(opened: compacts.Opened) -> Filling | None:
    code = opened.compact.conduct.code if opened.compact.conduct else None
    if code is None or code.file is None or not inside(opened.root, code.file):
        return None
    if code_file(opened.data) is not None:
        return None  # where it is printed, it is filled in
    try:
        filling = fill_in(opened.root, code.file, opened.compact)
    except OscError:
        return None  # lint says that it is not there
    return filling if filling.diff else None


def _remarks(before: str, after: str) -> tuple[int, ...]:
    old, new = (text.replace("\r\n", "\n").split("\n") for text in (before, after))
    changed = [
        codes for codes in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if codes[0] == "replace"
    ]
    return tuple(
        now + 1
        for _, start, end, first, last in changed
        for was, now in zip(range(start, end), range(first, last), strict=False)
        if " #" in old[was] and old[was].rpartition(" #")[2] == new[now].rpartition(" #")[2]
    )


def _in_its_form(text: str, raw: bytes) -> bytes:
    """Give a text the line ends and the byte order mark of the file that it came from."""
    windows = raw.count(b"\r\n") == raw.count(b"\n") > 0
    written = text.replace("\n", "\r\n") if windows else text
    return (codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b"") + written.encode()
