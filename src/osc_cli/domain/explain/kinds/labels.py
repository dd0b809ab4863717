"""The labels of TLP, which say how far a text may travel."""

from collections.abc import Iterable

from osc_cli.domain.explain.topic import Kind, Points, Section, Topic

_WHO_CAN_JOIN = {
    "read-only": "everyone can read it, and nobody outside can write",
    "open": "anyone can join",
    "approval": "somebody approves who joins",
    "invitation": "people are invited",
    "named": "only persons who are named are in it",
}
_FORMER = {"CLEAR": ("WHITE", "TLP:WHITE")}
"""Names of the first version of the protocol, which people still use."""


def _topics() -> Iterable[Topic]:
    from osc_cli.domain.communication.labels import LABELS, carrying

    for label in LABELS:
        heard = (
            f"You may pass it on to {label.audience}."
            if label.audience != "nobody"
            else "You may pass it on to nobody."
        )
        blocks: list[str | Points] = [heard, label.meaning]
        former = _FORMER.get(label.name, ())
        if former:
            blocks.append(f"Until 2022 it was called {former[0]}; `osc lint --fix` writes the new name.")
        channels = tuple(f"`join: {join}`: {_WHO_CAN_JOIN[join]}" for join in carrying(label.name))
        yield Topic(
            f"TLP:{label.name}",
            heard,
            (
                Section("", tuple(blocks)),
                Section("Channels that can carry it", (Points(channels), _PUBLIC)),
            ),
            (f"TLP:{label.name}", label.name, *former),
        )


_PUBLIC = (
    "What has a public archive, is carried elsewhere by a bridge, or lets recording tools listen carries CLEAR and"
    " nothing else, whoever can join."
)

LABELS = Kind("labels", "How far a text may travel (TLP 2.0).", "TLP:AMBER", _topics)
