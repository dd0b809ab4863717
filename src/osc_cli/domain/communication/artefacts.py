"""The label that a kind of text usually has. Suggestions: what a project declares under `tlp.artefacts` goes before."""

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from osc_cli.domain.communication.labels import LABELS

if TYPE_CHECKING:
    from osc_cli.domain.compact.communication import Label


class Artefact(NamedTuple):
    """A kind of text."""

    id: str
    """The key under `communication.tlp.artefacts` in a compact."""
    name: str
    """How it is called, in the plural where there are several."""
    label: "Label"


ARTEFACTS: tuple[Artefact, ...] = (
    Artefact("agenda", "agendas", "CLEAR"),
    Artefact("public-minutes", "public minutes", "CLEAR"),
    Artefact("decision-record", "decisions", "CLEAR"),
    Artefact("policy", "rules", "CLEAR"),
    Artefact("election-result", "election results", "CLEAR"),
    Artefact("conduct-statistics", "counts of cases", "CLEAR"),
    Artefact("advisory", "advisories", "CLEAR"),
    Artefact("review", "reviews of incidents", "CLEAR"),
    Artefact("adopter-news", "news for adopters, in a closed place", "GREEN"),
    Artefact("embargo-notice", "notices before a repair is out", "AMBER"),
    Artefact("private-minutes", "private minutes", "AMBER+STRICT"),
    Artefact("incident-notes", "notes of an incident", "AMBER+STRICT"),
    Artefact("access-list", "lists of access", "AMBER+STRICT"),
    Artefact("draft-statement", "unfinished statements", "AMBER+STRICT"),
    Artefact("accounts", "private accounts", "AMBER+STRICT"),
    Artefact("conduct-case", "conduct cases", "AMBER+STRICT"),
    Artefact("vulnerability-report", "reports of a vulnerability", "RED"),
    Artefact("reporter-identity", "who reported", "RED"),
    Artefact("ballots", "ballots", "RED"),
    Artefact("health-or-family", "health and family", "RED"),
    Artefact("keys", "keys and passwords", "RED"),
)
"""From the widest audience to the narrowest. Our own proposal; TLP leaves it to the source."""


def usual_labels(declared: Collection[str]) -> "tuple[tuple[Label, tuple[str, ...]], ...]":
    """Return for each label the names of the texts that usually have it, without those that a project declares."""
    found = (
        (label.name, tuple(each.name for each in ARTEFACTS if each.label == label.name and each.id not in declared))
        for label in LABELS
    )
    return tuple((label, names) for label, names in found if names)
