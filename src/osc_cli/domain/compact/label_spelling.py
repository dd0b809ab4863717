"""Labels as people and programs write them, read as TLP 2.0 spells them.

TLP 1.0 had WHITE where 2.0 has CLEAR, other formats write `AMBER_AND_STRICT` or `amber-strict`, and people write the
prefix too. All of these say plainly which label is meant, so nothing is refused; lint asks for the proper spelling.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from osc_cli.domain.diagnostics import Route

_SPELLINGS = {
    "CLEAR": "CLEAR",
    "WHITE": "CLEAR",
    "GREEN": "GREEN",
    "AMBER": "AMBER",
    "AMBERSTRICT": "AMBER+STRICT",
    "AMBERANDSTRICT": "AMBER+STRICT",
    "RED": "RED",
}
"""By their letters alone. Source: TLP 2.0; the taxonomies of MISP, OCSF, CSAF, CycloneDX and STIX."""


class Respelled(NamedTuple):
    """A label that was written in another way."""

    route: Route
    written: str
    label: str


def canonical(text: str) -> str | None:
    """Return the label that is meant, without its prefix; None when no label is."""
    letters = "".join(character for character in text.upper() if character.isalpha())
    return _SPELLINGS.get(letters.removeprefix("TLP") if letters.startswith("TLP") else letters)


def with_labels_respelled(data: Mapping[str, Any]) -> tuple[Mapping[str, Any], tuple[Respelled, ...]]:
    """Return a compact with every label spelled as TLP 2.0 does, and which ones were not."""
    found = tuple(_respelled(data))
    for each in found:
        data = _put(data, each.route, each.label)
    return data, found


def _respelled(data: Mapping[str, Any]) -> Iterator[Respelled]:
    for route, value in _labels(data):
        if not isinstance(value, str):
            continue
        label = canonical(value)
        if label is not None and label != value:
            yield Respelled(route, value, label)


def _labels(data: Mapping[str, Any]) -> Iterator[tuple[Route, object]]:
    """Yield every place of the format where a label stands."""
    tlp: Route = ("communication", "tlp")
    yield (*tlp, "default"), _at(data, *tlp, "default")
    for kind, value in _entries(data, *tlp, "artefacts"):
        yield (*tlp, "artefacts", kind), value
    scenarios: Route = ("communication", "scenarios")
    for name, scenario in _entries(data, *scenarios):
        for phase, value in _entries(scenario, "labels"):
            yield (*scenarios, name, "labels", phase), value
        yield (*scenarios, name, "lowering", "to"), _at(scenario, "lowering", "to")


def _at(value: object, *keys: str | int) -> object:
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _entries(value: object, *keys: str | int) -> Iterator[tuple[str, object]]:
    found = _at(value, *keys)
    if isinstance(found, Mapping):
        yield from found.items()


def _put(data: Mapping[str, Any], route: Route, value: str) -> Mapping[str, Any]:
    """Return the data with another value at a route that leads through maps."""
    key, rest = str(route[0]), route[1:]
    return {**data, key: _put(data[key], rest, value) if rest else value}
