"""`osc lint`: check compacts."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from osc_cli.commands import clock, compacts, files
from osc_cli.commands.lint_paths import STDIN, named_compacts
from osc_cli.commands.lint_selection import Selection, selection
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.source.loader import MAX_BYTES

if TYPE_CHECKING:
    from osc_cli.commands.fix import Fixed


class FileReport(NamedTuple):
    """The diagnostics of one file, and its text where a frame must be drawn."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str
    fixed: "Fixed | None" = None
    """What was corrected, or would be, where that was asked for and something could be."""


class LintResult(NamedTuple):
    """What linting found."""

    files: tuple[FileReport, ...]
    strict: bool = False
    """Whether warnings count as errors."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Of all files, in order."""
        return tuple(chain.from_iterable(report.diagnostics for report in self.files))

    def count(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def fails(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding makes the command fail."""
        return diagnostic.severity is Severity.ERROR or (self.strict and diagnostic.severity is Severity.WARNING)

    @property
    def fixed(self) -> "tuple[Fixed, ...]":
        """What was corrected, or would be, in the order of the files."""
        return tuple(report.fixed for report in self.files if report.fixed is not None)

    @property
    def exit_code(self) -> ExitCode:
        """1 when there is a finding that makes the command fail."""
        return ExitCode.FINDINGS if any(map(self.fails, self.diagnostics)) else ExitCode.DONE


class _Task(NamedTuple):
    """What is done with each compact; it can be sent to another process."""

    selection: Selection
    stdin_name: str
    today: date
    fix: bool
    write: bool


def lint(
    paths: Sequence[Path],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    strict: bool = False,
    jobs: int = 1,
    stdin_name: str | None = None,
    today: str | None = None,
    fix: bool = False,
    write: bool = True,
) -> LintResult:
    """Check the named compacts, or the one that is found from the current folder upward.

    Args:
        paths: Files, folders, patterns such as `*/compact.yaml`, and `-` for standard input.
        select: Only the findings of these codes, names or groups. A file that cannot be read is always reported.
        ignore: Not the findings of these.
        strict: Whether warnings count as errors.
        jobs: How many processes share the work.
        stdin_name: What standard input is called in messages.
        today: The day by which reviews are judged; else SOURCE_DATE_EPOCH, else the clock.
        fix: Whether findings are corrected first where that is safe; the result has what is left.
        write: Whether the corrected text takes the place of the file, or is only looked at.

    Raises OscError when a path cannot be opened or written, no compact is found, or a rule is not known.
    """
    task = _Task(selection(select, ignore), stdin_name or "<stdin>", clock.today(today), fix, write)
    from_stdin = any(str(path) == STDIN for path in paths)
    if stdin_name is not None and not from_stdin:
        raise OscError("`--stdin-filename` names standard input, which is not read", "add `-` to the paths")
    if fix and write and from_stdin:
        raise OscError("standard input cannot be corrected in place", "`--diff` shows what would change")
    return LintResult(tuple(_each(named_compacts(paths), jobs, task)), strict)


def _each(found: Sequence[compacts.Found | None], jobs: int, task: _Task) -> list[FileReport]:
    if jobs < 2 or len(found) < 2:
        return [_one(task, each) for each in found]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(partial(_one, task), found, chunksize=max(1, len(found) // (jobs * 8))))


def _one(task: _Task, found: compacts.Found | None) -> FileReport:
    read = _read(task, found)
    # Where nothing was checked, no choice of rules may hide that.
    takes = task.selection.takes if read.data is not None else lambda _: True
    diagnostics = tuple(filter(takes, read.diagnostics))
    if not task.fix or not any(diagnostic.fixable for diagnostic in diagnostics):
        return FileReport(read.path, diagnostics, read.text if diagnostics else "")
    from osc_cli.commands.fix import correct, write_corrected  # a run that corrects nothing needs none of it

    fixed = correct(read.path, read.text, takes, task.today)
    if task.write:
        write_corrected(fixed)
        read = _read(task, found)
    return FileReport(read.path, tuple(filter(takes, read.diagnostics)), read.text, fixed)


def _read(task: _Task, found: compacts.Found | None) -> compacts.Read:
    if found is None:
        return compacts.check(files.read_stdin(MAX_BYTES), task.stdin_name, today=task.today)
    return compacts.read(found, today=task.today, look_around=True)
