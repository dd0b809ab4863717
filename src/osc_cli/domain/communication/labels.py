"""The five labels of TLP 2.0, and the widest audience that a channel allows."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:  # lint judges labels too, and must not pay for the article classes
    from osc_cli.domain.compact.communication import Label, Terms


class LabelMeaning(NamedTuple):
    """One label in our own words. The words of the protocol itself stand with FIRST, its keeper."""

    name: "Label"
    """The label without the prefix `TLP:`. It is never translated."""
    audience: str
    """Who may hear it; finishes the sentence "You may pass it on to …"."""
    meaning: str
    """When a source chooses this label, in one or two sentences."""


LABELS: tuple[LabelMeaning, ...] = (
    LabelMeaning("CLEAR", "anyone", "It does no harm if everyone knows. The label is not a licence to copy."),
    LabelMeaning(
        "GREEN",
        "the community",
        "Others in the community should know. Never put it where everyone can read it.",
    ),
    LabelMeaning(
        "AMBER",
        "the organisation and its clients, if they need to know",
        "People need help to act. If it spreads further, somebody is harmed.",
    ),
    LabelMeaning(
        "AMBER+STRICT",
        "the organisation only, if they need to know",
        "As AMBER, but it does not go to clients.",
    ),
    LabelMeaning(
        "RED",
        "nobody",
        "It is only for the persons it was given to; in a meeting, for those present. Others cannot act on it safely.",
    ),
)
"""From the widest audience to the narrowest. Source of the facts: TLP 2.0, FIRST, August 2022."""

_ORDER = {label.name: place for place, label in enumerate(LABELS)}


def without_meaning(terms: "Terms | None") -> "tuple[Label, ...]":
    """Return the labels that mean nothing yet in a project, because it did not say whom they mean.

    TLP:AMBER+STRICT is none of them: our texts only use it together with the group that it is limited to.
    """
    green: tuple[Label, ...] = () if terms and terms.community else ("GREEN",)
    amber: tuple[Label, ...] = () if terms and terms.organisation and terms.clients else ("AMBER",)
    return green + amber


def rank(label: "Label") -> int:
    """Return how narrow the audience of a label is: 0 for CLEAR up to 4 for RED."""
    return _ORDER[label]


class Place(Protocol):
    """The facts about a channel that limit what it can carry; `compact.communication.Channel` has them."""

    @property
    def join(self) -> str | None:
        """Who can come in."""

    @property
    def archive(self) -> str | None:
        """Who can read what was said before."""

    @property
    def bridges(self) -> bool | None:
        """Whether messages are carried elsewhere."""

    @property
    def recorders(self) -> str | None:
        """Whether recording tools may listen."""


_CARRIED: "dict[str | None, Label]" = {
    "read-only": "CLEAR",
    "open": "CLEAR",
    "approval": "GREEN",
    "invitation": "AMBER+STRICT",
    "named": "RED",
}


def widest_label(channel: Place) -> "Label | None":
    """Return the most restricted label that a channel can carry, or None when nobody said who can join."""
    return widest(channel.join, channel.archive, channel.bridges, channel.recorders)


def widest(join: str | None, archive: str | None, bridges: bool | None, recorders: str | None) -> "Label | None":
    """Return the same from the facts alone.

    What anyone can join or read later, what a bridge carries away and what a tool records reaches an audience that
    nobody chose. There everything is CLEAR in effect, whatever its label says; so these facts come first.
    """
    if archive == "public" or bridges or recorders == "allowed":
        return "CLEAR"
    return _CARRIED.get(join)


def carrying(label: "Label") -> tuple[str, ...]:
    """Return how people may join a channel that can carry a label, where nothing else widens its audience."""
    return tuple(join for join, widest in _CARRIED.items() if join is not None and rank(widest) >= rank(label))
