"""Names for the ids of a compact: what a person reads instead of `welcome-group`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.identifiers import several_of, words
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.patterns import ID

KINDS = ("roles", "bodies", "people", "participants", "decisions", "elections", "contacts", "channels")
"""Where an id is looked for, in this order: a role goes before the kind of participant with the same id."""

_ID = re.compile(ID)


class Directory:
    """Looks up the display name of whatever a compact names by id."""

    def __init__(self, compact: Compact) -> None:
        intake = compact.conduct.intake if compact.conduct else None
        self._entries: dict[str, Mapping[str, Any]] = {
            "roles": compact.roles or {},
            "bodies": compact.bodies or {},
            "people": compact.people or {},
            "participants": compact.participants or {},
            "decisions": compact.decisions or {},
            "elections": compact.elections or {},
            "contacts": (intake.contacts if intake else None) or {},
            "channels": (compact.communication.channels if compact.communication else None) or {},
        }

    def kind(self, reference: str, *kinds: str) -> str | None:
        """Say in which map the id stands; None for words and for an id that the compact does not declare."""
        return next((kind for kind in kinds or KINDS if reference in self._entries[kind]), None)

    def entry(self, reference: str, kind: str) -> Any:
        """Return what the compact declares under the id, or None."""
        return self._entries[kind].get(reference)

    def name(self, reference: str, *kinds: str) -> str:
        """Return the display name of an id, looked for in these kinds or in all; words come back as they are."""
        kind = self.kind(reference, *kinds)
        if kind is None:
            return words(reference) if _ID.match(reference) else reference
        entry = self._entries[kind][reference]
        named: str | None = getattr(entry, "name", None) or getattr(entry, "who", None)
        return named or (reference if kind == "people" else words(reference))

    def names(self, references: str | Iterable[str] | None, *kinds: str) -> list[str]:
        """Return the display name of each; nothing declared is an empty list."""
        return [self.name(reference, *kinds) for reference in _each(references)]

    def usual_decision(self, holders: str | Iterable[str] | None) -> str | None:
        """Return the decision that a body uses unless another is named, where one body alone is meant."""
        only = list(_each(holders))
        body = self.entry(only[0], "bodies") if len(only) == 1 else None
        return body.decides_by if body is not None else None

    def one_person(self, references: str | Iterable[str] | None) -> bool:
        """Say whether one person alone is meant: somebody of the roster, or a role that one person holds."""
        only = list(_each(references))
        if len(only) != 1:
            return False
        role = self.entry(only[0], "roles")
        if role is None:
            return self.kind(only[0]) == "people"
        return role.size == 1 or (role.size is None and len(role.holders or ()) == 1)

    def people(self, reference: str, *kinds: str) -> str:
        """Return the name for all who are meant: `Members` for the role Member, unless only one person holds it."""
        kind = self.kind(reference, *kinds)
        name = self.name(reference, *kinds)
        if kind != "roles":
            return name
        several = self._entries["participants"].get(reference)
        if several is not None:
            return str(several.name)
        only_one = self.one_person(reference)
        return name if only_one else several_of(name)


def _each(references: str | Iterable[str] | None) -> Iterator[str]:
    yield from many(references if references is None or isinstance(references, str) else list(references))
