"""`osc migrate`: a compact of an older format in the one of this toolkit, comments kept."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands.differences import difference
from osc_cli.domain.compact.version import FORMAT_VERSION
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.source.loader import MAX_BYTES, load
from osc_cli.source.migrations import STEPS


class MigrateResult(NamedTuple):
    """What migrating did, or would do."""

    path: Path
    version: int
    """The version that was found."""
    before: str
    after: str
    written: bool

    @property
    def is_current(self) -> bool:
        """Whether there was nothing to do."""
        return self.before == self.after

    @property
    def diff(self) -> str:
        """The change as a unified diff."""
        return difference(self.before, self.after, self.path.as_posix())

    @property
    def exit_code(self) -> ExitCode:
        """1 when something is to do that was only looked at."""
        return ExitCode.DONE if self.written or self.is_current else ExitCode.FINDINGS


def migrate(compact: Path | None = None, *, write: bool = True) -> MigrateResult:
    """Bring a compact to the newest format, step by step; the result is valid, or nothing is written.

    Raises OscError when the file cannot be read or written, or cannot be carried over.
    """
    found = compacts.at(compact) if compact is not None else compacts.find()
    raw = files.read(found.path, MAX_BYTES)
    loaded = load(raw)
    if loaded.findings:
        first = loaded.findings[0]
        line = f":{first.span.line}" if first.span else ""
        raise OscError(f"{found.path}{line}: {first.message}", first.hint)
    version = loaded.data.get("compact") if isinstance(loaded.data, Mapping) else None
    if not isinstance(version, int) or isinstance(version, bool) or version > FORMAT_VERSION or version < min(STEPS):
        raise OscError(
            f"{found.path} is in no format that this toolkit knows (`compact: {version}`)",
            f"known are the versions {min(STEPS)} to {FORMAT_VERSION}",
        )
    after = _carried(found.path, loaded.text, version)
    if write and after != loaded.text:
        files.write(found.path, after.encode())
    return MigrateResult(found.path, version, loaded.text, after, written=write)


def _carried(path: Path, text: str, version: int) -> str:
    after = text
    for number in range(version, FORMAT_VERSION):
        try:
            after = STEPS[number](after)
        except ValueError as error:
            raise OscError(f"{path}, {error}", "correct it, then migrate again; nothing was written") from None
    if after != text:
        read = compacts.check(after.encode(), path.as_posix())
        try:
            compacts.valid_data(read)
        except OscError as error:
            message = f"{path} would not be a valid compact in format {FORMAT_VERSION}"
            raise OscError(message, "correct these first; nothing was written", error.diagnostics, error.text) from None
    return after
