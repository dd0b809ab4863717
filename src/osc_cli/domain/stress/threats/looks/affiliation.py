"""Precondition of CAP-06, and what other looks ask about employers: how many seats one may hold, name or take away."""

from collections.abc import Iterator
from math import ceil

from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.arithmetic.room import passes
from osc_cli.domain.stress.structure.model import Group
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import no_body, numbers_by, offices
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of

Seen = Iterator[Sight | Unknown]


def affiliation(study: Study) -> Seen:
    """CAP-06: one employer may carry or block every vote."""
    yield from no_body(study)
    for group, node in offices(study):
        if group.seats is None:
            yield from _without_seats(study, group, node)
        if group.seats is None or group.seats < 2:
            continue
        stops = stopping(study, group)
        outside = sum(
            seating.seats or 0
            for seating in study.model.seatings
            if seating.group == group.name and any(study.model.groups[by].external for by in seating.by)
        )
        together = most_of_one(study, group)
        name = name_of(study.root, group.name)
        recused = _outvoted_after(study, group, outside)
        if recused is not None:
            says = (
                f"When {recused} others must step aside from a case, the {outside} of the {group.seats} seats of {name}"
                " that somebody else names decide alone; nobody stands in."
            )
            yield Sight(node.route, says, outside)
        elif stops is not None and outside >= stops:
            says = (
                f"Somebody outside names {outside} of the {group.seats} seats of {name}; {_stop(stops)} every decision."
            )
            yield Sight(node.route, says, outside)
        elif stops is not None and together >= stops:
            says = (
                f"{together} of the {group.seats} seats of {name} have one affiliation today; {_stop(stops)} every"
                " decision."
            )
            yield Sight(node.route, says, together)
        elif group.max_per_affiliation is None:
            why = f"how many seats of `{group.name}` one organisation may hold is not declared"
            yield Unknown((*node.route, "max_per_affiliation"), why)
        elif stops is not None and group.max_per_affiliation >= max(stops, 2):  # one seat is no bloc
            says = (
                f"One organisation may hold {_seats(group.max_per_affiliation)} of {name}; {_stop(stops)} every"
                " decision."
            )
            yield Sight(node.at("max_per_affiliation").route, says, group.max_per_affiliation)


def _without_seats(study: Study, group: Group, node: Node) -> Seen:
    """An open group, or a role of a few: how many work for one employer is told by its holders, or by nobody."""
    together, stops = most_of_one(study, group), stopping(study, group)
    if group.people is not None and stops is not None and group.people > 1 and together >= stops:
        says = (
            f"{together} of the {group.people} in {name_of(study.root, group.name)} have one affiliation today;"
            f" {_stop(stops)} every decision."
        )
        yield Sight(node.route, says, together)
    elif group.people != 1 and group.max_per_affiliation is None and not all_tied(study, group):
        yield Unknown(*of_one_employer(group, node))


def of_one_employer(group: Group, node: Node) -> tuple[Route, str]:
    """Return the field that would say how many holders one organisation may have, and what nobody knows without it."""
    if group.route[0] == "bodies":
        field, does = "max_per_affiliation", "may come from"
    else:
        field, does = "holders", "work for"
    return (*node.route, field), f"how many holders of `{group.name}` {does} one organisation is not declared"


def all_tied(study: Study, group: Group) -> bool:
    """Whether the roster tells for whom every holder works."""
    holders = list(study.root.many(*map(str, group.route), "holders"))
    return bool(holders) and all(
        study.root.at("people", str(holder.value), "affiliation").value is not None for holder in holders
    )


def _outvoted_after(study: Study, group: Group, named: int) -> int | None:
    """Return how many others must step aside until those who were named outvote the rest; None where that never is."""
    usual = study.root.at("bodies", group.name, "decides_by").value
    electorate = study.root.at("decisions", str(usual), "electorate")
    seats = group.seats or 0
    alternates = study.root.at("bodies", group.name, "seats", "alternates").value
    if alternates or "conflicted" not in {str(one.value) for one in electorate.many("without")}:
        return None
    for ballot in study.model.decisions.get(str(usual), ())[:1]:
        for house in ballot.houses:
            for away in range(1, seats - named):
                left = seats - away
                counts = {"agree": named, "disagree": left - named, "present": left, "eligible": left, "seats": seats}
                if named and passes(house.rule, {**counts, "vacant": 0}):
                    return away
    return None


def stopping(study: Study, group: Group) -> int | None:
    """Return how few noes of a body stop its usual decision and its fallback; None where others decide in the end."""
    whole = group.seats or group.people or 1
    found, seen = 0, set()
    named = study.root.at("bodies", group.name, "decides_by").value
    while named is not None and named not in seen:
        seen.add(named)
        usual = numbers_by(study, named)
        if usual is not None and usual.group != group.name:
            return None if found else ceil(fraction("1/2") * whole)
        by_no = None if usual is None or usual.deny is None else usual.deny.by_no
        found = max(found, ceil(fraction("1/2") * whole) if by_no is None else by_no)
        named = study.root.at("decisions", str(named), "fallback", "to").value
    return found or ceil(fraction("1/2") * whole)


def _stop(count: int) -> str:
    return "1 stops" if count == 1 else f"{count} stop"


def _seats(count: int) -> str:
    return "1 seat" if count == 1 else f"{count} seats"


def most_of_one(study: Study, group: Group) -> int:
    """Return how many holders share one affiliation today, as far as the roster says so."""
    found: dict[str, int] = {}
    for holder in study.root.many(*map(str, group.route), "holders"):
        affiliation_ = study.root.at("people", str(holder.value), "affiliation").value
        if affiliation_ is not None:
            found[str(affiliation_)] = found.get(str(affiliation_), 0) + 1
    return max(found.values(), default=0)
