"""Tiny random compacts, and an exhaustive search over everything that a few people can do in them.

Written without the planner, its model or the evaluator of conditions: rules are Python functions, and time is simulated
over every move that may begin. It answers one question: in how many days can so many strangers reach a goal?
"""

from collections.abc import Callable, Iterator
from heapq import heappop, heappush
from random import Random
from typing import Any, NamedTuple

Rule = Callable[[int, int, int, int], bool]
"""Whether a vote passes: Agree, Disagree, who may vote, seats."""

RULES: dict[str, Rule] = {
    "agree > disagree": lambda yes, no, _all, _seats: yes > no,
    "agree >= 2 * disagree": lambda yes, no, _all, _seats: yes >= 2 * no and yes > 0,
    "agree > 1/2 * eligible": lambda yes, _no, every, _seats: 2 * yes > every,
    "agree >= 2/3 * eligible": lambda yes, _no, every, _seats: 3 * yes >= 2 * every and yes > 0,
}
SEATS: dict[str, Rule] = {
    "agree > 1/2 * seats": lambda yes, _no, _all, seats: 2 * yes > seats,
    "agree >= 2/3 * seats": lambda yes, _no, _all, seats: 3 * yes >= 2 * seats,
}


class Tiny(NamedTuple):
    """A role of members, a group that members join, a council with seats."""

    members: int
    probation: int
    capped: bool
    """Whether only one person is taken in every ten days."""
    group: int
    seats: int
    elected: bool
    """Whether members elect the council; else the group appoints it."""
    group_rule: str
    council_rule: str
    member_rule: str
    days: tuple[int, int, int]
    """Of a vote in the group, in the council, of the members."""
    election_days: int
    freezing: str
    """Who removes members: group, council or nobody."""
    amending: str
    incompatible: bool

    @property
    def data(self) -> dict[str, Any]:
        """The compact."""
        enters: dict[str, Any] = {"through": "application"}
        if self.probation:
            enters["probation"] = f"{self.probation} days"
        if self.capped:
            enters |= {"cap": 1, "cap_every": "10 days"}
        member: dict[str, Any] = {"size": self.members, "enters": enters}
        if self.freezing != "nobody":
            member["leaves"] = {"removal": {"decided_by": self.freezing, "by": f"{self.freezing}-vote"}}
        council: dict[str, Any] = {"seats": self.seats, "decides_by": "council-vote"}
        if self.elected:
            council["filled_by"] = {"election": "choice"}
        else:
            council["filled_by"] = {"appointed_by": "group", "by": "group-vote"}
        if self.incompatible:
            council["incompatible_with"] = "group"
        names = ("group", "council", "member")
        rules = dict(zip(names, (self.group_rule, self.council_rule, self.member_rule), strict=True))
        decisions = {
            f"{name}-vote": {"electorate": name, "passes": [rules[name], "agree >= 1"]} | _open(days)
            for name, days in zip(names, self.days, strict=True)
        }
        election = {"electorate": "member", "method": "plurality", "candidates": {"open_to": "member"}}
        return {
            "roles": {"member": member},
            "bodies": {"group": {"filled_by": {"volunteers_from": "member"}}, "council": council},
            "decisions": decisions,
            "elections": {"choice": election | _open(self.election_days)},
            "amendments": {"everything": {"by": f"{self.amending}-vote"}},
        }

    @property
    def sizes(self) -> dict[str, int]:
        """What the compact does not say."""
        return {"group": self.group}


def _open(days: int) -> dict[str, str]:
    return {"open_for": f"{days} days"} if days else {}


def tiny(random: Random) -> Tiny:
    """Draw one: at most three roles and six people who do not collude."""
    return Tiny(
        members=random.randint(1, 3),
        probation=random.choice([0, 4]),
        capped=random.random() < 0.3,
        group=random.randint(0, 2),
        seats=random.randint(1, 3),
        elected=random.random() < 0.5,
        group_rule=random.choice(list(RULES)),
        council_rule=random.choice(list(SEATS)),
        member_rule=random.choice(list(RULES)),
        days=(random.choice([0, 3]), random.choice([0, 2]), random.choice([0, 5])),
        election_days=random.choice([0, 7]),
        freezing=random.choice(["group", "council", "nobody"]),
        amending=random.choice(["group", "council", "member"]),
        incompatible=random.random() < 0.4,
    )


class State(NamedTuple):
    """Where everybody is, and what is under way: (days left, what, how many)."""

    members: int = 0
    group: int = 0
    council: int = 0
    frozen: bool = False
    intake: int = 0
    """Days until the next person may apply."""
    pending: tuple[tuple[int, str, int], ...] = ()


class Game:
    """Every lawful course of events, by so many strangers who collude."""

    def __init__(self, compact: Tiny, people: int) -> None:
        """Take the rules and the number of people."""
        self.compact = compact
        self.people = people

    def days(self) -> int | None:
        """Return the fewest days until they amend the compact; None where no course of events ends in it."""
        queue, seen = [(0, State())], set()
        while queue:
            day, state = heappop(queue)
            if state in seen:
                continue
            seen.add(state)
            if any(left == 0 and what == "amend" for left, what, _ in state.pending):
                return day
            for move in self._moves(state):
                heappush(queue, (day, self._begun(state, move)))
            later = self._later(state)
            if later is not None:
                heappush(queue, (day + later[0], later[1]))
        return None

    def _begun(self, state: State, move: tuple[int, str, int]) -> State:
        intake = 10 if move[1] == "join" and self.compact.capped else state.intake
        begun = state._replace(pending=tuple(sorted((*state.pending, move))), intake=intake)
        return self._done(begun)

    def _later(self, state: State) -> tuple[int, State] | None:
        """Let time pass until something ends, or until somebody may apply again."""
        waits = [left for left, _, _ in state.pending] + ([state.intake] if state.intake else [])
        if not waits:
            return None
        passed = min(waits)
        pending = tuple((left - passed, what, many) for left, what, many in state.pending)
        return passed, self._done(state._replace(pending=pending, intake=max(0, state.intake - passed)))

    def _done(self, state: State) -> State:
        for left, what, many in state.pending:
            if left == 0:
                match what:
                    case "join":
                        state = state._replace(members=state.members + many)
                    case "group":
                        state = state._replace(group=state.group + many)
                    case "council":
                        state = state._replace(council=state.council + many)
                    case "freeze":
                        state = state._replace(frozen=True)
        ended = {"join", "group", "council", "freeze"}
        pending = tuple(one for one in state.pending if not (one[0] == 0 and one[1] in ended))
        return state._replace(pending=pending)

    def _coming(self, state: State, what: str) -> int:
        return sum(many for _, kind, many in state.pending if kind == what)

    def _moves(self, state: State) -> Iterator[tuple[int, str, int]]:
        rules = self.compact
        joined = state.members + self._coming(state, "join")
        if joined < self.people and not state.intake:
            for many in range(1, 2 if rules.capped else self.people - joined + 1):
                yield rules.probation, "join", many
        in_group = state.group + self._coming(state, "group")
        in_council = state.council + self._coming(state, "council")
        # An appointed member of the council need not be a member; whoever is elected must.
        pool = state.members if rules.elected else self.people
        apart = in_group + in_council if rules.incompatible else 0
        for many in range(1, min(state.members - in_group, pool - apart) + 1):
            yield 0, "group", many
        free_for_council = min(pool - (apart or in_council), rules.seats - in_council)
        if self._wins_council(state):
            length = rules.election_days if rules.elected else rules.days[0]
            for many in range(1, free_for_council + 1):
                yield length, "council", many
        can_freeze = rules.freezing != "nobody" and not state.frozen and not self._coming(state, "freeze")
        if can_freeze and self._passes(state, rules.freezing):
            yield self._length(rules.freezing), "freeze", 1
        if self._passes(state, rules.amending) and not self._coming(state, "amend"):
            yield self._length(rules.amending), "amend", 1

    def _length(self, group: str) -> int:
        return dict(zip(("group", "council", "member"), self.compact.days, strict=True))[group]

    def _wins_council(self, state: State) -> bool:
        if not self.compact.elected:
            return self._passes(state, "group")
        return state.members > (0 if state.frozen else self.compact.members)

    def _passes(self, state: State, group: str) -> bool:
        rules = self.compact
        gone = state.frozen
        if group == "group":
            others = 0 if gone else rules.group
            return RULES[rules.group_rule](state.group, others, others + state.group, 0) and state.group > 0
        if group == "member":
            others = 0 if gone else rules.members
            return RULES[rules.member_rule](state.members, others, others + state.members, 0) and state.members > 0
        # Whoever loses their membership loses a seat that only members may stand for.
        others = 0 if gone and rules.elected else rules.seats - state.council
        return (
            SEATS[rules.council_rule](state.council, others, others + state.council, rules.seats) and state.council > 0
        )
