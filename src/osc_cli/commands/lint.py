"""`osc lint`: check compacts."""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.domain.lint.rules import CODES, RULES
from osc_cli.source.loader import MAX_BYTES

STDIN = "<stdin>"


class FileReport(NamedTuple):
    """The diagnostics of one file, and its text where a frame must be drawn."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str


class LintResult(NamedTuple):
    """What linting found."""

    files: tuple[FileReport, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Of all files, in order."""
        return tuple(chain.from_iterable(report.diagnostics for report in self.files))

    def count(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def exit_code(self, *, strict: bool = False) -> ExitCode:
        """1 when there are errors, or warnings that are treated as errors."""
        failing = self.count(Severity.ERROR) + (self.count(Severity.WARNING) if strict else 0)
        return ExitCode.FINDINGS if failing else ExitCode.DONE


def lint(paths: Sequence[Path], *, select: Sequence[str] = (), ignore: Sequence[str] = (), jobs: int = 1) -> LintResult:
    """Check the named compacts, or the one that is found from the current folder upward.

    Raises OscError when a path cannot be opened, no compact is found, or a rule is not known.
    """
    wanted = _codes(select) if select else None
    unwanted = _codes(ignore)
    reports = _each(paths, jobs)
    return LintResult(tuple(_filter(report, wanted, unwanted) for report in reports))


def _each(paths: Sequence[Path], jobs: int) -> list[FileReport]:
    if not paths:
        return [_report(compacts.read(compacts.find()))]
    if jobs < 2 or len(paths) < 2:
        return [_one(path) for path in paths]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(_one, paths, chunksize=max(1, len(paths) // (jobs * 8))))


def _one(path: Path) -> FileReport:
    if str(path) == "-":
        return _report(compacts.check(files.read_stdin(MAX_BYTES), STDIN))
    return _report(compacts.read(compacts.at(path)))


def _report(read: compacts.Read) -> FileReport:
    return FileReport(read.path, read.diagnostics, read.text if read.diagnostics else "")


def _filter(report: FileReport, wanted: frozenset[str] | None, unwanted: frozenset[str]) -> FileReport:
    kept = tuple(
        diagnostic
        for diagnostic in report.diagnostics
        if diagnostic.rule not in unwanted and (wanted is None or diagnostic.rule in wanted)
    )
    return report._replace(diagnostics=kept)


def _codes(names: Iterable[str]) -> frozenset[str]:
    """Turn codes, names and groups such as `1xx` or `OSC1` into codes."""
    codes: set[str] = set()
    for name in chain.from_iterable(entry.split(",") for entry in names):
        group = name.strip().upper().removeprefix("OSC").removesuffix("XX")
        matched = [rule.meta.code for rule in RULES if group.isdigit() and rule.meta.code.startswith(f"OSC{group}")]
        code = CODES.get(name.strip()) or CODES.get(name.strip().upper())
        if code is None and not matched:
            raise OscError(f"no rule is called `{name.strip()}`", "`osc lint --list-rules` prints all of them")
        codes.update(matched if code is None else [code])
    return frozenset(codes)
