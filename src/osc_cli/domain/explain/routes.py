"""What a field says at one place of a compact: `bodies.board.seats`, as findings and reports name it."""

from collections.abc import Sequence
from typing import NamedTuple

from osc_cli.domain.compact.articles import ROOT, Part, articles
from osc_cli.domain.explain.topic import Points, Section, Topic
from osc_cli.domain.suggest import closest

_NO_DEFAULT = (" Default: not declared.", " Default: none, the field is required.")


class Stray(NamedTuple):
    """Where a route leaves what a compact knows."""

    place: str
    """How far it is known; empty where it is not at all."""
    known: tuple[str, ...]
    """The fields that may stand there."""
    meant: str | None
    """The whole route with the field that was probably meant."""


def at_route(route: str) -> Topic | Stray:
    """Say what a field means at a route; ids, `*`, `ID` and numbers in lists stand for any entry."""
    known = articles()
    here: Sequence[Part] = [ROOT]
    says, place = "", ""
    parts = route.split(".")
    for index, part in enumerate(parts):
        article = next((one for one in here if isinstance(one, str) and part in known[one]), None)
        entries = [inner for one in here if isinstance(one, list) for inner in one]
        if article is not None:
            told = known[article][part]
            says, here, step = told.description, told.parts, part
        elif any(isinstance(one, list) for one in here):
            here, step = entries, "ID"
        elif place and part.isdecimal():
            step = "NUMBER"
        else:
            fields = tuple(name for one in here if isinstance(one, str) for name in known[one])
            close = closest(part, fields)
            meant = ".".join([*parts[:index], close, *parts[index + 1 :]]) if close else None
            return Stray(".".join(parts[:index]), fields, meant)
        place = f"{place}.{step}".lstrip(".")
    return _topic(route, place, says, here)


def _topic(route: str, place: str, says: str, here: Sequence[Part]) -> Topic:
    opening = f"One entry of this: {says}" if place.endswith((".ID", ".NUMBER")) else says
    fields = articles()
    below = [(name, told) for one in here if isinstance(one, str) for name, told in fields[one].items()]
    points = tuple(dict.fromkeys(f"`{name}`: {without_default(told.description)}" for name, told in below))
    sections = [Section("", (opening,)), Section("Where it stands", (Points((f"`{place}`",)),))]
    if points:
        sections.append(Section("What may stand below it", (Points(points),)))
    return Topic(f"The field {route}", says, tuple(sections), (route,))


def without_default(says: str) -> str:
    """Return a description without the words that there is no default."""
    for usual in _NO_DEFAULT:
        says = says.removesuffix(usual)
    return says
