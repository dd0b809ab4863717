"""The ways to win a vote: against everybody who turns out, or after those have lost their votes."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.arithmetic.numbers import room_of
from osc_cli.domain.stress.arithmetic.room import Room, mwc, passes
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.contests import ballots_of, seats_cost
from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Out, Vote, Weak
from osc_cli.domain.stress.structure.model import Ballot, Consent, Contest, Group, House, Model
from osc_cli.domain.stress.unknowns import Unknown, merged

_FILLED_BY_NOES = frozenset({"present", "turnout", "cast", "disagree"})
"""Counts to which those who vote no add."""
_NOES = 64


class Option(NamedTuple):
    """One way to agreement."""

    body: tuple[Fact, ...]
    days: Fraction
    votes: tuple[Vote, ...] = ()
    together: tuple[tuple[str, int], ...] = ()
    unknown: tuple[Unknown, ...] = ()
    people: int = 1
    """How many different people it takes, where that is more than any one group must hold."""

    def then(self, other: "Option") -> "Option":
        """Return this agreement and then another one."""
        return Option(
            tuple(dict.fromkeys((*self.body, *other.body))),
            self.days + other.days if other.days else self.days,
            self.votes + other.votes,
            self.together + other.together,
            merged(self.unknown, other.unknown) if other.unknown else self.unknown,
            max(self.people, other.people),
        )


NOTHING = Option((), Fraction(0))
"""No agreement is needed, or nobody knows whose: then the move carries what is unknown."""


def _sequences(listed: Sequence[Sequence[Option]]) -> Iterator[Option]:
    """Yield every way to agree on one thing after another."""
    for ways in product(*listed):
        whole, *others = ways or (NOTHING,)
        for way in others:
            whole = whole.then(way)
        yield whole


def agreed(
    head: Fact,
    option: Option,
    move: Move,
    *,
    days: Fraction = Fraction(0),
    also: Sequence[Fact] = (),
    unknown: Sequence[Unknown] = (),
) -> Edge:
    """Return the move that follows an agreement, and takes so many days besides the votes."""
    body = tuple(dict.fromkeys((*option.body, *also))) if also else option.body
    people = max((option.people, *(fact.people for fact in (*body, head) if isinstance(fact, In))))
    done = move._replace(votes=option.votes, together=option.together)
    takes = days + option.days if days else option.days
    return Edge(head, body, takes, people, done, merged(unknown, option.unknown) if unknown else option.unknown)


def _carried(house: House, room: Room, people: int) -> bool:
    try:
        return passes(house.rule, room.counts(people))
    except MissingCountError:
        return False


def _days(consent: Consent) -> Iterator[Fraction]:
    """Yield how long each way to one agreement takes; acting together takes no time."""
    yield from (ballot.days for ballot in consent.ballots)
    if not consent.ballots:
        yield Fraction(0)
    for other in consent.instead:
        yield from _days(other)


class Voting:
    """All votes of a structure at one level of opposition, for those who start in some groups or outside."""

    def __init__(
        self, model: Model, parameters: Parameters, level: Level, inside: Mapping[str, int | None], known: Answers
    ) -> None:
        """Take in which groups how many may be from the beginning, and what other searches found already.

        None where nobody knows how many the group holds.
        """
        self.model = model
        self.parameters = parameters
        self.level = level
        self.inside = inside
        self.known = known

    def room(self, group: Group) -> Room:
        """Return who else votes in a group; where nobody knows how many they are it is read for the worst: nobody."""
        grows = group.seats is None
        room = room_of(group, self.level, self.parameters, inside=not grows)
        if room is None or room.honest is None:
            return Room(None, 0, group.seats, grows=grows)
        within = self.inside.get(group.name, 0)
        return room._replace(within=room.honest if within is None else within) if grows and within != 0 else room

    def all_of(self, consents: Sequence[Consent], between: Fraction = Fraction(0)) -> Iterator[Option]:
        """Yield the ways to the agreement of all of these, one after another, with so many days between.

        Whoever is kept from the first vote must still be away at the last.
        """
        shortest = [min(_days(consent)) for consent in consents]
        rest = [sum(shortest) - own + between if consents[1:] else Fraction(0) for own in shortest]
        yield from _sequences([list(self.consent(one, after)) for one, after in zip(consents, rest, strict=True)])

    def consent(self, consent: Consent, lasting: Fraction = Fraction(0)) -> Iterator[Option]:
        """Yield the ways to one agreement, or to any other that does as well."""
        for other in consent.instead:
            yield from self.consent(other, lasting)
        if consent.ballots:
            for ballot in consent.ballots:
                yield from self._ballot(ballot, consent, lasting)
            yield Option(
                (Weak(consent.ballots[0].decision), In(consent.group, 1)),
                Fraction(0),
                (Vote(consent.ballots[0].decision, consent.group, {"agree": 1, "present": 1}, weak=True),),
            )
        elif consent.group:
            needed = consent.together or 1
            yield Option((In(consent.group, needed),), Fraction(0), (), ((consent.group, needed),), consent.unknown)
            everybody = self._everybody(consent.group) if consent.unknown else None
            if everybody is not None:  # by whatever rule they decide, nobody is left who could say no
                yield Option((In(consent.group, everybody),), Fraction(0), (), ((consent.group, everybody),))

    def _everybody(self, name: str) -> int | None:
        """Return how many who collude leave nobody else in a group; None where others stay beside them."""
        group = self.model.groups[name]
        free = self.inside.get(name, 0)
        return group.people if group.seats is not None or (free and free == group.people) else None

    def _ballot(self, ballot: Ballot, consent: Consent, lasting: Fraction) -> Iterator[Option]:
        """Yield the ways to pass one ballot: each house must pass, and somebody must call it urgent."""
        unread = not ballot.houses or not all(house.rule.can_be_counted for house in ballot.houses)
        if unread:
            unknown = merged(ballot.unknown, consent.unknown)
            yield Option((In(consent.group, 1),), ballot.days, (), ((consent.group, 1),), unknown)
            return
        span = ballot.days - ballot.opens + lasting
        callers = [Option((In(name, 1),), ballot.days) for name in ballot.declared_by]
        called = callers or [Option((), ballot.days)]
        acting = Option((In(consent.group, consent.together),) if consent.together else (), Fraction(0))
        yield from _sequences(
            [
                called,
                [acting],
                list(self._supported(ballot)),
                *(list(self._house(house, ballot, consent.about, span)) for house in ballot.houses),
            ]
        )

    def _supported(self, ballot: Ballot) -> Iterator[Option]:
        """Yield the ways to bring a proposal to the vote: who proposes it, and as many others of those who vote.

        Nobody else supports it: all others are against it.
        """
        support = ballot.support
        others = support.seconders
        if others and support.different_affiliations and self.parameters.one_affiliation:
            return
        for voters in dict.fromkeys(house.group for house in ballot.houses) if others else ("",):
            own = {voters, *self.model.groups[voters].requires} if others else set[str]()
            seconding = (In(voters, others),) if others else ()
            for proposers in support.proposers or ("",):
                if proposers in own:
                    yield Option((In(voters, others + 1),), Fraction(0))
                else:
                    proposing = (In(proposers, 1),) if proposers else ()
                    yield Option((*proposing, *seconding), Fraction(0), people=others + 1)

    def _house(self, house: House, ballot: Ballot, about: str | None, span: Fraction) -> Iterator[Option]:
        group = self.model.groups[house.group]
        if group.people is None and group.unsure:  # nobody can count anything there, so one vote is the worst
            yield Option((In(group.name, 1),), Fraction(0), (), ((group.name, 1),), merged(group.unknown, group.unsure))
            return
        room = self.room(group)
        if self.model.without(house, about):  # of those against whom it goes, one is not on the roll
            room = room.smaller()
        for facts, left in (*self.rooms(group, room, span), *self._some_left(house, room, span)):
            needed = self._needed(house, left)
            if needed is None:
                continue
            counts = left.counts(max(needed, 1))
            vote = Vote(ballot.decision, group.name, counts, urgent=ballot.urgent, room=left)
            unsure = group.unsure if house.rule.names & {"seats", "vacant"} else ()
            unknown = merged(group.unknown, unsure) if unsure else group.unknown
            yield Option((In(group.name, max(needed, 1)), *facts), Fraction(0), (vote,), (), unknown)

    def rooms(self, group: Group, room: Room, span: Fraction) -> Iterator[tuple[tuple[Fact, ...], Room]]:
        """Yield the room as it is, without those who vote no, without one of the parts, and without anybody else."""
        yield (), room
        if not room.honest:
            return
        if room.grows and 0 < room.against < room.honest and room.within <= room.honest - room.against:
            yield (Out(group.name, room.against, span),), room.without(room.against)
        for part in group.union_of:
            gone = self.model.groups[part].people
            if gone and gone < room.honest:
                left = room.honest - gone
                yield (Out(part, None, span),), room._replace(honest=left, against=min(room.against, left))
        everybody = room.honest if room.grows and not room.within else None
        yield (Out(group.name, everybody, span),), room._replace(honest=0, against=0, within=0, grows=True)

    def _some_left(self, house: House, room: Room, span: Fraction) -> Iterator[tuple[tuple[Fact, ...], Room]]:
        """Yield the room in which so many noes are left as fill a quorum, where fewer people can do it so.

        Up to `_NOES` every number of them is tried; of more, so many, and those around half of what is asked for.
        """
        if not room.honest or room.against < 2 or not house.rule.names & _FILLED_BY_NOES:
            return
        left = self.known.once("some left", house.rule, room, lambda: self._noes_left(house, room))
        if left is not None:
            yield (Out(house.group, room.against - left, span),), room.without(room.against - left)

    def _noes_left(self, house: House, room: Room) -> int | None:
        """Return how many noes had better stay; None where fewer people do no better with any of them."""
        alone, most = self._needed(house, room.without(room.honest or 0)), room.against
        if alone is not None and alone < 2:
            return None
        half = (alone or 0) // 2
        some = {*range(1, most, -(-most // _NOES)), *(count for count in range(half - 1, half + 2) if 0 < count < most)}
        rooms = {left: room.without(most - left) for left in sorted(some)}
        if alone is not None and not any(_carried(house, one, alone - 1) for one in rooms.values()):
            return None
        found = {left: self._needed(house, one) for left, one in rooms.items()}
        known = {left: needed for left, needed in found.items() if needed is not None}
        return min(known, key=lambda left: (known[left], left), default=None)

    def _needed(self, house: House, room: Room) -> int | None:
        """Return `mwc`; None also where the rule reads a count that nobody knows."""

        def find() -> int | None:
            try:
                return mwc(house.rule, room)
            except MissingCountError:
                return None

        return self.known.once("passes", house.rule, room, find)

    def contest(self, contest: Contest, seats: int, span: Fraction) -> Iterator[Option]:
        """Yield the ways to win so many seats of one election."""
        group = self.model.groups[contest.group]
        for facts, left in self.rooms(group, self.room(group), span):
            people = seats_cost(seats, contest, left)
            if people is not None:
                known = left.counts(people)
                vote = Vote(contest.election, group.name, ballots_of(seats, contest, known))
                yield Option((In(group.name, people), *facts), Fraction(0), (vote,), (), group.unknown)
