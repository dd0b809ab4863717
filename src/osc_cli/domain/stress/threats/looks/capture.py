"""Preconditions of CAP: capture of electorates and offices."""

from collections.abc import Iterator
from fractions import Fraction

from osc_cli.domain.stress.arithmetic.numbers import room_of
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.contests import seats_cost
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.structure.model import Act, Group
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import (
    announced,
    assemblies,
    bodies,
    elections,
    grown_from,
    no_body,
    not_elected,
    offices,
    soonest,
    uncounted,
    unless_declared,
    voting,
)
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import fills_itself, name_of, said_days

_PROPORTIONAL = frozenset({"stv", "cpssd"})
Seen = Iterator[Sight | Unknown]


def flooding(study: Study) -> Seen:
    """CAP-01: newcomers vote soon, as many as like."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor who votes")
    for group in voting(study):
        if group.office:  # each newcomer is taken in by those who are there; how, the text must say
            yield from (one for act in study.model.acts_on(group.name, "join") for one in act.unknown)
    yield from _elections(study)
    yield from uncounted(study, rolls_only=True)
    for numbers, _ in assemblies(study):
        for act in study.model.acts_on(numbers.group, "join"):
            if act.unknown:
                yield from act.unknown
            elif act.batch is None and act.days + numbers.days < study.parameters.days_min:
                if _waits_unknown(study, act):
                    yield _no_wait(numbers.group, act)
                    continue
                needed = numbers.needed[Level.TYPICAL]
                if needed is None:
                    yield from numbers.unknown
                    continue
                notice, only = announced(study, numbers.decision)
                days = act.days + numbers.days + (notice if only else 0)
                name = name_of(study.root, numbers.decision)
                yield Sight(
                    act.route,
                    f"{needed} newcomers carry one vote by {name} against the usual turnout, {said_days(days)} after"
                    f" they asked to join{_amending(study, numbers.decision, act.days)}; no number limits how many may"
                    " come.",
                    needed,
                    days,
                )


def _elections(study: Study) -> Seen:
    """Newcomers who carry an election, where whoever is elected was not a newcomer's concern."""
    yield from _nameless(study)
    for seating in study.model.acts:
        contest = seating.vote
        if contest is None:
            continue
        group = study.model.groups[contest.group]
        for act in study.model.acts_on(group.name, "join"):
            said = name_of(study.root, contest.election)
            if act.unknown:
                yield from act.unknown
            elif act.batch is None and act.days + seating.days < study.parameters.days_min:
                if _waits_unknown(study, act):
                    yield _no_wait(group.name, act)
                    continue
                room = room_of(group, Level.TYPICAL, study.parameters)
                needed = None if room is None else seats_cost(contest.seats, contest, room)
                if needed is None:
                    yield from group.unknown
                    continue
                days = act.days + seating.days
                yield Sight(
                    act.route,
                    f"{needed} newcomers fill all {contest.seats} seats of {said} against the usual turnout,"
                    f" {said_days(days)} after they asked to join; no number limits how many may come.",
                    needed,
                    days,
                )


def _nameless(study: Study) -> Iterator[Unknown]:
    """Yield elections of which nobody knows who may vote, or whose voters are no role and no body."""
    held = {act.vote.election for act in study.model.acts if act.vote is not None}
    for name, node, _ in elections(study):
        if name not in held:
            yield Unknown((*node.route, "electorate"), f"which role or body votes in `{name}` is not declared")


def _waits_unknown(study: Study, act: Act) -> bool:
    """Whether the text leaves open how long a newcomer waits; only where all may come at once it need not say so."""
    entry = study.root.at(*map(str, act.route))
    return not act.days and entry.at("through").value != "open" and not {"after", "probation"} & set(entry.value)


def _no_wait(group: str, act: Act) -> Unknown:
    return Unknown((*act.route, "after"), f"how long a newcomer to `{group}` waits for a vote is not declared")


def _amending(study: Study, decision: str, waits: Fraction) -> str:
    """Say when an amendment is through where it takes more than that one vote alone; else nothing."""
    amendment = study.model.amendments[EVERYTHING]
    votes = [consent.ballots[0] for consent in amendment.consents if consent.ballots]
    if decision not in {ballot.decision for ballot in votes}:
        return ""
    if len(votes) < 2:
        _, only = announced(study, decision)
        later = said_days(waits + soonest(amendment))
        return f" ({later} where it changes the compact)" if amendment.notice and not only else ""
    return f" (an amendment takes {len(votes)} votes, {said_days(waits + soonest(amendment))} in all)"


def sybils(study: Study) -> Seen:
    """CAP-02: nothing ties a vote to a person or to work."""
    yield from unless_declared(study, "roles", "no role is declared, nor what ties a vote to a person")
    yield from _nameless(study)
    for group in voting(study):
        enters = study.root.at("roles", group.name, "enters")
        through = enters.at("through").value
        vouching = enters.at("vouching", "count").value or (1 if "vouching" in enters else 0)
        if "requires" in enters or vouching > 1 or through in ("election", "appointment", "founding"):
            continue
        if vouching or through == "open":
            shows = "whom one member vouches for" if vouching else "with an account"
            says = f"Anybody {shows} votes as {name_of(study.root, group.name)}{_for_how_much(study, group)}."
            yield Sight(enters.route, says, 1)
        else:
            why = f"what a person must show or do to become `{group.name}` is not declared"
            yield Unknown((*enters.route, "requires"), why)


def _for_how_much(study: Study, group: Group) -> str:
    """Say what one more vote costs, and how many carry a decision: ` after 42 days; it takes 29 to carry Proposal`."""
    waits = min((act.days for act in study.model.acts_on(group.name, "join")), default=None)
    dues = study.root.at("membership", "dues", "amount").value
    said = (f" after {said_days(waits)}" if waits else "") + (f", for {dues}" if dues else "")
    carried = [
        (needed, one.decision)
        for one in study.numbers
        if one.group == group.name and (needed := one.needed[Level.TYPICAL])
    ]
    if not carried:
        return said
    needed, decision = min(carried)
    return f"{said}; it takes {needed} to carry {name_of(study.root, decision)}"


def sleeping(study: Study) -> Seen:
    """CAP-03: a handful decides while nobody looks."""
    yield from unless_declared(study, "decisions", "no decision is declared")
    target = study.parameters.people_needed(study.roll)
    yield from uncounted(study, rolls_only=True)
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
            in_turns = any(group.staggered or (group.seats and seats <= group.seats // 2) for group in in_office)
            if not few_marks and not in_turns:
                says = f"{name_of(study.root, name)}: one voter more than half fills all {seats} seats at once."
                yield Sight(node.route, says)


def perpetual(study: Study) -> Seen:
    """CAP-05: those in the seats fill the seats."""
    yield from no_body(study)
    for loop in study.closure.loops:
        if loop.kind == "self-perpetuating":
            yield Sight(loop.route, fills_itself(loop.groups, study.root))
    for group, node in bodies(study):
        if "filled_by" not in node:
            yield Unknown((*node.route, "filled_by"), f"who fills the seats of `{group.name}` is not declared")
    for group, node in offices(study):
        if group.route[0] == "roles" and "enters" not in node:
            yield Unknown((*node.route, "enters"), f"how one comes into `{group.name}` is not declared")


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
