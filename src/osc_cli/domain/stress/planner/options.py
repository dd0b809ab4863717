"""The ways to win a vote: against everybody who turns out, or after those have lost their votes."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.arithmetic.numbers import room_of
from osc_cli.domain.stress.arithmetic.room import Room, first, mwc
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import Edge, Fact, In, Move, Out, Vote, Weak
from osc_cli.domain.stress.structure.model import Ballot, Consent, Contest, Group, House, Model
from osc_cli.domain.stress.unknowns import Unknown, merged


class Option(NamedTuple):
    """One way to agreement."""

    body: tuple[Fact, ...]
    days: Fraction
    votes: tuple[Vote, ...] = ()
    together: tuple[tuple[str, int], ...] = ()
    unknown: tuple[Unknown, ...] = ()

    def then(self, other: "Option") -> "Option":
        """Return this agreement and then another one."""
        return Option(
            tuple(dict.fromkeys((*self.body, *other.body))),
            self.days + other.days if other.days else self.days,
            self.votes + other.votes,
            self.together + other.together,
            merged(self.unknown, other.unknown) if other.unknown else self.unknown,
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
    people = max((fact.people for fact in (*body, head) if isinstance(fact, In)), default=1)
    done = move._replace(votes=option.votes, together=option.together)
    takes = days + option.days if days else option.days
    return Edge(head, body, takes, people, done, merged(unknown, option.unknown) if unknown else option.unknown)


class Voting:
    """All votes of a structure at one level of opposition, for those who start in some groups or outside."""

    def __init__(
        self, model: Model, parameters: Parameters, level: Level, inside: frozenset[str], known: Answers
    ) -> None:
        """Take the groups in which those who collude are from the beginning, and what other searches found already."""
        self.model = model
        self.parameters = parameters
        self.level = level
        self.inside = inside
        self.known = known

    def grows(self, group: Group) -> bool:
        """Whether those who collude come in addition to the members of a group."""
        return group.seats is None and group.name not in self.inside

    def room(self, group: Group) -> Room | None:
        """Return who else votes in a group; None where nobody knows how many."""
        return room_of(group, self.level, self.parameters, inside=not self.grows(group))

    def all_of(self, consents: Sequence[Consent], between: Fraction = Fraction(0)) -> Iterator[Option]:
        """Yield the ways to the agreement of all of these, one after another, with so many days between.

        Whoever is kept from the first vote must still be away at the last.
        """
        shortest = [min((ballot.days for ballot in consent.ballots), default=Fraction(0)) for consent in consents]
        rest = [sum(shortest) - own + between if consents[1:] else Fraction(0) for own in shortest]
        yield from _sequences([list(self.consent(one, after)) for one, after in zip(consents, rest, strict=True)])

    def consent(self, consent: Consent, lasting: Fraction = Fraction(0)) -> Iterator[Option]:
        """Yield the ways to one agreement."""
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

    def _ballot(self, ballot: Ballot, consent: Consent, lasting: Fraction) -> Iterator[Option]:
        """Yield the ways to pass one ballot: each house must pass, and somebody must call it urgent."""
        unread = not ballot.houses or not all(house.rule.can_be_counted for house in ballot.houses)
        if unread:
            unknown = merged(ballot.unknown, consent.unknown)
            yield Option((In(consent.group, 1),), ballot.days, (), ((consent.group, 1),), unknown)
            return
        span = ballot.days + lasting
        callers = [Option((In(name, 1),), ballot.days) for name in ballot.declared_by]
        called = callers or [Option((), ballot.days)]
        yield from _sequences(
            [called, *(list(self._house(house, ballot, consent.about, span)) for house in ballot.houses)]
        )

    def _house(self, house: House, ballot: Ballot, about: str | None, span: Fraction) -> Iterator[Option]:
        group = self.model.groups[house.group]
        room = self.room(group)
        unknown: tuple[Unknown, ...] = ()
        if room is None:
            room, unknown = Room(None, 0, group.seats, grows=self.grows(group)), group.unknown
        if self.model.without(house, about):  # of those against whom it goes, one is not on the roll
            room = room.smaller()
        for facts, left in self._rooms(group, room, span):
            needed = self._needed(house, left)
            if needed is None:
                continue
            counts = left.counts(max(needed, 1))
            vote = Vote(ballot.decision, group.name, counts, urgent=ballot.urgent, room=left)
            yield Option((In(group.name, max(needed, 1)), *facts), Fraction(0), (vote,), (), unknown)

    def _rooms(self, group: Group, room: Room, span: Fraction) -> Iterator[tuple[tuple[Fact, ...], Room]]:
        """Yield the room as it is, without those who vote no, and without anybody else."""
        yield (), room
        if not room.honest:
            return
        if not room.grows:
            yield (Out(group.name, None, span),), room._replace(honest=0, against=0, grows=True)
            return
        for gone in dict.fromkeys((room.against or room.honest, room.honest)):
            yield (Out(group.name, gone, span),), room._replace(honest=room.honest - gone, against=0)

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
        room = self.room(group)
        unknown: tuple[Unknown, ...] = ()
        if room is None:
            room, unknown = Room(None, 0, grows=self.grows(group)), group.unknown
        for facts, left in self._rooms(group, room, span):
            needed = seats_cost(seats, contest, left)
            if needed is None:
                continue
            counts = left.counts(needed)
            vote = Vote(contest.election, group.name, {"agree": needed, "disagree": counts["disagree"]})
            yield Option((In(group.name, needed), *facts), Fraction(0), (vote,), (), unknown)


@lru_cache(maxsize=4096)
def seats_cost(seats: int, contest: Contest, room: Room) -> int | None:
    """Return the fewest ballots that surely win so many seats against everybody else who votes.

    Where each voter fills all seats, more ballots than all others take every seat. In a proportional count a seat takes
    more than a share of 1 in (seats + 1) of the ballots (Droop), and so many times that for several. That quota is
    rounded, so that one ballot more may be too few where one fewer is enough: whoever colludes may also stay away.
    """
    others = contest.seats + 1 - seats

    def against(ballots: int) -> int:
        return room.counts(ballots)["disagree"]

    def wins(ballots: int) -> bool:
        if not contest.proportional:
            return ballots > against(ballots)
        return ballots >= seats * ((ballots + against(ballots)) // (contest.seats + 1) + 1)

    most = room.honest if not room.grows and room.honest is not None else (room.against + 2) * (contest.seats + 2)
    if not contest.proportional:
        found = first(wins, most)
        return None if found is None else max(found, 1)
    least = first(lambda ballots: ballots * others > seats * against(ballots), most)
    return None if least is None else next((count for count in range(max(least, 1), most + 1) if wins(count)), None)
