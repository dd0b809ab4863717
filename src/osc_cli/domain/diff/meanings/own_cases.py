"""Who looks again at what somebody decided, or at a report about them: handed to those same people, it is lost."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Effect, Kind
from osc_cli.domain.diff.edits import Edit
from osc_cli.domain.diff.meanings.fields import edit_in_words
from osc_cli.domain.diff.sides import Sides

_ABOUT_HANDLERS = frozenset({"if_accused", "if_leader_accused", "if_none_free"})
_TOLD = {
    (False, True): "Whoever decided would look at it again themselves.",
    (False, False): "Until now whoever decided looked at it again themselves.",
    (True, True): "Those are the handlers themselves, and nobody apart from them.",
    (True, False): "Until now those were the handlers themselves.",
}
"""By whether it is about a report and not a decision, and whether it is so now."""


def meanings(edits: Sequence[Edit], sides: Sides) -> Iterator[tuple[Change, Sequence[Edit]]]:
    """Say where those who decided come to look at it again themselves, and where others do so now."""
    for edit in edits:
        if edit.before is None or edit.after is None:
            continue
        before, after = (
            _is_their_own(edit.route, value, compact)
            for value, compact in ((edit.before, sides.before), (edit.after, sides.after))
        )
        if after == before:
            continue
        told = _TOLD[edit.route[-1] in _ABOUT_HANDLERS, after]
        effect = Effect.WEAKENS if after else Effect.STRENGTHENS
        text = f"{edit_in_words(edit, sides)} {told}"
        yield Change(Kind.CHANGED, edit.route, text, effect, edit.before, edit.after), (edit,)


def _is_their_own(route: Route, value: Any, compact: Mapping[str, Any]) -> bool:
    """Whether nobody looks at it but those whose decision or conduct it is about."""
    deciders = _deciders(route, compact)
    return bool(deciders) and _people(value, compact) <= deciders


def _deciders(route: Route, compact: Mapping[str, Any]) -> set[str]:
    """Return who decides what a place lets somebody look at again; nobody where it is no such place."""
    *above, key = map(str, route)
    conduct = compact.get("conduct") or {}
    if (above, key) == (["conduct", "appeal"], "to") or (above == ["conduct", "handlers"] and key in _ABOUT_HANDLERS):
        return _people((conduct.get("handlers") or {}).get("body"), compact)
    if key != "appeal_to":
        return set()
    here: Any = compact
    for segment in above:
        here = here.get(segment) if isinstance(here, Mapping) else None
    here = here if isinstance(here, Mapping) else {}
    return _people(here.get("held_by" if above[0] == "powers" else "decided_by"), compact)


def _people(value: Any, compact: Mapping[str, Any]) -> set[str]:
    """Return the roles and bodies that are meant, those who read a contact for the contact."""
    contacts = ((compact.get("conduct") or {}).get("intake") or {}).get("contacts") or {}
    found: set[str] = set()
    for one in many(value):
        read_by = (contacts.get(one) or {}).get("read_by")
        found |= set(many(read_by)) or {one}
    return found
