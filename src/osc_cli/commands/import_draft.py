"""`osc import`: a draft of a compact from the file of another tool, with its guesses marked."""

from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from typing import Any, NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands.imports import FORMATS, format_of
from osc_cli.commands.imports.draft import Draft, Source, wrong
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.suggest import closest
from osc_cli.render.escape import plain
from osc_cli.source.decoding import decode
from osc_cli.source.loader import MAX_BYTES
from osc_cli.source.scalar_text import block

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
        raise _unknown(name, str(path))
    piped = str(path) == "-"
    raw = files.read_stdin(MAX_BYTES) if piped else files.read(path, MAX_BYTES)
    source = Source("standard input" if piped else path.as_posix(), "", None if piped else path.parent)
    if len(raw) > MAX_BYTES:
        raise OscError(f"{source.path} is too large", f"at most {MAX_BYTES // 1024} KiB are read")
    text, findings = decode(raw)
    if findings:
        raise wrong(source, findings[0])
    if not text.strip():
        raise OscError(f"{source.path} is empty", "name the file of the other tool")
    draft = FORMATS[name].read(source._replace(text=text))
    if not draft.articles:
        raise OscError(f"nothing was found in {source.path}", "; ".join(draft.unread) or "name the file of the format")
    text = _text(draft, source.path)
    found = compacts.check(text.encode(), "the draft").diagnostics
    missing = tuple(_missing(finding) for finding in found if finding.severity is Severity.ERROR)
    return ImportResult(text, draft.unread, missing)


def without_file(origin: str) -> OscError:
    """Say what is missing where one word alone was given: the file of a format, or the format of a file."""
    if origin in FORMATS:
        return OscError("name the file to read", f"as in `osc import {origin} FILE`; `-` is standard input")
    meant = format_of(origin)
    if meant is None and closest(origin, FORMATS) is not None:
        return _unknown(origin, "FILE")
    called = f"as in `osc import {meant} {quote(origin)}`; {_KNOWN}" if meant else f"{_KNOWN}; the file comes second"
    return OscError(f"`{origin}` is no format, and the format comes first", called)


_KNOWN = f"formats are {', '.join(FORMATS)}"


def _unknown(name: str, file: str) -> OscError:
    """Name the format that was meant, by its name or by that of the file, and all that there are."""
    meant = closest(name, FORMATS) or format_of(file)
    if file in FORMATS:
        return OscError(
            f"`{name}` is no format, and the format comes first", f"as in `osc import {file} {quote(name)}`"
        )
    called = f"did you mean `osc import {meant} {quote(file)}`? " if meant else ""
    return OscError(f"no format is called `{name}`", f"{called}{_KNOWN}")


def _missing(finding: Diagnostic) -> str:
    where = ".".join(map(str, finding.route))
    return f"`{where}`: {finding.message}" if where else finding.message


def _text(draft: Draft, path: str) -> str:
    """Write the articles in their order, with a comment above whatever was guessed."""
    lines = [*(f"# {line.format(path=plain(path))}" for line in _HEAD), "compact: 1"]
    for name in Compact.model_fields:
        if name in draft.articles:
            lines += ["", *_article(name, draft.articles[name], draft.guesses)]
    return "\n".join(lines) + "\n"


def _article(name: str, value: Any, guesses: Mapping[tuple[str, ...], str]) -> list[str]:
    """Write one article; where its entries were guessed one by one, each has its comment."""
    lines = _guess(guesses.get((name,)), 0)
    if not any((name, key) in guesses for key in value):
        return [*lines, *block(name, value, 0)]
    lines.append(f"{name}:")
    for key, inner in value.items():
        lines += [*_guess(guesses.get((name, key)), 2), *block(key, inner, 2)]
    return lines


def _guess(said: str | None, indent: int) -> list[str]:
    return [] if said is None else [f"{' ' * indent}# guess: {plain(said)}"]


def formats() -> dict[str, str]:
    """Return every format with what it is."""
    return {name: known.says for name, known in FORMATS.items()}
