"""Where a project speaks and with which labels, as far as plain data says so."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from osc_cli.domain.communication.labels import widest
from osc_cli.domain.lint.subject import Node

if TYPE_CHECKING:
    from osc_cli.domain.compact.communication import Label


class Channel(NamedTuple):
    """One channel."""

    name: str
    node: Node
    widest: "Label | None"
    """The most restricted label that it can carry; None when nobody said who can join."""

    @property
    def is_official(self) -> bool:
        """Whether the project stands behind what is said there."""
        return self.node.at("official").value is not False


def channels(root: Node) -> Iterator[Channel]:
    """Yield the channels of a compact."""
    for name, node in root.entries("communication", "channels"):
        facts = (node.at(key).value for key in ("join", "archive", "bridges", "recorders"))
        yield Channel(name, node, widest(*facts))


def label_uses(root: Node) -> Iterator[Node]:
    """Yield every label that the compact uses, in the order of the text of each part."""
    tlp = root.at("communication", "tlp")
    yield from tlp.many("default")
    for _, label in tlp.entries("artefacts"):
        yield label
    for _, scenario in root.entries("communication", "scenarios"):
        for _, label in scenario.entries("labels"):
            yield label
        yield from scenario.many("lowering", "to")


def open_place(known: tuple[Channel, ...], address: object) -> str | None:
    """Say why everyone can read what is sent to an address; None when that is not known."""
    if not isinstance(address, str):
        return None
    for channel in known:
        written_to = channel.node.at("join").value != "read-only"
        if channel.widest == "CLEAR" and written_to and channel.node.at("address").value == address:
            return f"everyone can read the channel `{channel.name}`"
    if address.rstrip("/").endswith(("/issues", "/issues/new", "/discussions")):
        return "everyone can read an issue tracker"
    return None
