"""Who hears it, in which order."""

from typing import NamedTuple

from osc_cli.domain.communication.labels import rank
from osc_cli.domain.communication.suggestion import Facts
from osc_cli.domain.compact.communication import Label


class Audience(NamedTuple):
    """A group of people, in the order of telling."""

    id: str
    who: str
    """Finishes the sentence "Tell …"."""
    narrowest: Label
    """The most restricted label under which they may hear it."""


class Told(NamedTuple):
    """One step of the order."""

    who: str
    now: bool
    """Whether they hear it now, or only when the label falls."""


AUDIENCES: tuple[Audience, ...] = (
    Audience("danger", "people in danger", "RED"),
    Audience("case", "people whose case it is; the reporter before the reported person", "RED"),
    Audience("act", "people who must act", "AMBER"),
    Audience("members", "your own members", "AMBER+STRICT"),
    Audience("sisters", "projects that depend on you or are mistaken for you", "GREEN"),
    Audience("community", "the community", "GREEN"),
    Audience("public", "everyone, and the press", "CLEAR"),
)
"""The order of telling. It is the same in every situation; only where it stops for now depends on the label."""


def order(facts: Facts, label: Label, *, danger: bool, limited: bool = False) -> tuple[Told, ...]:
    """Return who hears a text with this label, first to last.

    A group that there is not, such as people in danger when nobody is, is left out. A text that stays with those who
    handle a case goes to nobody beyond the people whose case it is.
    """
    there = {"danger": danger, "case": facts.identifies, "act": facts.must_act != "nobody"}
    # Whoever alone must act hears it under every label: it was chosen for them.
    alone = "act" if facts.must_act == "downstream" and not limited else None
    narrow: Label = "RED" if limited else label
    return tuple(
        # Whoever must act gets a text of their own, without any person in it.
        Told(f"{audience.who}, with the second text", not facts.unprotected)
        if limited and facts.identifies and audience.id == "act"
        else Told(audience.who, rank(audience.narrowest) >= rank(narrow) or audience.id == alone)
        for audience in AUDIENCES
        if there.get(audience.id, True)
    )
