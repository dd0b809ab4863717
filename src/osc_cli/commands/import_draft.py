"""`osc import`: a draft of a compact from the file of another tool, with its guesses marked."""

from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands.imports import FORMATS
from osc_cli.commands.imports.draft import Draft, Source
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.diagnostics import Route, Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.suggest import hint
from osc_cli.source.loader import MAX_BYTES
from osc_cli.source.writer import fill, with_head

_HEAD = (
    "A draft from {path}. What it says was found there and not asked of anybody: read every line.",
    "`osc lint` says what is still missing; `osc init` asks for the rest.",
)


class ImportResult(NamedTuple):
    """The draft, and what did not make it into it."""

    text: str
    unread: tuple[str, ...]
    missing: tuple[str, ...]
    """What lint still asks for, as sentences."""


def import_draft(name: str, path: Path) -> ImportResult:
    """Read a file of another tool into a draft.

    Raises OscError when the format is not known, or the file cannot be read or holds nothing of use.
    """
    if name not in FORMATS:
        raise OscError(f"no format is called `{name}`", hint(name, FORMATS))
    raw = files.read_stdin(MAX_BYTES) if str(path) == "-" else files.read(path, MAX_BYTES)
    if len(raw) > MAX_BYTES:
        raise OscError(f"{path} is too large", f"at most {MAX_BYTES // 1024} KiB are read")
    shown = "standard input" if str(path) == "-" else path.as_posix()
    draft = FORMATS[name].read(Source(shown, raw.decode("utf-8", "replace")))
    if not draft.articles:
        raise OscError(f"nothing was found in {shown}", "; ".join(draft.unread) or "name the file of the format")
    text = _text(draft, shown)
    found = compacts.check(text.encode(), "the draft").diagnostics
    missing = tuple(finding.message for finding in found if finding.severity is Severity.ERROR)
    return ImportResult(text, draft.unread, missing)


def _text(draft: Draft, path: str) -> str:
    """Write the articles in their order, with a comment above whatever was guessed."""
    articles = {name: draft.articles[name] for name in Compact.model_fields if name in draft.articles}
    changes: dict[Route, object] = {}
    for article, value in articles.items():
        entries = isinstance(value, dict) and any((article, key) in draft.guesses for key in value)
        for key, inner in value.items() if entries else ():
            changes[article, key] = inner
        if not entries:
            changes[(article,)] = value
    comments: dict[Route, str] = {route: f"guess: {said}" for route, said in draft.guesses.items()}
    return with_head(fill("compact: 1\n", changes, comments), *(line.format(path=path) for line in _HEAD))


def formats() -> dict[str, str]:
    """Return every format with what it is."""
    return {name: known.says for name, known in FORMATS.items()}
