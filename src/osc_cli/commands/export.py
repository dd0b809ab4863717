"""`osc export`: the compact in the format of another tool, with what that tool has no words for."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from osc_cli.commands import compacts, files
from osc_cli.commands.differences import difference
from osc_cli.commands.exports import FORMATS
from osc_cli.commands.exports.exported import WRITTEN, ExportFile, Facts
from osc_cli.commands.exports.marked import merged
from osc_cli.domain.compact.names import Names
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.domain.suggest import hint
from osc_cli.render.documents import kept, paths_of
from osc_cli.source.loader import load


class Mode(StrEnum):
    """What happens with the files."""

    PRINT = "print"
    WRITE = "write"
    CHECK = "check"


class Target(NamedTuple):
    """One file, and what stands in its place."""

    file: ExportFile
    path: Path
    text: str
    """What would stand there: the whole file, with what is somebody's own."""
    differs: bool
    diff: str = ""
    """From what stands there to what would; empty unless it was asked for."""


class ExportResult(NamedTuple):
    """What was exported."""

    format: str
    mode: Mode
    targets: tuple[Target, ...]
    losses: tuple[str, ...]
    stale: tuple[str, ...]
    """Files of an earlier export that must not stand there any more."""

    @property
    def exit_code(self) -> ExitCode:
        """1 when a check found a file that differs or must go, or when there is nothing to export."""
        drifted = self.mode is Mode.CHECK and (bool(self.stale) or any(target.differs for target in self.targets))
        return ExitCode.FINDINGS if drifted or not self.targets else ExitCode.DONE


def export(
    name: str, compact: Path | None = None, *, mode: Mode = Mode.PRINT, output: Path | None = None, today: date
) -> ExportResult:
    """Export to one format.

    Raises OscError when the format is not known, there is no valid compact, or a file cannot be written.
    """
    if name not in FORMATS:
        raise OscError(f"no format is called `{name}`", hint(name, FORMATS))
    opened = compacts.open_valid(compact)
    path = opened.path.resolve()
    repository = str(opened.data["project"].get("repository") or "").rstrip("/")
    base = output if output is not None else opened.root
    compact_path = path.relative_to(opened.root).as_posix() if path.is_relative_to(opened.root) else path.name
    facts = Facts(
        opened.data,
        Names(opened.data),
        compact_path,
        {**kept(opened.compact), **paths_of(opened.compact)},
        urlsplit(repository).path.strip("/").partition("/")[0],
        repository,
        opened.root,
        base,
        today,
        load(opened.text.encode()).sources,
    )
    exported = FORMATS[name].export(facts)
    targets = tuple(_target(file, base, mode) for file in exported.files)
    if mode is Mode.WRITE:
        for target in targets:
            files.write(target.path, target.text.encode("utf-8", "surrogateescape"))
    return ExportResult(name, mode, targets, exported.losses, exported.stale)


def _target(file: ExportFile, base: Path, mode: Mode) -> Target:
    path = base / file.path
    if not path.resolve().is_relative_to(base.resolve()):
        raise OscError(f"{path} is a link that leads out of {base}", "remove the link, or choose another folder")
    old = files.read(path).decode("utf-8", "surrogateescape") if path.is_file() else None
    text = file.text
    if file.block and old is not None:
        whole = merged(old, file.text)
        if whole is None:
            raise OscError(f"{path}: the marks of our block are broken", "leave one osc:begin, and one osc:end below")
        text = whole
    elif old is not None and text != old:
        if _undated(old, file.dated) == _undated(text, file.dated):
            text = old
        elif mode is Mode.WRITE and WRITTEN not in old:
            raise OscError(
                f"{path} is somebody's own: it was not written by `osc export`",
                f"print the export and put in by hand what you want of it, or move {path.name} away first",
            )
    diff = difference(old or "", text, path.as_posix()) if mode is Mode.CHECK and text != old else ""
    return Target(file, path, text, text != old, diff)


def _undated(text: str, dated: tuple[str, ...]) -> list[str]:
    return [line for line in text.splitlines() if not line.strip().startswith(dated)] if dated else [text]


def formats() -> dict[str, str]:
    """Return every format with what it is."""
    return {name: known.says for name, known in FORMATS.items()}
