"""All moves that can lead to a goal, found backward from it: a move is looked for once something needs what it does."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import ceil
from typing import NamedTuple

from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Out, Reached, Weak
from osc_cli.domain.stress.planner.options import NOTHING, Voting, agreed
from osc_cli.domain.stress.structure.model import Act, Contest, Group
from osc_cli.domain.stress.unknowns import merged

Goal = Callable[["Graph"], Iterator[Edge]]
"""Yields the ways to a goal, by the votes of one graph."""
Ways = tuple[tuple[Act, ...], ...]
"""Acts that each fill some of the seats of a group: one of the acts of each entry."""


_WAVES = 40
"""So many waves of newcomers at most are weighed against coming in elsewhere."""


class Graph:
    """The moves towards some goals, for one start and one level of opposition."""

    def __init__(self, voting: Voting, begin: frozenset[str] = frozenset()) -> None:
        """Take the groups in which all insiders begin; none where each begins wherever a seat is of use, or outside."""
        self.voting = voting
        self.model = voting.model
        self._begin = begin
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
                unsure = self.model.groups[fact.group].unsure
                for edge in self._into(fact):
                    coming = unsure and (edge.move or edge.body)  # else they are there from the beginning
                    yield edge._replace(unknown=merged(edge.unknown, unsure)) if coming else edge
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
        free = self.voting.inside.get(group.name, 0)
        if free is None or fact.people <= free:
            yield Edge(fact, (), people=fact.people, unknown=group.unknown if free is None else ())
        elif group.union_of:
            yield from self._together(fact, group)
        else:
            more = self._coming(fact, group, free)
            for act in self.model.acts_on(group.name, "join"):
                yield from self._joining(act, more)
            if group.seats is None or fact.people <= group.seats:
                yield from self._seated(more)

    def _together(self, fact: In, group: Group) -> Iterator[Edge]:
        """In a group whose parts vote together: some in each part, of which one takes all whom the others cannot."""
        for part in group.union_of:
            others = [other for other in group.union_of if other != part]
            for counts in product(*(self._levels(other, fact.people) for other in others)):
                rest = fact.people - sum(counts)
                if rest > 0:
                    shared = [(part, rest), *((other, count) for other, count in zip(others, counts, strict=True))]
                    body = tuple(In(name, count) for name, count in shared if count)
                    common = self.common([one.group for one in body]) if body[1:] else None
                    also = (In(common, fact.people),) if common is not None else ()
                    yield Edge(fact, (*body, *also), people=fact.people)

    def _levels(self, name: str, people: int) -> list[int]:
        """How many to try in one part: nobody, whoever begins there, all who can come, or whole waves."""
        group = self.model.groups[name]
        most = group.seats or group.at_most
        some = [0, self.voting.inside.get(name, 0) or 0, *([most] if most else [])]
        batches = [act.batch.people for act in self.model.acts_on(name, "join") if act.batch]
        waves = [wave for batch in batches for wave in range(batch, people, batch)][:_WAVES]
        return [count for count in dict.fromkeys((*some, *waves)) if count < people]

    def common(self, names: Sequence[str]) -> str | None:
        """Return the nearest group to which all holders of several groups belong."""
        first, *others = ((name, *self.model.groups[name].requires) for name in names)
        return next((name for name in first if all(name in other for other in others)), None)

    def _coming(self, fact: In, group: Group, already: int) -> "_Coming":
        """What coming into a group needs in any case: to belong to those from whom it is filled.

        Nobody enters who keeps an incompatible office in which they started: these come on top.
        """
        body: list[Fact] = [In(group.name, already)] if already else []
        body += [In(name, fact.people) for name in group.requires[:1]]
        aside = max((self.voting.inside[name] or 0 for name in group.incompatible if name in self._begin), default=0)
        if aside:
            body += [In(name, fact.people + aside) for name in group.requires if name in self.voting.inside][:1]
        return _Coming(fact, group, fact.people - already, tuple(body), fact.people + aside)

    def _joining(self, act: Act, more: "_Coming") -> Iterator[Edge]:
        fact, group, coming, body, people = more
        most = group.seats if group.seats is not None else group.at_most
        if most is not None:
            if fact.people > most:
                return
            if coming > most - (group.people or 0):
                body = (*body, Out(group.name, None, Fraction(0)))
        waves = ceil(Fraction(coming, act.batch.people)) if act.batch else 1
        days = act.days + (waves - 1) * (act.batch.every if act.batch else 0)
        move = Move("join", group.name, coming, act.route, approvals=act.approvals)
        yield Edge(fact, body, days, people, move, act.unknown)

    def _seated(self, more: "_Coming") -> Iterator[Edge]:
        """Seats by election, by appointment, or some by one and the rest by the other."""
        acts = self.model.acts_on(more.group.name, "elect", "appoint")
        ways = [(act,) for act in acts if act.kind == "elect"]
        appointing = tuple(act for act in acts if act.kind == "appoint")
        by = (*ways, appointing) if appointing else tuple(ways)
        for edge in self._shared(more.fact, more.coming, more.group, by):
            body = tuple(dict.fromkeys((*edge.body, *more.body)))
            yield edge._replace(body=body, people=max(edge.people, more.people))

    def _shared(self, head: Fact, seats: int, group: Group, ways: Ways) -> Iterator[Edge]:
        """Yield the ways to share so many seats out among elections and those who appoint.

        More seats of one election may need more votes, so that every split is tried.
        """
        if len(ways) == 1:
            yield from self._filled(head, seats, group, ways[0])
            return
        for here in range(seats + 1) if ways else ():
            parts = [
                self._part(count, group, by) for count, by in ((here, ways[-1:]), (seats - here, ways[:-1])) if count
            ]
            yield Edge(head, tuple(parts))

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
        standing = tuple(In(name, seats) for name in group.requires[:1])
        move = Move(act.kind, group.name, seats, act.route)
        if act.kind == "appoint":
            for option in self.voting.all_of(act.consents) if act.consents else [NOTHING]:
                yield agreed(head, option, move, days=act.days, also=standing, unknown=act.unknown)
            return
        batch, contest = act.batch, act.vote
        assert batch is not None
        methods = [(contest, act.unknown)]
        if contest is not None and act.unknown:  # not declared: proportional as written, the other one for the worst
            methods.append((contest._replace(proportional=True), ()))
        for counted, unknown in methods:
            for at_a_time, rounds in _rounds(counted, seats, batch.people):
                days = act.days + (rounds - 1) * batch.every
                options = [NOTHING] if counted is None else self.voting.contest(counted, at_a_time, days)
                for option in options:
                    yield agreed(head, option, move, days=days, also=standing, unknown=unknown)

    # --- putting others out, and rewriting rules --------------------------------------------------------------------

    def _out_of(self, fact: Out) -> Iterator[Edge]:
        """Whoever loses the role that a seat requires loses the seat: then it is one of the seated who is voted out."""
        group = self.model.groups[fact.group]
        for act in self._acts_against(group):
            if act.lasts is not None and act.lasts < fact.days:
                continue
            move = Move(act.kind, act.target, fact.people, act.route)
            consents = [one._replace(about=group.name) if one.about is not None else one for one in act.consents]
            for option in self.voting.all_of(consents) if consents else [NOTHING]:
                yield agreed(fact, option, move, days=act.days, unknown=act.unknown)._replace(lasts=act.lasts)
        if group.union_of:
            yield Edge(fact, tuple(Out(part, None, fact.days) for part in group.union_of))

    def _acts_against(self, group: Group) -> Iterator[Act]:
        for name in (group.name, *group.requires):
            yield from self.model.acts_on(name, "remove", "recall", "suspend", "emergency")

    def _weak(self, fact: Weak) -> Iterator[Edge]:
        for act in self.model.acts_on(fact.decision, "weaken"):
            move = Move("weaken", fact.decision, None, act.route)
            options = self.voting.all_of(act.consents, act.between) if act.consents else [NOTHING]
            for option in options:
                yield agreed(fact, option, move, days=act.days, unknown=act.unknown)._replace(after=act.after)


class _Coming(NamedTuple):
    """More people who come into a group."""

    fact: In
    group: Group
    coming: int
    body: tuple[Fact, ...]
    """What it needs in any case."""
    people: int
    """How many must collude, at least."""


def _rounds(contest: Contest | None, seats: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield how many seats to win in each of how many elections: all that are up, or fewer each time more often.

    Fewer are cheaper where ballots are counted proportionally. A seat that was won stays until its turn comes again.
    """
    quickest = ceil(Fraction(seats, most))
    yield min(seats, most), quickest
    if contest is not None and contest.proportional:
        for rounds in range(quickest, ceil(Fraction(contest.in_all, most)) + 1):
            if (won := ceil(Fraction(seats, rounds))) < min(seats, most):
                yield won, rounds


def _seats_by(act: Act) -> int | None:
    """Return how many seats an act can fill in all; None for all of them."""
    if act.kind == "appoint":
        return act.batch.people if act.batch else None
    return act.vote.in_all if act.vote is not None else None
