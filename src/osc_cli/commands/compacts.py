"""Where the compact is, and what is in it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from osc_cli.commands import files, surroundings
from osc_cli.commands.format_cache import known_format
from osc_cli.domain.compact.plain import stated
from osc_cli.domain.diagnostics import START, Diagnostic, Finding, Severity, SourceMap, Span
from osc_cli.domain.errors import OscError
from osc_cli.domain.lint.engine import Document, lint
from osc_cli.domain.lint.rule import Catalogue
from osc_cli.domain.lint.suppression import Suppression
from osc_cli.domain.lint.surroundings import NOTHING, Surroundings
from osc_cli.domain.lint.validity import VALIDITY
from osc_cli.source import suppressions as comments
from osc_cli.source.loader import MAX_BYTES, load, too_large

if TYPE_CHECKING:
    from osc_cli.domain.compact.compact import Compact

NAMES = ("compact.yaml", ".github/compact.yaml")
"""Where a compact may stand in a repository; the first one wins."""


class Found(NamedTuple):
    """A compact that was looked up."""

    path: Path
    root: Path
    """The folder that documents are placed in."""
    shadowed: Path | None = None
    """Another compact of the same repository, which is not read."""


class Read(NamedTuple):
    """A compact as it was read, with everything that the rules in question find wrong with it."""

    path: str
    text: str
    data: Any
    diagnostics: tuple[Diagnostic, ...]
    sources: SourceMap
    """Where each part stands in the text."""


class Valid(NamedTuple):
    """A valid compact as plain data, which is all that some commands need."""

    found: Found
    read: Read
    data: dict[str, Any]
    """Without `x-` keys."""


class Opened(NamedTuple):
    """A valid compact, ready to be used."""

    path: Path
    root: Path
    text: str
    data: dict[str, Any]
    """Plain data without `x-` keys."""
    compact: "Compact"
    diagnostics: tuple[Diagnostic, ...]
    """Warnings and notes."""


def find(start: Path | None = None) -> Found:
    """Look the compact up from a folder upward, within its repository.

    Raises OscError when there is none.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        present = [folder / name for name in NAMES if (folder / name).is_file()]
        if present:
            return Found(_shown(present[0]), folder, _shown(present[1]) if present[1:] else None)
        if (folder / ".git").exists():
            break
    raise OscError(f"no compact found in {start or 'this folder'} or above it", "run `osc init` to make one")


def at(path: Path) -> Found:
    """Take the compact that a person named: a file, or a folder to look in."""
    if path.is_dir():
        present = [path / name for name in NAMES if (path / name).is_file()]
        if not present:
            raise OscError(f"no compact in {path}", f"expected {path / NAMES[0]} or {path / NAMES[1]}")
        return Found(present[0], path.resolve(), present[1] if present[1:] else None)
    folder = path.resolve().parent
    return Found(path, folder.parent if folder.name == ".github" else folder)


def read(found: Found, rules: Catalogue | None = None, *, today: date | None = None, look_around: bool = False) -> Read:
    """Read one compact and check it by these rules, or by every rule.

    What is wrong with its content is a diagnostic, never an error. With `look_around`, also what stands beside it in
    the repository is judged.

    Raises OscError when the file cannot be opened.
    """
    size = files.size(found.path)
    if size > MAX_BYTES:
        return _refused(found.path.as_posix(), too_large(size))
    raw = files.read(found.path, MAX_BYTES)
    root = found.root if look_around else None
    return check(raw, found.path.as_posix(), found.shadowed, rules=rules, today=today, root=root)


def check(
    raw: bytes,
    path: str,
    shadowed: Path | None = None,
    *,
    rules: Catalogue | None = None,
    today: date | None = None,
    root: Path | None = None,
) -> Read:
    """Check the bytes of one compact as `read` does; where a root is given, with what stands beside it there."""
    loaded = load(raw)
    findings = loaded.findings
    if shadowed is not None:
        findings += (
            Finding((), f"{shadowed} is a second compact; it is not read", "keep one of the two", rule="OSC113"),
        )
    # Of a file that cannot be read nobody can say that a comment ignores nothing.
    asked = _suppressions(loaded.text, loaded.sources) if loaded.data is not None else ()
    around = _surroundings(root, path, loaded.data) if root is not None else None
    document = Document(path, loaded.data, loaded.sources, findings, asked, around)
    found = lint(document, rules or _every_rule(), known=known_format(), today=today)
    possible = _with_possible_fixes(found, loaded.text, loaded.sources)
    return Read(path, loaded.text, loaded.data, possible, loaded.sources)


def _every_rule() -> Catalogue:
    from osc_cli.domain.lint.every_rule import EVERY_RULE  # only the linter needs them, and they take long to import

    return EVERY_RULE


def _surroundings(root: Path, path: str, data: object) -> Surroundings:
    inside = _inside(Path(path).resolve(), root.resolve())
    return surroundings.look(root, inside, data) if inside in NAMES and isinstance(data, Mapping) else NOTHING


def _inside(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _with_possible_fixes(diagnostics: tuple[Diagnostic, ...], text: str, sources: SourceMap) -> tuple[Diagnostic, ...]:
    """Take back the fixes that the text does not allow, such as sorting lines with comments between them."""
    if not any(diagnostic.fix for diagnostic in diagnostics):
        return diagnostics
    from osc_cli.source.splice import Splicer  # most compacts need none

    splicer = Splicer(text, sources)
    return tuple(
        diagnostic._replace(fix=None) if diagnostic.fix and not splicer.cuts(diagnostic.fix) else diagnostic
        for diagnostic in diagnostics
    )


def _suppressions(text: str, sources: SourceMap) -> tuple[Suppression, ...]:
    return tuple(
        Suppression(
            comment.rules,
            comment.reason,
            comment.applies_to,
            Span(comment.line, comment.column, comment.line, comment.column + 1),
        )
        for comment in comments.suppressions(text, sources)
    )


def _refused(path: str, finding: Finding) -> Read:
    document = Document(path, None, SourceMap({}, {}), (finding._replace(span=finding.span or START),))
    return Read(path, "", None, lint(document, VALIDITY), document.sources)


def read_valid(path: Path | None = None, rules: Catalogue = VALIDITY) -> Valid:
    """Find, read and check the compact that a command works on, by no more rules than say whether it is valid.

    Raises OscError when there is none, when it cannot be opened, or when errors of the groups 0xx and 1xx make it
    invalid; the error then carries the diagnostics.
    """
    found = at(path) if path is not None else find()
    result = read(found, rules)
    return Valid(found, result, valid_data(result))


def valid_data(result: Read) -> dict[str, Any]:
    """Return a compact as plain data without `x-` keys.

    Raises OscError with the diagnostics when errors of the groups 0xx and 1xx make it invalid.
    """
    fatal = [
        diagnostic
        for diagnostic in result.diagnostics
        if diagnostic.severity is Severity.ERROR and diagnostic.rule.startswith(("OSC0", "OSC1"))
    ]
    if fatal:
        raise OscError(
            f"{result.path} is not a valid compact",
            "correct the errors above; `osc lint` checks again",
            tuple(fatal),
            result.text,
        )
    return stated(result.data)


def open_valid(path: Path | None = None, rules: Catalogue = VALIDITY) -> Opened:
    """Find, read and check the compact that a command works on, and build its articles.

    Raises OscError as `read_valid` does.
    """
    found, result, data = read_valid(path, rules)
    # Lint alone never needs the article classes, and they take longer to build than everything it does.
    from osc_cli.domain.compact.build import build
    from osc_cli.domain.compact.compact import Compact

    return Opened(found.path, found.root, result.text, data, build(Compact, data), result.diagnostics)


def _shown(path: Path) -> Path:
    """Show a path from the current folder where that is shorter."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
