"""An exhaustive search over everything that a few people can lawfully do in a tiny compact, person by person.

Written without the planner, its model or the evaluator of conditions: rules are Python functions, and time is simulated
over every move that may begin. It answers one question: in how many days can these people reach a goal?
"""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import combinations, combinations_with_replacement
from typing import NamedTuple

from tests.domain.stress.planner.tiny import NAMES, RULES, SEATS, Tiny

Place = str
Places = tuple[Place, ...]
"""Sorted."""
Person = tuple[Places, tuple[tuple[int, Place], ...]]
"""Where somebody belongs, and where they will in so many days."""


class State(NamedTuple):
    """Where everybody is, and what is under way: (days left, what)."""

    people: tuple[Person, ...]
    out: frozenset[Place] = frozenset()
    """Places whose other holders lost their vote."""
    weak: bool = False
    """Whether every rule was rewritten, so that one vote passes at once."""
    intake: int = 0
    """Days until the next person may apply."""
    pending: tuple[tuple[int, str], ...] = ()
    done: frozenset[str] = frozenset()

    def ours(self, place: Place) -> int:
        """How many of those who collude belong to a place."""
        return sum(place in person[0] for person in self.people)


class Game:
    """Every lawful course of events, by these people who collude."""

    def __init__(self, compact: Tiny, people: tuple[Places, ...]) -> None:
        """Take the rules, and where each of them belongs in the beginning."""
        self.compact = compact
        self.first = State(tuple(sorted((places, ()) for places in people)))
        self.sizes = {"member": compact.members, "group": compact.group, "council": compact.seats}
        self.began = {place: self.first.ours(place) for place in NAMES}

    def days(self, goal: str) -> int | None:
        """Return the fewest days until they reach a goal; None where no course of events ends in it."""
        wanted = {f"use-{number}" for number in range(len(self.compact.holding))} if goal == "assets" else {goal}
        queue: list[tuple[int, int, State]] = [(0, 0, self.first)]
        seen, count = set(), 0
        while queue:
            day, _, state = heappop(queue)
            if state in seen:
                continue
            seen.add(state)
            if wanted <= state.done:
                return day
            later = self._later(state)
            for passed, after in [*((0, self._done(move)) for move in self._moves(state, wanted)), *later]:
                if after not in seen:
                    count += 1
                    heappush(queue, (day + passed, count, after))
        return None

    # --- time ---------------------------------------------------------------------------------------------------------

    def _later(self, state: State) -> list[tuple[int, State]]:
        """Let time pass until something ends, or until somebody may apply again."""
        waits = [left for left, _ in state.pending] + [left for _, coming in state.people for left, _ in coming]
        waits += [state.intake] if state.intake else []
        if not waits:
            return []
        passed = min(waits)
        people = tuple(
            (places, tuple((left - passed, place) for left, place in coming)) for places, coming in state.people
        )
        pending = tuple((left - passed, what) for left, what in state.pending)
        moved = state._replace(people=people, pending=pending, intake=max(0, state.intake - passed))
        return [(passed, self._done(moved))]

    def _done(self, state: State) -> State:
        """Let happen whatever is due; whoever is to be seated was kept free for it."""
        people = [
            (
                tuple(sorted({*places, *(place for left, place in coming if not left)})),
                tuple(sorted(one for one in coming if one[0])),
            )
            for places, coming in state.people
        ]
        due = {what for left, what in state.pending if not left}
        out = state.out | {what.removeprefix("out-") for what in due if what.startswith("out-")}
        if "member" in out:
            out |= {"group"} | ({"council"} if self.compact.elected else set())
        return state._replace(
            people=tuple(sorted(people)),
            out=frozenset(out),
            weak=state.weak or "amend" in due,
            pending=tuple(sorted(one for one in state.pending if one[0])),
            done=state.done | {what.split()[0] for what in due if not what.startswith("out-")},
        )

    # --- moves --------------------------------------------------------------------------------------------------------

    def _moves(self, state: State, wanted: set[str]) -> Iterator[State]:
        rules = self.compact
        for index, (places, coming) in enumerate(state.people):
            expected = {*places, *(place for _, place in coming)}
            if "member" not in expected and not state.intake:
                moved = self._coming(state, [index], rules.probation, "member")
                yield moved._replace(intake=10 if rules.capped else 0)
            if "member" in places and self._may_enter("group", expected):
                yield self._coming(state, [index], 0, "group")
        yield from self._seatings(state)
        yield from self._put_out(state)
        votes = {"amend": rules.amending, "conduct": rules.handling}
        votes |= {f"use-{number}": who for number, who in enumerate(rules.holding)}
        for what, who in votes.items():
            if (what == "amend" or what in wanted) and self._carries(state, who):
                yield from self._begun(state, what, self._takes(state, who))
        for who in dict.fromkeys(("council", rules.handling)) if "irremovable" in wanted else ():
            if self._carries(state, who) and (state.weak or self._safe(state, who)):
                yield from self._begun(state, f"irremovable {who}", self._takes(state, who))

    def _begun(self, state: State, what: str, days: int) -> Iterator[State]:
        if what not in state.done and what not in {one for _, one in state.pending}:
            yield state._replace(pending=tuple(sorted((*state.pending, (days, what)))))

    def _coming(self, state: State, who: Sequence[int], days: int, place: Place) -> State:
        people = [
            (places, tuple(sorted((*coming, (days, place))))) if index in who else (places, coming)
            for index, (places, coming) in enumerate(state.people)
        ]
        return state._replace(people=tuple(sorted(people)))

    def _may_enter(self, place: Place, expected: set[Place]) -> bool:
        other = {"group": "council", "council": "group"}[place]
        return place not in expected and not (self.compact.incompatible and other in expected)

    def _seatings(self, state: State) -> Iterator[State]:
        """Seats for any number of them at a time: those who join must be free, in the beginning as in the end."""
        rules = self.compact
        free = [
            index
            for index, (places, coming) in enumerate(state.people)
            if self._may_enter("council", {*places, *(place for _, place in coming)})
            and ("member" in places or not rules.elected)
        ]
        taken = sum("council" in {*places, *(place for _, place in coming)} for places, coming in state.people)
        length = rules.election_days if rules.elected else self._takes(state, "group")
        for many in range(1, min(len(free), rules.seats - taken) + 1):
            won = taken + many - self.began["council"]
            if self._wins(state, won) if rules.elected else self._carries(state, "group"):
                alike = {tuple(state.people[index] for index in who): who for who in combinations(free, many)}
                for who in alike.values():
                    yield self._coming(state, who, length, "council")

    def _wins(self, state: State, won: int) -> bool:
        """Whether they win so many seats; where more ballots raise the quota some of them stay away."""
        ours, others = state.ours("member"), self._others(state, "member")
        if not self.compact.proportional:
            return ours > others
        seats = self.compact.seats
        return any(ballots >= won * ((ballots + others) // (seats + 1) + 1) for ballots in range(ours + 1))

    def _put_out(self, state: State) -> Iterator[State]:
        """Every other member at once; or first those of them who vote on it, each time without whom it is about.

        And everybody else in the council, by whoever recalls it.
        """
        rules, who = self.compact, self.compact.freezing
        if who != "nobody" and "member" not in state.out:
            if self._carries(state, who):
                yield from self._begun(state, "out-member", self._takes(state, who))
            elif (who == "group" or rules.elected) and self._carries(state, who, aside=1):
                yield from self._begun(state, f"out-{who}", self._takes(state, who))
        who = rules.recalling
        if who != "nobody" and "council" not in state.out:
            own = who == "council" or (who == "member" and rules.elected)
            if self._carries(state, who, aside=int(own)):
                yield from self._begun(state, "out-council", self._takes(state, who))

    # --- votes --------------------------------------------------------------------------------------------------------

    def _takes(self, state: State, who: Place) -> int:
        return 0 if state.weak else self.compact.takes(who)

    def _others(self, state: State, place: Place) -> int:
        if place in state.out:
            return 0
        return self.sizes[place] - (state.ours(place) if place == "council" else self.began[place])

    def _passes(self, who: Place, yes: int, no: int, eligible: int) -> bool:
        rule = {**RULES, **SEATS}[self.compact.rule(who)]
        return yes > 0 and rule(yes, no, eligible, self.compact.seats)

    def _carries(self, state: State, who: Place, aside: int = 0) -> bool:
        """Whether they pass a vote against all others; `aside` of those are kept from it, being whom it is about."""
        yes, no = state.ours(who), self._others(state, who)
        if state.weak:
            return yes > 0
        no -= min(no, aside) if who in self.compact.without else 0
        return self._passes(who, yes, no, yes + no)

    def _safe(self, state: State, office: Place) -> bool:
        """Whether those who carry an office without all others cannot be removed, whomever of them it is about."""
        exits = [self.compact.recalling] if office == "council" else []
        exits += [self.compact.freezing] if office != "council" or self.compact.elected else []
        lasting = sum(
            office in places and all(self._fails(state, who, who in places) for who in exits if who != "nobody")
            for places, _ in state.people
        )
        no = self.compact.seats - lasting if office == "council" else self._others(state, office)
        return lasting > 0 and self._passes(office, lasting, 0 if office in state.out else no, lasting + no)

    def _fails(self, state: State, who: Place, votes: bool) -> bool:
        """Whether a vote about one of them fails when they vote no, or stay away; `votes`: the one has a vote too."""
        ours = state.ours(who) - (votes and who in self.compact.without)
        agree = self._others(state, who)
        return any(not self._passes(who, agree, no, agree + ours) for no in range(ours + 1))


def closure(compact: Tiny, place: Place) -> Places:
    """Return where somebody belongs who belongs to a place."""
    wider = {"member"} if place == "group" or (place == "council" and compact.elected) else set()
    return tuple(sorted({place, *wider}))


def fewest_days(compact: Tiny, starts: Iterator[tuple[Places, ...]], goal: str) -> int | None:
    """Return the fewest days from any of several starts."""
    return min((days for start in starts if (days := Game(compact, start).days(goal)) is not None), default=None)


def starts(compact: Tiny, start: str | None, people: int) -> Iterator[tuple[Places, ...]]:
    """Yield every way for so many to begin: outside; one at least inside a group; or each of them anywhere."""
    if start is None:
        yield ((),) * people
    elif start in NAMES:
        holds = {"member": compact.members, "group": compact.group, "council": compact.seats}[start]
        for insiders in range(min(1, holds), min(people, holds) + 1):
            yield (closure(compact, start),) * insiders + ((),) * (people - insiders)
    else:
        kinds: list[Places] = [(), *(closure(compact, place) for place in NAMES), ("council", "member")]
        kinds += [] if compact.incompatible else [("council", "group", "member")]
        for chosen in combinations_with_replacement(dict.fromkeys(kinds), people):
            counts = {place: sum(place in one for one in chosen) for place in NAMES}
            sizes = {"member": compact.members, "group": compact.group, "council": compact.seats}
            if all(counts[place] <= size for place, size in sizes.items()):
                yield chosen
