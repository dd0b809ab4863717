"""What a takeover is: four goals, each as ways that end in it."""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.stress.arithmetic.room import Room, first, passes
from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Reached
from osc_cli.domain.stress.planner.graph import Graph
from osc_cli.domain.stress.planner.options import Option, agreed
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.structure.model import Act, Ballot, Consent, Group, Holding, House, Model
from osc_cli.domain.stress.unknowns import Unknown, merged


class Goal(StrEnum):
    """Where a path leads."""

    AMEND = "amend"
    """They amend the compact against everybody who turns out."""
    IRREMOVABLE = "irremovable"
    """They lead, and nobody else can lawfully remove them."""
    ASSETS = "assets"
    """They can give every asset away, each by its own rule; without one, whoever holds it decides."""
    CONDUCT = "conduct"
    """They decide every case under the code of conduct."""


def ways(goal: Goal, graph: Graph) -> Iterator[Edge]:
    """Yield the ways to a goal."""
    match goal:
        case Goal.AMEND:
            yield from _amend(graph)
        case Goal.IRREMOVABLE:
            yield from _irremovable(graph)
        case Goal.ASSETS:
            yield from _assets(graph)
        case Goal.CONDUCT:
            yield from _conduct(graph)


def undefined(goal: Goal, model: Model) -> tuple[Unknown, ...]:
    """Return why a goal means nothing in a structure; empty where it means something."""
    if goal is Goal.AMEND and not model.amendments[EVERYTHING].consents:
        return model.amendments[EVERYTHING].unknown
    if goal is Goal.ASSETS and not model.assets:
        return (Unknown(("assets",), "no asset is declared, nor who holds it"),)
    if goal is Goal.CONDUCT and model.handlers is None:
        return (Unknown(("conduct", "handlers", "body"), "who handles reports is not declared"),)
    if goal is Goal.IRREMOVABLE and not _offices(model):
        few_or_many = leading_unknown(model)
        return few_or_many or (Unknown(("powers",), "no office is said to hold a power to lead, such as `roadmap`"),)
    return ()


def leading_unknown(model: Model) -> tuple[Unknown, ...]:
    """Return why nobody knows whether those who hold a leading power are a few, who lead, or a whole roll."""
    powers = [power for power in model.powers.values() if power.name in LEADING]
    names = dict.fromkeys(consent.group for power in powers for consent in power.consents)
    return tuple(unknown for name in names if name in model.groups for unknown in model.groups[name].unknown)


def _amend(graph: Graph) -> Iterator[Edge]:
    act = graph.model.amendments[EVERYTHING]
    move = Move("amend", act.target, None, act.route)
    for option in graph.voting.all_of(act.consents, act.between):
        yield agreed(Reached(Goal.AMEND), option, move, days=act.days, unknown=act.unknown)._replace(after=act.after)


def _conduct(graph: Graph) -> Iterator[Edge]:
    handlers = graph.model.handlers
    if handlers is not None:
        yield from _use(graph, Reached(Goal.CONDUCT), handlers, handlers.consents)


def _use(graph: Graph, head: Fact, holding: Holding, consents: tuple[Consent, ...]) -> Iterator[Edge]:
    for consent in consents:
        for option in graph.voting.consent(consent):
            yield agreed(head, option, Move("hold", holding.name, None, holding.route))


def _assets(graph: Graph) -> Iterator[Edge]:
    assets = graph.model.assets
    if not assets:
        return
    parts: list[Fact] = []
    for asset in assets.values():
        part = Reached(Goal.ASSETS, asset.name)
        parts.append(part)
        if asset.ruled_by:
            move = Move("transfer", asset.name, None, asset.ruled_by)
            options = [option for consent in asset.transfer for option in graph.voting.consent(consent)]
            graph.want(agreed(part, option, move) for option in options)
        else:
            graph.want(_use(graph, part, asset, asset.consents))
        if asset.unknown:
            graph.want(iter([Edge(part, (), unknown=asset.unknown)]))
    yield Edge(Reached(Goal.ASSETS), tuple(parts))


LEADING = frozenset(
    {
        *("admit", "appoint", "remove", "moderate", "sanction", "amend", "call-election"),
        *("release", "roadmap", "spend", "relicense", "transfer-asset", "grant-access", "create-body"),
    }
)
"""Powers that make an office one that leads. To act in an emergency alone is not to lead."""


def _offices(model: Model) -> list[Group]:
    """Return the offices that hold a leading power, whether or not the compact says by which decision."""
    return [group for group in _leading(model) if group.office or group.seats]


def _leading(model: Model) -> list[Group]:
    """Return the groups that hold a leading power, offices or whole rolls."""
    powers = model.powers.values()
    names = {consent.group for power in powers if power.name in LEADING for consent in power.consents}
    return [group for name, group in model.groups.items() if name in names]


class Safe(NamedTuple):
    """What makes a vote fail against those who collude, about any of them who holds an office."""

    facts: tuple[Fact, ...]
    unknown: tuple[Unknown, ...] = ()
    beside: tuple[In, ...] = ()
    """Of the facts: voters who must not be among those whom the vote is about."""


def _irremovable(graph: Graph) -> Iterator[Edge]:
    """They hold enough of an office to decide there, and every vote that would end that fails against them.

    Whoever can amend the compact can also rewrite how they are removed.
    """
    perhaps = [group for group in _leading(graph.model) if group.unknown] if _offices(graph.model) else []
    for office in dict.fromkeys((*_offices(graph.model), *perhaps)):
        for holding in _deciding(graph, office):
            end, move = Reached(Goal.IRREMOVABLE), Move("hold", office.name, None, office.route)
            options = [
                [one for act in acts for one in _safe_from(graph, act, office)] for acts in _exits(graph, office)
            ]
            for safe in product(*options):
                yield _held(agreed(end, holding, move, unknown=office.unknown), office, safe, graph)
            yield agreed(end, holding, move, also=[Reached(Goal.AMEND)], unknown=office.unknown)


def _held(edge: Edge, office: Group, safe: tuple[Safe, ...], graph: Graph) -> Edge:
    """Return the way in which an office is held and safe; who votes about its holders and is none of them adds up."""
    facts = [fact for one in safe for fact in one.facts]
    seated = [fact.people for fact in edge.body if isinstance(fact, In) and fact.group == office.name]
    holders = max(seated, default=1)
    people = max((fact.people for fact in facts if isinstance(fact, In)), default=1)
    for voters in (voters for one in safe for voters in one.beside):
        both = holders + voters.people
        people = max(people, both)
        common = graph.common([office.name, voters.group])
        facts += [In(common, both)] if common is not None else []
    return edge._replace(
        body=tuple(dict.fromkeys((*edge.body, *facts))),
        people=max(edge.people, people),
        unknown=merged(edge.unknown, *(one.unknown for one in safe)),
    )


def _deciding(graph: Graph, office: Group) -> Iterator[Option]:
    powers = [power for power in graph.model.powers.values() if power.name in LEADING]
    seen: set[tuple[tuple[Fact, ...], Fraction, tuple[Unknown, ...]]] = set()
    for power in powers:
        for consent in power.consents:
            if consent.group == office.name:
                for option in graph.voting.consent(consent):
                    same = (option.body, option.days, option.unknown)  # what they decide does not matter, how does
                    if same not in seen:
                        seen.add(same)
                        yield option


def _exits(graph: Graph, office: Group) -> list[list[Act]]:
    """Return every act by which others end it: removal, recall, and whoever fills it next where a term ends.

    Of several elections each fills some of the seats, so that it is enough to win one of them.
    """
    acts = [
        [act]
        for name in (office.name, *office.requires)
        for act in graph.model.acts_on(name, "remove", "recall")
        if act.consents
    ]
    if office.term is not None:
        acts += [[act] for act in graph.model.acts_on(office.name, "appoint") if act.consents]
        elections = [act for act in graph.model.acts_on(office.name, "elect") if act.vote]
        acts += [elections] if elections else []
    return acts


def _safe_from(graph: Graph, act: Act, office: Group) -> Iterator[Safe]:
    """Yield what makes an act fail against those who collude: one of those who must agree does not."""
    if act.vote is not None:
        for option in graph.voting.contest(act.vote, 1, act.days):
            yield Safe(option.body, option.unknown)
        return
    if act.kind == "appoint":  # when their term ends they stay only if they carry the appointment
        for option in graph.voting.all_of(act.consents):
            yield Safe(option.body, option.unknown)
        return
    for consent in act.consents:
        for ballot in consent.ballots[:1]:
            yield from _stopped(graph, ballot, consent, office)
        if not consent.ballots and consent.group in graph.model.groups:
            group = graph.model.groups[consent.group]
            if consent.unknown or group.people is None:
                yield Safe((In(group.name, 1),), merged(consent.unknown, group.unknown))
            if group.people is not None:
                yield Safe((In(group.name, max(1, group.people - (consent.together or 1) + 1)),))


def _stopped(graph: Graph, ballot: Ballot, consent: Consent, office: Group) -> Iterator[Safe]:
    """Yield what makes a vote about a holder of an office fail: enough against it, or nobody left who would agree."""
    if not ballot.houses or not all(house.rule.can_be_counted for house in ballot.houses):
        if consent.group:
            yield Safe((In(consent.group, 1),), merged(ballot.unknown, consent.unknown))
        return
    for house in ballot.houses:
        group = graph.model.groups[house.group]
        for facts, room in graph.voting.rooms(group, graph.voting.room(group), ballot.days):
            for aside in _aside(graph.model, house, office):
                needed = _noes(graph, house, _but_one_who_colludes(room) if aside else room)
                if needed is not None:
                    voters = (In(group.name, needed + aside),) if needed + aside else ()
                    apart = voters if house.without_subject and not aside else ()
                    yield Safe((*facts, *voters), group.unknown, apart)


def _aside(model: Model, house: House, office: Group) -> tuple[int, ...]:
    """Return how many of those who collude may be kept from a vote because it is about them.

    Where holders of the office need not be voters, that depends on whether those who vote hold it.
    """
    if not house.without_subject:
        return (0,)
    return (1,) if model.without(house, office.name) else (1, 0)


def _but_one_who_colludes(room: Room) -> Room:
    """Return the room of a vote about one of those who collude, who is not on its roll."""
    if room.grows and not room.within:
        return room
    honest = None if room.honest is None else max(0, room.honest - 1)
    return room._replace(honest=honest, within=max(0, room.within - 1), aside=room.aside + 1)


def _noes(graph: Graph, house: House, room: Room) -> int | None:
    return graph.voting.known.once("fails", house.rule, room, lambda: _fewest_against(house.rule, room))


def _fewest_against(rule: Rule, room: Room) -> int | None:
    """Return how many defeat those who do not collude, all who turn out agreeing: by noes, blocks or staying away."""
    blocks = "block" in possible_ballots(rule)

    def fails(few: int) -> bool:
        counts = room.counts(few)
        others = {**counts, "agree": counts["disagree"], "disagree": 0}
        ways = [{"disagree": few}, {"present": counts["disagree"]}, *([{"block": few}] if blocks else [])]
        try:
            return any(not passes(rule, {**others, **way}) for way in ways)
        except MissingCountError:
            return False

    return first(fails, room.most if not room.grows else (room.against + 1) * 1000)
