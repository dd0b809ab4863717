"""People: who takes a seat, who leaves one, who moves."""

from collections.abc import Iterator, Sequence
from typing import Any

from osc_cli.domain.compact.names import joined
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.sides import Sides

_GROUPS = ("roles", "bodies")


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Read all lists of holders together, so that one person who moves is one change."""
    about = [edit for edit in edits if _is_roster(edit)]
    moves: dict[str, tuple[list[Route], list[Route]]] = {}
    for edit in about:
        for person in _only(edit.before, edit.after):
            moves.setdefault(person, ([], []))[0].append(edit.route[:2])
        for person in _only(edit.after, edit.before):
            moves.setdefault(person, ([], []))[1].append(edit.route[:2])
    # All the edits are explained by the changes together; each goes with the first of them.
    unsaid: Sequence[Edit] = about
    for person, (left, joins) in moves.items():
        since = [edit for edit in edits if _is_since(edit, person) and edit.route[:2] in (*left, *joins)]
        yield _move(person, left, joins, since, sides), (*unsaid, *since)
        unsaid = ()


def _is_roster(edit: Edit) -> bool:
    return len(edit.route) == 3 and edit.route[0] in _GROUPS and edit.route[2] == "holders"


def _is_since(edit: Edit, person: str) -> bool:
    """Whether an edit says since when somebody holds a seat: no news of its own beside taking it or leaving it."""
    return len(edit.route) == 4 and edit.route[0] in _GROUPS and edit.route[2:] == ("holding_since", person)


def _only(one: Any, other: Any) -> list[str]:
    return [person for person in one or () if person not in (other or ())]


def _move(person: str, left: list[Route], joins: list[Route], since: Sequence[Edit], sides: Sides) -> Change:
    who = sides.names.name(person, "people")
    old, new = (joined([sides.names.place(route) for route in routes]) for routes in (left, joins))
    days = {str(edit.after) for edit in since if edit.after is not None}
    day = f", since {days.pop()}" if joins and len(days) == 1 else ""
    if left and joins:
        text = f"{who} moves from {old} to {new}{day}."
    else:
        text = f"{who} leaves {old}." if left else f"{who} joins {new}{day}."
    kind = Kind.CHANGED if left and joins else Kind.REMOVED if left else Kind.ADDED
    route = (*(joins or left)[0], "holders")
    return Change(kind, route, text, Effect.SHIFTS, _names(left), _names(joins))


def _names(routes: Sequence[Route]) -> list[str] | None:
    return [str(route[1]) for route in routes] or None
