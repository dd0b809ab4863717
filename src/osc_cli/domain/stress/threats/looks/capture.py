"""Preconditions of CAP: capture of electorates and offices."""

from collections.abc import Iterator
from math import ceil

from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.structure.model import Group
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import (
    assemblies,
    bodies,
    elections,
    grown_from,
    no_body,
    not_elected,
    numbers_by,
    unless_declared,
    voting,
)
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of, said_days

_PROPORTIONAL = frozenset({"stv", "cpssd"})
Seen = Iterator[Sight | Unknown]


def flooding(study: Study) -> Seen:
    """CAP-01: newcomers vote soon, as many as like."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor who votes")
    for numbers, _ in assemblies(study):
        for act in study.model.acts_on(numbers.group, "join"):
            entry = study.root.at(*map(str, act.route))
            if act.unknown:
                yield from act.unknown
            elif act.batch is None and act.days + numbers.days < study.parameters.days_min:
                if (
                    not act.days
                    and entry.at("through").value != "open"
                    and not {"after", "probation"} & set(entry.value)
                ):
                    why = f"how long a newcomer to `{numbers.group}` waits for a vote is not declared"
                    yield Unknown((*act.route, "after"), why)
                    continue
                needed = numbers.needed[Level.TYPICAL]
                if needed is None:
                    yield from numbers.unknown
                    continue
                days = act.days + numbers.days
                name = name_of(study.root, numbers.decision)
                yield Sight(
                    act.route,
                    f"{needed} newcomers carry {name} against the usual turnout, {said_days(days)} after they asked to"
                    " join; no number limits how many may come.",
                    needed,
                    days,
                )


def sybils(study: Study) -> Seen:
    """CAP-02: nothing ties a vote to a person or to work."""
    yield from unless_declared(study, "roles", "no role is declared, nor what ties a vote to a person")
    for group in voting(study):
        enters = study.root.at("roles", group.name, "enters")
        through = enters.at("through").value
        if "requires" in enters or "vouching" in enters or through in ("election", "appointment", "founding"):
            continue
        if through == "open":
            yield Sight(enters.route, f"Anybody with an account votes as {name_of(study.root, group.name)}.", 1)
        else:
            why = f"what a person must show or do to become `{group.name}` is not declared"
            yield Unknown((*enters.route, "requires"), why)


def sleeping(study: Study) -> Seen:
    """CAP-03: a handful decides while nobody looks."""
    yield from unless_declared(study, "decisions", "no decision is declared")
    target = study.parameters.people_needed(study.roll)
    for numbers, node in assemblies(study):
        needed = numbers.needed[Level.ASLEEP]
        if needed is None:
            yield from numbers.unknown
        elif needed < target and "quorum" not in node:
            yield Unknown((*node.route, "quorum"), f"whether `{numbers.decision}` has a quorum is not declared")
        elif needed < target:
            many = "1 vote is" if needed == 1 else f"{needed} votes are"
            name = name_of(study.root, numbers.decision)
            yield Sight(node.route, f"{name}: {many} enough while nobody looks.", needed, numbers.days)


def slate(study: Study) -> Seen:
    """CAP-04: half of the voters fill every seat."""
    yield from not_elected(study)
    for name, node, filled in elections(study):
        in_office = [study.model.groups[group] for group in filled if group in study.model.groups]
        seats = node.at("seats").value or max((group.seats or 0 for group in in_office), default=0)
        if not seats:
            yield Unknown((*node.route, "seats"), f"how many seats `{name}` fills is not declared")
        elif seats > 1 and "method" not in node:
            yield Unknown((*node.route, "method"), f"how ballots of `{name}` are counted is not declared")
        elif seats > 1 and node.at("method").value not in _PROPORTIONAL:
            few_marks = (node.at("choices_at_most").value or seats) <= seats // 2
            in_turns = any(group.seats and seats <= group.seats // 2 for group in in_office)
            if not few_marks and not in_turns:
                says = f"{name_of(study.root, name)}: one voter more than half fills all {seats} seats at once."
                yield Sight(node.route, says)


def perpetual(study: Study) -> Seen:
    """CAP-05: those in the seats fill the seats."""
    yield from no_body(study)
    for loop in study.closure.loops:
        if loop.kind == "self-perpetuating":
            names = ", ".join(name_of(study.root, name) for name in loop.groups)
            yield Sight(loop.route, f"{names}: they fill their own seats, and nobody outside can remove them.")
    for group, node in bodies(study):
        if "filled_by" not in node:
            yield Unknown((*node.route, "filled_by"), f"who fills the seats of `{group.name}` is not declared")


def affiliation(study: Study) -> Seen:
    """CAP-06: one employer may carry or block every vote."""
    yield from no_body(study)
    for group, node in bodies(study):
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
        if outside >= stops:
            says = (
                f"Somebody outside names {outside} of the {group.seats} seats of {name}; {stops} stop every decision."
            )
            yield Sight(node.route, says, outside)
        elif together >= stops:
            says = (
                f"{together} of the {group.seats} seats of {name} have one affiliation today; {stops}"
                f" stop every decision."
            )
            yield Sight(node.route, says, together)
        elif group.max_per_affiliation is None:
            why = f"how many seats of `{group.name}` one organisation may hold is not declared"
            yield Unknown((*node.route, "max_per_affiliation"), why)
        elif group.max_per_affiliation >= stops:
            says = (
                f"One organisation may hold {group.max_per_affiliation} seats of {name}; {stops} stop every decision."
            )
            yield Sight(node.at("max_per_affiliation").route, says, group.max_per_affiliation)


def admission(study: Study) -> Seen:
    """CAP-07: who admits voters is elected by them."""
    yield from unless_declared(study, "roles", "no role is declared, nor who may vote")
    looped = set()
    for loop in study.closure.loops:
        if loop.kind != "admission":
            continue
        body, roll = loop.groups
        looped.add(roll)
        appeal = study.root.at("roles", roll, "enters", "appeal_to").value
        heard_by = study.model.canonical.get(str(appeal), appeal)
        if appeal is None or heard_by in grown_from(study, [body]):
            says = f"{name_of(study.root, body)} decides who is {name_of(study.root, roll)}, and is elected by them."
            yield Sight(loop.route, says)
    electing = {act.vote.group for act in study.model.acts if act.vote is not None}
    for group in voting(study):
        enters = study.root.at("roles", group.name, "enters")
        decided = {"decided_by", "by", "vouching"} & set(enters.value or ())
        if group.name in electing - looped and not decided and enters.at("through").value != "open":
            yield Unknown((*enters.route, "decided_by"), f"who admits people to `{group.name}` is not declared")


def stopping(study: Study, group: Group) -> int:
    """Return how few noes of a body stop its usual decision."""
    usual = numbers_by(study, study.root.at("bodies", group.name, "decides_by").value)
    if usual is not None and usual.group == group.name and usual.deny is not None and usual.deny.by_no is not None:
        return usual.deny.by_no
    whole = group.seats or group.people or 1
    return ceil(fraction("1/2") * whole)


def most_of_one(study: Study, group: Group) -> int:
    """Return how many holders share one affiliation today, as far as the roster says so."""
    found: dict[str, int] = {}
    for holder in study.root.many(*map(str, group.route), "holders"):
        affiliation_ = study.root.at("people", str(holder.value), "affiliation").value
        if affiliation_ is not None:
            found[str(affiliation_)] = found.get(str(affiliation_), 0) + 1
    return max(found.values(), default=0)
