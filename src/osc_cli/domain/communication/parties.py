"""Whom to call: a person, role or body of the compact with the people behind it."""

from collections.abc import Iterable
from typing import NamedTuple

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.directory import Directory
from osc_cli.domain.compact.one_or_more import many

MOST = 6
"""Of a larger group the name alone is said: nobody calls thirty people at night."""


class Somebody(NamedTuple):
    """One person, with the address that the person gave."""

    name: str
    contact: str | None


class Party(NamedTuple):
    """Somebody whom the compact names."""

    reference: str
    """The id, or words."""
    name: str
    people: tuple[Somebody, ...] = ()
    """Who that is, where the compact lists a few people or an address."""


def party(compact: Compact, reference: str | None) -> Party | None:
    """Return who an id means, and how to reach them; None when nothing is declared."""
    if reference is None:
        return None
    named = Directory(compact)
    kind = named.kind(reference)
    if kind in ("people", "contacts"):
        return Party(reference, named.name(reference), _reached(named, kind, reference))
    holders = named.entry(reference, kind).holders if kind in ("roles", "bodies") else None
    people = tuple(one for holder in holders or () for one in _reached(named, "people", holder))
    return Party(reference, named.people(reference), people if len(people) <= MOST else ())


class Holding(NamedTuple):
    """A power that lets somebody do what a card asks for first."""

    power: str
    """The id of a standard power."""
    held_by: tuple[Party, ...]
    acting_together: int | None
    """How many of them it takes; 1 lets each act alone, None where nothing is declared."""
    by: str | None
    """The decision that it takes: an id, or words."""


def holdings(compact: Compact, powers: Iterable[str]) -> tuple[Holding, ...]:
    """Return who holds these powers; a power that nobody holds is left out."""
    declared = compact.powers or {}
    return tuple(
        Holding(name, tuple(found), power.acting_together, power.by)
        for name in powers
        if (power := declared.get(name))
        and (found := [one for each in many(power.held_by) if (one := party(compact, each))])
    )


def called_first(compact: Compact) -> tuple[str, ...]:
    """Return whom one person alone calls first: the people who speak, or once the group, where no person is named.

    Where one person alone speaks, that may be the very person who reads this: then the second reader is named too.
    """
    speakers = compact.communication.speakers if compact.communication else None
    both = (speakers.spokesperson, speakers.backup) if speakers else ()
    named = tuple(dict.fromkeys(each for each in both if each))
    if speakers and speakers.second_reader and len(named) == 1 and Directory(compact).one_person(named):
        return tuple(dict.fromkeys((*named, speakers.second_reader)))
    one = tuple(each for each in named if (found := party(compact, each)) and len(found.people) == 1)
    return one or named[:1]


def can_be_reached(compact: Compact) -> tuple[Somebody, ...]:
    """Return the people whose address is written down: of a large roster only those who speak."""
    few = tuple(compact.people or ()) if len(compact.people or ()) <= MOST else ()
    speakers = compact.communication.speakers if compact.communication else None
    voices = (speakers.spokesperson, speakers.backup, speakers.second_reader) if speakers else ()
    found = [one for each in few or voices if (meant := party(compact, each)) for one in meant.people if one.contact]
    return tuple(dict.fromkeys(found))


def _reached(named: Directory, kind: str, reference: str) -> tuple[Somebody, ...]:
    entry = named.entry(reference, kind)
    contact = getattr(entry, "contact", None) or getattr(entry, "address", None)
    return (Somebody(named.name(reference, kind), contact),)
