"""How soon and how often a project speaks, by class of situation. Suggestions for volunteers, not for paid staff."""

from typing import NamedTuple


class Rhythm(NamedTuple):
    """When the project speaks. Each value is a duration such as `24 hours`, or None when nothing is said about it."""

    first: str | None = None
    """Until the first word."""
    every: str | None = None
    """Until the next word."""
    silence_at_most: str | None = None
    """The longest silence."""


class CadenceClass(NamedTuple):
    """A class of situations with the same rhythm."""

    id: str
    """The key under `communication.cadence` in a compact."""
    name: str
    """How the class is called in a document."""
    rhythm: Rhythm
    """What is suggested when the project has not decided."""


CADENCES: tuple[CadenceClass, ...] = (
    CadenceClass("breach", "Attack, abuse or breach going on", Rhythm("24 hours", "1 day", "2 days")),
    CadenceClass("outage", "Something does not work", Rhythm("2 hours", "1 day", "1 day")),
    CadenceClass("public-crisis", "A crisis that people already talk about", Rhythm("48 hours", "1 week", "1 week")),
    CadenceClass("private-case", "A case of persons", Rhythm("3 business days", "14 days", "14 days")),
    CadenceClass("planned-change", "A change that you plan", Rhythm(None, "1 month", "1 month")),
)
"""The classes that the built-in situations belong to. Times are our own proposals, within what projects practise."""

RHYTHMS: dict[str, Rhythm] = {cadence.id: cadence.rhythm for cadence in CADENCES}
"""The suggested rhythm of each class, by its id."""
