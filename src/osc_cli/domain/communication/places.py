"""Which channels of a project can carry a label."""

from typing import NamedTuple

from osc_cli.domain.communication.labels import rank, widest_label
from osc_cli.domain.compact.communication import Channel, Label
from osc_cli.domain.compact.compact import Compact


class Place(NamedTuple):
    """A channel, as far as a person who must speak now needs to know it."""

    id: str
    name: str
    address: str | None
    widest: Label | None
    """The most restricted label that it can carry; None when nobody said who can join."""
    fallback: str | None
    """Where people go when it is down or taken over."""


def places(compact: Compact) -> tuple[Place, ...]:
    """Return the channels that the project stands behind, in the order of the compact."""
    from osc_cli.domain.compact.directory import Directory  # knows every article; a suggestion needs none of it

    named = Directory(compact)
    channels = (compact.communication.channels if compact.communication else None) or {}
    return tuple(
        Place(
            key,
            named.name(key, "channels"),
            channel.address,
            widest_label(channel),
            named.name(channel.fallback, "channels") if channel.fallback else None,
        )
        for key, channel in channels.items()
        if channel.official is not False and not _is_store(channel)
    )


def carriers(known: tuple[Place, ...], label: Label) -> tuple[Place, ...]:
    """Return where a text with this label may stand.

    What everyone should read goes where everyone reads: TLP:CLEAR to the open channels, and only when there is none to
    the closed ones. Where nobody said who can join, everything counts as open.
    """
    if label == "CLEAR":
        return tuple(place for place in known if place.widest in (None, "CLEAR")) or known
    return tuple(place for place in known if place.widest is not None and rank(place.widest) >= rank(label))


def has_closed_space(known: tuple[Place, ...]) -> bool:
    """Say whether TLP:GREEN has a place to live: a channel that is not open to anyone."""
    return bool(carriers(known, "GREEN"))


def _is_store(channel: Channel) -> bool:
    """Say whether texts only lie there: nobody is told anything by a shelf."""
    return channel.kind == "store"
