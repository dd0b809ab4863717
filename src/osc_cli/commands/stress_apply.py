"""`osc stress --apply ID`: writes one friction into the compact, comments kept."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands.differences import difference
from osc_cli.commands.stress import read_parameters
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.stress.frictions.friction import Friction
from osc_cli.domain.stress.frictions.trial import KINDS, frictions_of
from osc_cli.domain.stress.study import study_of
from osc_cli.domain.suggest import closest
from osc_cli.source.writer import fill


class Applied(NamedTuple):
    """What was written."""

    path: str
    frictions: tuple[Friction, ...]
    before: str
    after: str
    findings: tuple[Diagnostic, ...] = ()
    """What `osc lint` says of it now and did not say before."""

    @property
    def diff(self) -> str:
        """The edit as a unified diff."""
        return difference(self.before, self.after, self.path)


def apply(wanted: str, compact: Path | None = None, given: Mapping[str, Any] | None = None) -> Applied:
    """Write a friction, or several joined by `+`, into the compact.

    Raises OscError for an id that this compact has no use for, when the place is written in a way that cannot be
    edited, and when the file cannot be written. Nothing is written then.
    """
    valid = compacts.read_valid(compact, EVERY_RULE)
    study = study_of(valid.data, read_parameters(valid.data, given or {}))
    known = {friction.id: friction for friction in frictions_of(study)}
    chosen = []
    for name in dict.fromkeys(wanted.split("+")):
        if name not in known:
            raise _unknown(name, known, valid.data)
        chosen.append(known[name])
    changes = {route: value for friction in chosen for route, value in friction.changes}
    try:
        text = fill(valid.read.text, changes)
    except ValueError as error:
        raise OscError(f"cannot write `{wanted}` into {valid.read.path}: {error}", "edit the file by hand") from None
    after = compacts.check(text.encode(), valid.read.path)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in after.diagnostics) and not any(
        diagnostic.severity is Severity.ERROR for diagnostic in valid.read.diagnostics
    ):
        raise OscError(f"`{wanted}` would make {valid.read.path} invalid", "edit the file by hand")
    files.write(Path(valid.read.path), text.encode())
    known_before = {(one.rule, one.message) for one in valid.read.diagnostics}
    new = tuple(one for one in after.diagnostics if (one.rule, one.message) not in known_before)
    return Applied(valid.read.path, tuple(chosen), valid.read.text, text, new)


def _unknown(name: str, known: Mapping[str, Friction], data: Mapping[str, Any]) -> OscError:
    """Say of a friction that is well named that nothing is left to write, and of any other which there are."""
    listed = f"there are: {', '.join(known) or 'none'}"
    kind, _, about = name.partition(":")
    named = {key for article in _ABOUT for key in data.get(article) or {}} | {"everything", "appeal"}
    if kind in KINDS and about in named:
        return OscError(f"nothing is left to write for `{name}`: the compact says it, or has no use for it", listed)
    close = closest(name, known)
    return OscError(f"this compact has no use for `{name}`", f"did you mean `{close}`?" if close else listed)


_ABOUT = ("roles", "bodies", "decisions", "powers")
"""Articles whose entries a friction can be about."""
