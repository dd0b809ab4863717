"""All moves that can lead to a goal, found backward from it: a move is looked for once something needs what it does."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from math import ceil

from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Out, Reached, Weak
from osc_cli.domain.stress.planner.options import NOTHING, Voting, agreed
from osc_cli.domain.stress.structure.model import Act, Group

Goal = Callable[["Graph"], Iterator[Edge]]
"""Yields the ways to a goal, by the votes of one graph."""
Ways = tuple[tuple[Act, ...], ...]
"""Acts that each fill some of the seats of a group: one of the acts of each entry."""


class Graph:
    """The moves towards some goals, for one start and one level of opposition."""

    def __init__(self, voting: Voting, start: str | None) -> None:
        """Take the group in which those who collude are in the beginning, or `ANYWHERE`; None for outside."""
        self.voting = voting
        self.model = voting.model
        self.start = start
        self.edges: list[Edge] = []
        self._wanted: set[Fact] = set()

    def want(self, ways: Iterator[Edge]) -> None:
        """Add the ways to a goal, and everything that they need."""
        waiting = deque(ways)
        while waiting:
            edge = waiting.popleft()
            self.edges.append(edge)
            for fact in edge.body:
                if fact not in self._wanted:
                    self._wanted.add(fact)
                    waiting += self._ways_to(fact)

    def need(self, fact: Fact) -> None:
        """Add the ways to one fact."""
        if fact not in self._wanted:
            self._wanted.add(fact)
            self.want(self._ways_to(fact))

    def _ways_to(self, fact: Fact) -> Iterator[Edge]:
        match fact:
            case In():
                yield from self._into(fact)
            case Out():
                yield from self._out_of(fact)
            case Weak():
                yield from self._weak(fact)
            case Reached():
                return

    # --- coming in ----------------------------------------------------------------------------------------------------

    def _into(self, fact: In) -> Iterator[Edge]:
        group = self.model.groups[fact.group]
        cap = group.max_per_affiliation if self.voting.parameters.one_affiliation else None
        if cap is not None and fact.people > cap:
            return
        if group.union_of:
            for part in group.union_of:
                yield Edge(fact, (In(part, fact.people),), people=fact.people)
        if group.name in self.voting.inside:
            if fact.people <= self._insiders(group):
                yield Edge(fact, (), people=fact.people)
            return
        if self.start is not None and group.name in self._barred():
            return
        for act in self.model.acts_on(group.name, "join"):
            yield from self._joining(act, fact, group)
        yield from self._seated(fact, group)

    def _insiders(self, group: Group) -> int:
        """How many can be in a group from the beginning: no more than it holds, nor than where they start."""
        begins = self.model.groups.get(self.start or "")
        known = [one.people for one in (group, begins) if one is not None and one.people is not None]
        return min(known, default=1)

    def _barred(self) -> frozenset[str]:
        """Return the groups that nobody may enter who keeps the office in which they started."""
        return frozenset(other for name in self.voting.inside for other in self.model.groups[name].incompatible)

    def _joining(self, act: Act, fact: In, group: Group) -> Iterator[Edge]:
        room: tuple[Fact, ...] = ()
        if group.seats is not None or group.at_most is not None:
            free = (group.seats or group.at_most or 0) - (group.people or 0)
            if fact.people > (group.seats or group.at_most or 0):
                return
            if fact.people > free:
                room = (Out(group.name, None, Fraction(0)),)
        first = tuple(In(name, fact.people) for name in group.requires[:1])
        waves = ceil(Fraction(fact.people, act.batch.people)) if act.batch else 1
        days = act.days + (waves - 1) * (act.batch.every if act.batch else 0)
        move = Move("join", group.name, fact.people, act.route, approvals=act.approvals)
        yield Edge(fact, (*first, *room), days, fact.people, move, act.unknown)

    def _seated(self, fact: In, group: Group) -> Iterator[Edge]:
        """Seats by election, by appointment, or some by one and the rest by the other."""
        if group.seats is not None and fact.people > group.seats:
            return
        acts = self.model.acts_on(group.name, "elect", "appoint")
        ways = [(act,) for act in acts if act.kind == "elect"]
        appointing = tuple(act for act in acts if act.kind == "appoint")
        yield from self._shared(fact, fact.people, group, (*ways, appointing) if appointing else tuple(ways))

    def _shared(self, head: Fact, seats: int, group: Group, ways: Ways) -> Iterator[Edge]:
        """Yield the ways to share so many seats out among elections and those who appoint.

        More seats of one election may need more votes, so that every split is tried.
        """
        if len(ways) == 1:
            yield from self._filled(head, seats, group, ways[0])
            return
        standing = tuple(In(name, seats) for name in group.requires[:1])
        for here in range(seats + 1) if ways else ():
            parts = [
                self._part(count, group, by) for count, by in ((here, ways[-1:]), (seats - here, ways[:-1])) if count
            ]
            yield Edge(head, (*standing, *parts), people=seats)

    def _part(self, seats: int, group: Group, ways: Ways) -> Fact:
        by = " ".join(".".join(map(str, act.route)) for acts in ways for act in acts)
        part = Reached(f"{seats} seats of {group.name}", by)
        if part not in self._wanted:
            self._wanted.add(part)
            self.want(self._shared(part, seats, group, ways))
        return part

    def _filled(self, head: Fact, seats: int, group: Group, acts: Iterable[Act]) -> Iterator[Edge]:
        """Yield the ways to fill so many seats by one of these acts."""
        for act in acts:
            room = _seats_by(act)
            if room is None or seats <= room:
                yield from self._by(act, head, group, seats)

    def _by(self, act: Act, head: Fact, group: Group, seats: int) -> Iterator[Edge]:
        first = tuple(In(name, seats) for name in group.requires[:1])
        move = Move(act.kind, group.name, seats, act.route)
        days = act.days
        if act.kind == "appoint":
            for option in self.voting.all_of(act.consents) if act.consents else [NOTHING]:
                yield agreed(head, option, move, days=days, also=first, unknown=act.unknown)
            return
        batch, contest = act.batch, act.vote
        assert batch is not None
        rounds = ceil(Fraction(seats, batch.people))
        days += (rounds - 1) * batch.every
        if contest is None:
            yield agreed(head, NOTHING, move, days=days, also=first, unknown=act.unknown)
            return
        methods = [(contest, act.unknown)]
        if act.unknown:  # not declared: proportional as the text stands, the other one for the worst
            methods.append((contest._replace(proportional=True), ()))
        for counted, unknown in methods:
            for option in self.voting.contest(counted, min(seats, batch.people), days):
                yield agreed(head, option, move, days=days, also=first, unknown=unknown)

    # --- putting others out, and rewriting rules --------------------------------------------------------------------

    def _out_of(self, fact: Out) -> Iterator[Edge]:
        group = self.model.groups[fact.group]
        for act in self.model.acts_on(group.name, "remove", "recall", "suspend", "emergency"):
            if act.lasts is not None and act.lasts < fact.days:
                continue
            move = Move(act.kind, group.name, fact.people, act.route)
            options = self.voting.all_of(act.consents) if act.consents else [NOTHING]
            for option in options:
                yield agreed(fact, option, move, days=act.days, unknown=act.unknown)
        for wider in group.requires:
            yield Edge(fact, (Out(wider, fact.people, fact.days),))
        if group.union_of:
            yield Edge(fact, tuple(Out(part, None, fact.days) for part in group.union_of))

    def _weak(self, fact: Weak) -> Iterator[Edge]:
        for act in self.model.acts_on(fact.decision, "weaken"):
            move = Move("weaken", fact.decision, None, act.route)
            options = self.voting.all_of(act.consents, act.days) if act.consents else [NOTHING]
            for option in options:
                yield agreed(fact, option, move, days=act.days, unknown=act.unknown)


def _seats_by(act: Act) -> int | None:
    """Return how many seats an act can fill in all; None for all of them."""
    if act.kind == "appoint":
        return act.batch.people if act.batch else None
    return act.vote.in_all if act.vote is not None else None
