"""`osc lint`: check compacts."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import clock, compacts, files
from osc_cli.commands.lint_paths import STDIN, named_compacts
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.domain.lint.rules import CODES, RULES
from osc_cli.domain.suggest import closest
from osc_cli.source.loader import MAX_BYTES


class FileReport(NamedTuple):
    """The diagnostics of one file, and its text where a frame must be drawn."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str
    is_read: bool = True
    """False where the file is no compact that could be checked any further."""


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
    def exit_code(self) -> ExitCode:
        """1 when there is a finding that makes the command fail."""
        return ExitCode.FINDINGS if any(map(self.fails, self.diagnostics)) else ExitCode.DONE


def lint(
    paths: Sequence[Path],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    strict: bool = False,
    jobs: int = 1,
    stdin_name: str | None = None,
    today: str | None = None,
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

    Raises OscError when a path cannot be opened, no compact is found, or a rule is not known.
    """
    wanted = _codes(select) if select else None
    unwanted = _codes(ignore)
    if stdin_name is not None and not any(str(path) == STDIN for path in paths):
        raise OscError("`--stdin-filename` names standard input, which is not read", "add `-` to the paths")
    reports = _each(named_compacts(paths), jobs, stdin_name or "<stdin>", clock.today(today))
    return LintResult(tuple(_filter(report, wanted, unwanted) for report in reports), strict)


def _each(found: Sequence[compacts.Found | None], jobs: int, stdin_name: str, today: date) -> list[FileReport]:
    check = partial(_one, stdin_name, today)
    if jobs < 2 or len(found) < 2:
        return [check(each) for each in found]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(check, found, chunksize=max(1, len(found) // (jobs * 8))))


def _one(stdin_name: str, today: date, found: compacts.Found | None) -> FileReport:
    if found is None:
        read = compacts.check(files.read_stdin(MAX_BYTES), stdin_name, today=today)
    else:
        read = compacts.read(found, today=today, look_around=True)
    return FileReport(read.path, read.diagnostics, read.text if read.diagnostics else "", read.data is not None)


def _filter(report: FileReport, wanted: frozenset[str] | None, unwanted: frozenset[str]) -> FileReport:
    if not report.is_read:
        return report  # nothing was checked, and no choice of rules may hide that
    kept = tuple(
        diagnostic
        for diagnostic in report.diagnostics
        if diagnostic.rule not in unwanted and (wanted is None or diagnostic.rule in wanted)
    )
    return report._replace(diagnostics=kept)


def _codes(names: Iterable[str]) -> frozenset[str]:
    """Turn codes, names and groups such as `1xx` or `OSC1` into codes."""
    return frozenset(chain.from_iterable(map(_named, chain.from_iterable(entry.split(",") for entry in names))))


def _named(entry: str) -> Iterable[str]:
    name = entry.strip()
    code = CODES.get(name.upper()) or CODES.get(name.lower())
    if code is not None:
        return [code]
    group = name.upper().removeprefix("OSC").removesuffix("XX")
    matched = [rule.meta.code for rule in RULES if group.isdigit() and rule.meta.code.startswith(f"OSC{group}")]
    if not matched:
        close = closest(name.lower(), CODES) or closest(name.upper(), CODES)
        hint = f"did you mean `{close}`?" if close else "`osc lint --list-rules` prints all of them"
        raise OscError(f"no rule is called `{name}`", hint)
    return matched
