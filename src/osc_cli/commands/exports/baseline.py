"""An evidence report for the governance controls of the OpenSSF baseline and of the best practices badge.

Each line says where the compact answers a control. Whether that is enough is for the reader: a report is no badge.
Texts of the controls: OSPS baseline 2026-02-19, and the silver criteria of the badge, in our own words.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts
from osc_cli.render.escape import inline

PATH = "baseline-evidence.md"


class Control(NamedTuple):
    """One control, in our words."""

    id: str
    asks: str
    routes: Callable[[Facts], Iterator[tuple[str, ...]]]
    """The places of the compact that answer it, best first; none where nothing is declared."""


def _each(*routes: str) -> Callable[[Facts], Iterator[tuple[str, ...]]]:
    def found(facts: Facts) -> Iterator[tuple[str, ...]]:
        for route in routes:
            keys = tuple(route.split("."))
            if facts.at(*keys):
                yield keys

    return found


def _people(facts: Facts) -> Iterator[tuple[str, ...]]:
    for asset, entry in facts.entries("assets").items():
        if entry.get("key_holders"):
            yield "assets", asset, "key_holders"
    for article in ("roles", "bodies"):
        for group, entry in facts.entries(article).items():
            if entry.get("holders"):
                yield article, group, "holders"


def _reviewed_before(facts: Facts) -> Iterator[tuple[str, ...]]:
    for role, entry in facts.entries("roles").items():
        enters = entry.get("enters") or {}
        if enters.get("by") or enters.get("decided_by") or enters.get("election"):
            yield "roles", role, "enters"


def _doubled(facts: Facts) -> Iterator[tuple[str, ...]]:
    for asset, entry in facts.entries("assets").items():
        if len(entry.get("key_holders") or ()) > 1 or entry.get("recovery"):
            yield "assets", asset
    for body, entry in facts.entries("bodies").items():
        if entry.get("succession"):
            yield "bodies", body, "succession"


CONTROLS = (
    Control("OSPS-GV-01.01", "Who has access to sensitive resources is written down.", _people),
    Control("OSPS-GV-01.02", "Roles and their responsibilities are described.", _each("roles", "responsibilities")),
    Control("OSPS-GV-02.01", "There is a public place to discuss changes.", _each("communication.channels")),
    Control("OSPS-GV-03.01", "How one contributes is explained.", _each("project.contributing", "participants")),
    Control("OSPS-GV-04.01", "People are reviewed before they get more rights.", _reviewed_before),
    Control("OSPS-VM-02.01", "There is a contact for vulnerabilities.", _each("communication.security_contact")),
    Control("badge: governance", "How decisions are made is documented.", _each("decisions", "powers")),
    Control("badge: code_of_conduct", "There is a code of conduct.", _each("conduct")),
    Control("badge: roles_responsibilities", "Key roles and their duties are documented.", _each("roles", "powers")),
    Control("badge: access_continuity", "The project goes on when any one person is gone.", _doubled),
    Control("badge: bus_factor", "More than one person can do the work.", _doubled),
)
"""One line each."""


def export(facts: Facts) -> Exported:
    """Write a table: control, what it asks, where the compact answers."""
    rows = [_row(facts, control) for control in CONTROLS]
    missing = tuple(
        f"{control.id}: the compact says nothing about it" for control in CONTROLS if not _found(facts, control)
    )
    head = (
        f"# Evidence from {inline(facts.compact_path)}",
        "",
        "Where the compact answers a control. Whether that is enough is for a reader to judge.",
        "",
        "| Control | Asks | Evidence |",
        "| --- | --- | --- |",
    )
    return Exported((ExportFile(PATH, "\n".join((*head, *rows)) + "\n"),), missing)


def _found(facts: Facts, control: Control) -> list[tuple[str, ...]]:
    return list(control.routes(facts))


def _row(facts: Facts, control: Control) -> str:
    places = [_place(facts, route) for route in _found(facts, control)]
    return f"| {inline(control.id)} | {inline(control.asks)} | {', '.join(places) or 'nothing declared'} |"


def _place(facts: Facts, route: tuple[str, ...]) -> str:
    line = facts.line(route)
    return f"{inline(f'{facts.compact_path}:{line}')} ({inline('.'.join(route))})"
