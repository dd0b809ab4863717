"""`osc lint --fix`: correct what can be corrected without a doubt, and nothing that would bring up something else."""

import codecs
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands.differences import difference
from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.domain.errors import OscError
from osc_cli.source.decoding import decode
from osc_cli.source.loader import load
from osc_cli.source.splice import Cut, Splicer, apart, spliced


class Fixed(NamedTuple):
    """What correcting one compact did, or would do."""

    path: str
    before: str
    after: str
    corrected: int
    """How many findings are gone."""
    left: int
    """How many findings with a fix stay, because correcting them would bring up others."""
    others: tuple[Diagnostic, ...] = ()
    """What correcting those would bring up, as it would stand in the corrected text."""

    @property
    def diff(self) -> str:
        """The change as a unified diff."""
        return difference(self.before, self.after, self.path)


def correct(path: str, text: str, takes: Callable[[Diagnostic], bool], today: date | None = None) -> Fixed:
    """Correct the findings that `takes` accepts, as far as that brings up nothing new, asked for or not.

    Doing it again changes nothing.
    """
    lint = partial(_lint, path, today)
    before = now = lint(text)
    while (better := _settle(lint, now, [_what(found) for found in now.found if found.fix and takes(found)])) != now:
        now = better
    left = [diagnostic for diagnostic in now.found if diagnostic.fix and takes(diagnostic)]
    return Fixed(path, text, now.text, len(before.found) - len(now.found), len(left), _others(lint, now, left))


def write_corrected(fixed: Fixed) -> None:
    """Write the corrected text in one step, with the byte order mark that the file had.

    Raises OscError when the file changed since it was read, or cannot be written.
    """
    path = Path(fixed.path)
    raw = files.read(path)
    if decode(raw)[0] != fixed.before:
        raise OscError(f"{fixed.path} changed while it was being checked", "nothing was written; try again")
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    files.write(path, mark + fixed.after.encode())


class _Linted(NamedTuple):
    text: str
    found: tuple[Diagnostic, ...]


_Lint = Callable[[str], _Linted]


def _lint(path: str, today: date | None, text: str) -> _Linted:
    return _Linted(text, compacts.check(text.encode(), path, today=today).diagnostics)


def _others(lint: _Lint, now: _Linted, left: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what these corrections would bring up, each made alone: a volunteer must see what stands behind a slip."""
    known = {_what(diagnostic) for diagnostic in now.found}
    tried = [lint(spliced(now.text, apart(_cuts(now.text, [found])))) for found in left]
    new = {_what(other): other for each in tried for other in each.found if _what(other) not in known}
    return tuple(new.values())


def _settle(lint: _Lint, now: _Linted, wanted: Sequence[tuple[object, ...]]) -> _Linted:
    """Make these corrections; where together they bring up something, those halves and quarters that do not."""
    better = _attempt(lint, now, [found for found in now.found if _what(found) in wanted])
    if better is not None or len(wanted) < 2:
        return better or now
    half = len(wanted) // 2
    return _settle(lint, _settle(lint, now, wanted[:half]), wanted[half:])


def _attempt(lint: _Lint, now: _Linted, diagnostics: Sequence[Diagnostic]) -> _Linted | None:
    """Return the text with some corrections when it has fewer findings and no other ones.

    Corrections that touch one another wait for the next round. What one brings up may be corrected, too: behind a
    misspelt key may stand a misspelt value.
    """
    known = {_what(diagnostic) for diagnostic in now.found}
    tried, groups = now, _cuts(now.text, diagnostics)
    for _ in range(_MOST_ROUNDS):
        tried = lint(spliced(tried.text, apart(groups)))
        new = [diagnostic for diagnostic in tried.found if _what(diagnostic) not in known]
        if not new:
            return tried if len(tried.found) < len(now.found) else None
        groups = _cuts(tried.text, new)
        if len(groups) < len(new):
            return None
    return None


_MOST_ROUNDS = 3


def _cuts(text: str, diagnostics: Iterable[Diagnostic]) -> list[tuple[Cut, ...]]:
    splicer = Splicer(text, load(text.encode()).sources)
    fixes = (diagnostic.fix for diagnostic in diagnostics if diagnostic.fix)
    return [cuts for fix in fixes if (cuts := splicer.cuts(fix))]


def _what(diagnostic: Diagnostic) -> tuple[object, ...]:
    return (diagnostic.rule, diagnostic.route, diagnostic.message)
