"""What a takeover is: four goals, each as ways that end in it."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import product

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.stress.arithmetic.room import Room, first, passes
from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Out, Reached
from osc_cli.domain.stress.planner.graph import Graph
from osc_cli.domain.stress.planner.options import Option, agreed
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.structure.model import Act, Consent, Group, Holding, House, Model
from osc_cli.domain.stress.unknowns import Unknown


class Goal(StrEnum):
    """Where a path leads."""

    AMEND = "amend"
    """They amend the compact against everybody who turns out."""
    IRREMOVABLE = "irremovable"
    """They lead, and nobody else can lawfully remove them."""
    ASSETS = "assets"
    """They can dispose of every asset."""
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
        return (Unknown(("powers",), "no office is said to hold a power to lead, such as `roadmap`"),)
    return ()


def _amend(graph: Graph) -> Iterator[Edge]:
    act = graph.model.amendments[EVERYTHING]
    move = Move("amend", act.target, None, act.route)
    for option in graph.voting.all_of(act.consents, act.days):
        yield agreed(Reached(Goal.AMEND), option, move, days=act.days, unknown=act.unknown)


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
        graph.want(_use(graph, part, asset, asset.consents))
        for consent in asset.transfer:
            options = graph.voting.consent(consent)
            route = (*asset.route, "transfer_by")
            move = Move("transfer", asset.name, None, route)
            graph.want(agreed(part, option, move) for option in options)
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
    powers = model.powers.values()
    names = {consent.group for power in powers if power.name in LEADING for consent in power.consents}
    return [group for name, group in model.groups.items() if name in names and (group.office or group.seats)]


def _irremovable(graph: Graph) -> Iterator[Edge]:
    """They hold enough of an office to decide there, and every vote that would end that fails against them.

    Whoever can amend the compact can also rewrite how they are removed.
    """
    for office in _offices(graph.model):
        for holding in _deciding(graph, office):
            end, move = Reached(Goal.IRREMOVABLE), Move("hold", office.name, None, office.route)
            options = [[facts for act in acts for facts in _safe_from(graph, act)] for acts in _exits(graph, office)]
            for safe in product(*options):
                yield agreed(end, holding, move, also=[fact for facts in safe for fact in facts])
            yield agreed(end, holding, move, also=[Reached(Goal.AMEND)])


def _deciding(graph: Graph, office: Group) -> Iterator[Option]:
    powers = [power for power in graph.model.powers.values() if power.name in LEADING]
    seen: set[tuple[Fact, ...]] = set()
    for power in powers:
        for consent in power.consents:
            if consent.group == office.name:
                for option in graph.voting.consent(consent):
                    if option.body not in seen and not any(isinstance(fact, Out) for fact in option.body):
                        seen.add(option.body)
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


def _safe_from(graph: Graph, act: Act) -> Iterator[tuple[Fact, ...]]:
    """Yield what makes an act fail against those who collude."""
    if act.vote is not None:
        for option in graph.voting.contest(act.vote, 1, act.days):
            yield option.body
        return
    if act.kind == "appoint":  # when their term ends they stay only if they carry the appointment
        for option in graph.voting.all_of(act.consents):
            yield option.body
        return
    for consent in act.consents:
        for ballot in consent.ballots[:1]:
            for house in ballot.houses:
                yield from _stopped(graph, house)
        if not consent.ballots:
            group = graph.model.groups.get(consent.group)
            if group is not None and group.people is not None:
                yield (In(group.name, max(1, group.people - (consent.together or 1) + 1)),)


def _stopped(graph: Graph, house: House) -> Iterator[tuple[Fact, ...]]:
    group = graph.model.groups[house.group]
    room = graph.voting.room(group)
    if room is None or not house.rule.can_be_counted:
        return
    subject = 1 if house.without_subject else 0  # one of those who collude, whom it is about: no vote, not on the roll
    if subject and not room.grows:
        room = room._replace(honest=max(0, (room.honest or 0) - 1))
    voters = room
    needed = graph.voting.known.once("fails", house.rule, voters, lambda: _fewest_against(house, voters))
    if needed is not None:
        yield (In(group.name, needed + subject),) if needed else ()


def _fewest_against(house: House, room: Room) -> int | None:
    """Return how many noes defeat those who do not collude, all who turn out agreeing."""

    def fails(noes: int) -> bool:
        counts = room.counts(noes)
        agree = counts["disagree"]
        try:
            return not passes(house.rule, {**counts, "agree": agree, "disagree": noes})
        except MissingCountError:
            return False

    most = room.honest if not room.grows and room.honest is not None else (room.against + 1) * 1000
    return first(fails, most)
