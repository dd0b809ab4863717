"""An evidence report for the governance controls of the OpenSSF baseline and of the best practices badge.

Each line says where the compact, the documents and other files of the repository answer a control. Whether that is
enough is for the reader: a report is no badge. Texts of the controls: OSPS baseline 2026-02-19, and the silver criteria
of the badge, in our own words.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from osc_cli.commands.exports.exported import WRITTEN, Exported, ExportFile, Facts
from osc_cli.domain.compact.names import joined
from osc_cli.render.anchors import slug
from osc_cli.render.escape import code, inline

PATH = "baseline-evidence.md"

Routes = Callable[[Facts], Iterator[tuple[str, ...]]]
"""Yields the places of a compact that answer a control, best first."""


class Control(NamedTuple):
    """One control, in our words."""

    id: str
    asks: str
    routes: Routes
    sections: tuple[tuple[str, str], ...] = ()
    """Documents and the anchors in them under which they answer it."""
    files: tuple[str, ...] = ()
    """Files of others that answer it, by the names under which checkers look for them."""


def _each(*routes: str) -> Routes:
    def found(facts: Facts) -> Iterator[tuple[str, ...]]:
        for route in routes:
            keys = tuple(route.split("."))
            if facts.at(*keys):
                yield keys

    return found


def _access(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Yield who holds keys, and who gives access. A seat in a body is no access."""
    for asset, entry in facts.entries("assets").items():
        if entry.get("key_holders"):
            yield "assets", asset, "key_holders"
    if facts.holders_of("grant-access"):
        yield "powers", "grant-access", "held_by"


def _public(facts: Facts) -> Iterator[tuple[str, ...]]:
    for channel, entry in facts.entries("communication", "channels").items():
        if entry.get("join") == "open":
            yield "communication", "channels", channel


def _reviewed_before(facts: Facts) -> Iterator[tuple[str, ...]]:
    for role, entry in facts.entries("roles").items():
        enters = entry.get("enters") or {}
        if enters.get("by") or enters.get("decided_by") or enters.get("election"):
            yield "roles", role, "enters"


def _recovered(facts: Facts) -> Iterator[tuple[str, ...]]:
    yield from _several_keys(facts)
    for asset, entry in facts.entries("assets").items():
        if entry.get("recovery"):
            yield "assets", asset, "recovery"
    for body, entry in facts.entries("bodies").items():
        if entry.get("succession"):
            yield "bodies", body, "succession"


def _several_keys(facts: Facts) -> Iterator[tuple[str, ...]]:
    for asset, entry in facts.entries("assets").items():
        if len(entry.get("key_holders") or ()) > 1:
            yield "assets", asset, "key_holders"


_CONTRIBUTING = ("CONTRIBUTING.md", "CONTRIBUTING.rst", "CONTRIBUTING.txt")
_OWNED, _GONE = ("governance", "what-we-own-and-who-can-get-in"), ("governance", "if-somebody-is-gone")
_ROLES, _POWERS = ("governance", "roles"), ("governance", "who-may-do-what")

CONTROLS = (
    Control("OSPS-GV-01.01", "Who has access to sensitive resources is written down.", _access, (_OWNED,)),
    Control(
        "OSPS-GV-01.02",
        "Roles and their responsibilities are described.",
        _each("roles", "responsibilities"),
        (_ROLES,),
    ),
    Control("OSPS-GV-02.01", "There is a public place to discuss changes.", _public),
    Control("OSPS-GV-03.01", "How one contributes is explained.", _each(), files=_CONTRIBUTING),
    Control("OSPS-GV-03.02", "What a contribution must be like is explained.", _each(), files=_CONTRIBUTING),
    Control("OSPS-GV-04.01", "People are reviewed before they get more rights.", _reviewed_before),
    Control(
        "OSPS-VM-02.01",
        "There is a contact for vulnerabilities.",
        _each("communication.security_contact"),
        files=("SECURITY.md",),
    ),
    Control(
        "badge: governance",
        "How decisions are made is documented.",
        _each("decisions", "powers"),
        (("governance", "how-we-decide"),),
    ),
    Control("badge: code_of_conduct", "There is a code of conduct.", _each("conduct"), (("code_of_conduct", ""),)),
    Control(
        "badge: roles_responsibilities",
        "Key roles and their duties are documented.",
        _each("roles", "powers"),
        (_ROLES, _POWERS),
    ),
    Control("badge: access_continuity", "The project goes on when any one person is gone.", _recovered, (_GONE,)),
    Control("badge: bus_factor", "More than one person can do the work.", _several_keys, (_OWNED,)),
)
"""One line each."""

_POLICY = "before write access is granted"
"""The end of the sentence of ours that a scanner of OSPS-GV-04.01 looks for; see the template `governance_access`."""


def export(facts: Facts) -> Exported:
    """Write a table: control, what it asks, where it is answered."""
    found = {control: [*_in_compact(facts, control), *_in_files(facts, control)] for control in CONTROLS}
    rows = [
        f"| {inline(control.id)} | {inline(control.asks)} | {', '.join(places) or 'nothing'} |"
        for control, places in found.items()
    ]
    losses = [f"{control.id}: nothing answers it" for control, places in found.items() if not places]
    missing = [path for path in facts.documents.values() if facts.text_of(path) is None]
    if missing:
        losses.append(f"not here yet, and checkers read files: {joined(missing)}; `osc render` writes them")
    head = (
        f"# Evidence from {inline(facts.compact_path)}",
        "",
        "Where a control is answered. Whether that is enough is for a reader to judge.",
        "",
        "| Control | Asks | Evidence |",
        "| --- | --- | --- |",
    )
    last = f"<!-- {WRITTEN} baseline`; change the compact instead. -->"
    return Exported((ExportFile(PATH, "\n".join((*head, *rows, "", last)) + "\n"),), tuple(losses))


def _in_compact(facts: Facts, control: Control) -> Iterator[str]:
    for route in control.routes(facts):
        yield f"{inline(f'{facts.compact_path}:{facts.line(route)}')} ({code('.'.join(route))})"


def _in_files(facts: Facts, control: Control) -> Iterator[str]:
    """Look into the files as they stand in the repository, for that is what a checker reads."""
    for document, anchor in control.sections:
        path = facts.documents.get(document)
        line = _heading(facts.text_of(path) or "", anchor) if path else None
        if line is not None:
            yield inline(f"{path}:{line}")
    if control.id == "OSPS-GV-04.01":
        path = facts.documents.get("governance", "")
        lines = (facts.text_of(path) or "").split("\n") if path else []
        yield from (inline(f"{path}:{number}") for number, line in enumerate(lines, 1) if _POLICY in line)
    for folder in ("", ".github/", "docs/"):
        yield from (
            inline(f"{folder}{name}:1") for name in control.files if facts.text_of(f"{folder}{name}") is not None
        )


def _heading(text: str, anchor: str) -> int | None:
    """Return the line of the heading with an anchor; the first heading of all where none is asked for."""
    for number, line in enumerate(text.split("\n"), 1):
        heading = re.fullmatch(r"#+ +(.*)", line)
        if heading and anchor in ("", slug(heading[1])):
            return number
    return None
