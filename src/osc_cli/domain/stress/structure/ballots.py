"""Reads decisions into ballots: who votes, by which conditions, and the shortest lawful time; the urgent track too."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from osc_cli.domain.decisions.body_quorum import with_body_quorum
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.told import Told
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.lint.electorates import groups as named_groups
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.structure.groups import union
from osc_cli.domain.stress.structure.model import Ballot, House, Support
from osc_cli.domain.stress.structure.reading import Reading, days
from osc_cli.domain.stress.unknowns import Unknown


def read_ballots(reading: Reading) -> None:
    """Fill in `decisions`."""
    ordinary = {name: _ordinary(reading, name, node) for name, node in reading.root.entries("decisions")}
    for name, node in reading.root.entries("decisions"):
        urgent = _urgent(reading, node, ordinary[name], ordinary)
        reading.decisions[name] = (ordinary[name],) if urgent is None else (ordinary[name], urgent)


def _ordinary(reading: Reading, name: str, node: Node) -> Ballot:
    rule = _rule(Told(with_body_quorum(reading.root.value, name)))
    found: list[House] = []
    unknown: list[Unknown] = []
    if not isinstance(rule, Rule):
        unread = Unknown(node.route, "its rule cannot be read")
        return Ballot(name, (), Fraction(0), Fraction(0), False, node.route, unknown=(unread,))
    if not rule.can_be_counted:
        why = f"no count can decide by `{name}`"
        unknown.append(Unknown((*node.route, "passes"), why))
    parts = [(house_rule, node.at("houses", house, "electorate")) for house, house_rule in rule.houses]
    for house_rule, electorate in parts or [(rule, node.at("electorate"))]:
        group = _electorate(reading, electorate, name)
        if isinstance(group, Unknown):
            unknown.append(group)
        else:
            without = {str(excluded.value) for excluded in electorate.many("without")}
            about_somebody = "subject" in without
            found.append(House(group, house_rule, about_somebody, about_somebody and _only_removes(reading, name)))
    offices = all(reading.groups[house.group].office for house in found)
    early = rule.closes_early == "on passing" or (rule.closes_early == "when decided" and offices)
    period = node.at("open_for")
    shortest = Fraction(0) if early else days(period if isinstance(period.value, str) else period.at("at_least"))
    support = _support(reading, node.at("needs"))
    opens = _before(node)
    return Ballot(name, tuple(found), opens + shortest, opens, False, node.route, (), support, tuple(unknown))


def _support(reading: Reading, needs: Node) -> Support:
    """Return who must stand behind a proposal; where words say who may propose, anybody is taken to be meant."""
    proposers, words = reading.holders(needs.at("proposed_by"))
    return Support(
        () if words else proposers, needs.at("seconders").value or 0, bool(needs.at("different_affiliations").value)
    )


def _only_removes(reading: Reading, decision: str) -> bool:
    """Whether whatever names a decision removes or recalls by it; true too where nothing names it."""
    return all(
        route[2:] in (("leaves", "removal", "by"), ("recall", "by")) or route[:2] == ("powers", "remove")
        for route in naming(reading.root.value, decision)
    )


def naming(value: object, decision: str, route: Route = ()) -> Iterator[Route]:
    """Yield the route of every field that names a decision."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from naming(inner, decision, (*route, key))
    elif isinstance(value, list):
        for inner in value:
            yield from naming(inner, decision, route)
    elif value == decision and route[-1] in _BY:
        yield route


_BY = frozenset({"by", "needs", "decides_by", "to", "ratified_by", "amended_by", "transfer_by", "confirmed_by"})
"""Fields that name a decision."""


@lru_cache(maxsize=1024)
def _rule(told: Told) -> Rule | object:
    return read_rule(told.decision)


def _before(node: Node) -> Fraction:
    """Notice and discussion before a vote may run at the same time."""
    return max(days(node.at("needs", "notice")), days(node.at("needs", "discussion")))


def _urgent(reading: Reading, node: Node, ordinary: Ballot, others: Mapping[str, Ballot]) -> Ballot | None:
    """Return the faster way, where it is faster; what must be ratified afterwards is held to both votes."""
    urgent = node.at("urgent")
    if urgent.value is None:
        return None
    declared_by, _ = reading.holders(urgent.at("declared_by"))
    confirmed = others.get(str(urgent.at("ratified_by").value))
    time = _before(node) + days(urgent.at("at_least"))
    houses = ordinary.houses
    if confirmed is not None:
        time += confirmed.days
        houses += tuple(house for house in confirmed.houses if house not in houses)
    if time >= ordinary.days:
        return None
    return ordinary._replace(
        days=time, houses=houses, urgent=True, route=(*node.route, "urgent"), declared_by=declared_by
    )


def _electorate(reading: Reading, electorate: Node, decision: str) -> str | Unknown:
    named = named_groups(electorate) or tuple(
        body for body, node in reading.root.entries("bodies") if node.at("decides_by").value == decision
    )
    groups = _known(reading, named)
    if not groups:
        why = f"who votes by `{decision}` is not declared"
        if named:
            why = f"{reading.said(named[0])}, who votes by `{decision}`, is no role or body"
        return Unknown(electorate.route, why)
    return groups[0] if len(groups) == 1 else union(reading, groups)


def _known(reading: Reading, named: Iterable[str]) -> list[str]:
    found = (reading.holders(Node(name, ()))[0] for name in named)
    return list(dict.fromkeys(group for groups in found for group in groups))
