"""What one change means, for a person who never saw the file."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from osc_cli.domain.diagnostics import Route


class Kind(StrEnum):
    """What happened to a value."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"


class Effect(StrEnum):
    """What a change does to those whom the compact protects."""

    WEAKENS = "weakens"
    """Something that protects people or limits power is less than before, or gone."""
    STRENGTHENS = "strengthens"
    SHIFTS = "shifts"
    """Power or a seat goes from some to others."""
    NONE = "none"
    """No protection is known to change; it may matter all the same."""


class Change(NamedTuple):
    """One change in meaning."""

    kind: Kind
    route: Route
    """Where it stands now; of what is gone, where it stood."""
    text: str
    """One or two sentences."""
    effect: Effect = Effect.NONE
    before: Any = None
    after: Any = None
    witness: Mapping[str, int] | None = None
    """Of a rule: a vote that ended otherwise before."""

    @property
    def article(self) -> str:
        """The article it belongs to."""
        return str(self.route[0])


def kind_of(before: object, after: object) -> Kind:
    """Say what happened to a value; None means that nothing was declared."""
    if before is None:
        return Kind.ADDED
    return Kind.REMOVED if after is None else Kind.CHANGED
