"""Tiny random compacts, whose rules are Python functions too: so a game can be played in them without the planner."""

from collections.abc import Callable
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


NAMES = ("group", "council", "member")


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
    proportional: bool
    group_rule: str
    council_rule: str
    member_rule: str
    days: tuple[int, int, int]
    """Of a vote in the group, in the council, of the members."""
    election_days: int
    freezing: str
    """Who removes members: group, council or nobody."""
    recalling: str
    """Who recalls the council, which leads."""
    amending: str
    handling: str
    """Who decides cases."""
    holding: tuple[str, ...]
    """Who holds each asset: group or council."""
    without: tuple[str, ...]
    """Whose votes are counted without the person whom they are about."""
    incompatible: bool
    """Whether nobody may belong to group and council."""

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
        if self.recalling != "nobody":
            council["recall"] = {"decided_by": self.recalling, "by": f"{self.recalling}-vote"}
        if self.incompatible:
            council["incompatible_with"] = "group"
        decisions = {
            f"{name}-vote": {"electorate": self._electorate(name), "passes": [self.rule(name), "agree >= 1"]}
            | _open(self.takes(name))
            for name in NAMES
        }
        method = "stv" if self.proportional else "plurality"
        election = {"electorate": "member", "method": method, "candidates": {"open_to": "member"}}
        return {
            "roles": {"member": member},
            "bodies": {
                "group": {"filled_by": {"volunteers_from": "member"}, "decides_by": "group-vote"},
                "council": council,
            },
            "powers": {
                "roadmap": {"held_by": "council", "by": "council-vote"},
                "sanction": {"held_by": self.handling, "by": f"{self.handling}-vote"},
            },
            "decisions": decisions,
            "elections": {"choice": election | _open(self.election_days)},
            "amendments": {"everything": {"by": f"{self.amending}-vote"}},
            "assets": {f"asset-{place}": {"holder": who} for place, who in enumerate(self.holding)},
        }

    def rule(self, name: str) -> str:
        """The condition by which group, council or members decide."""
        return dict(zip(NAMES, (self.group_rule, self.council_rule, self.member_rule), strict=True))[name]

    def takes(self, name: str) -> int:
        """For how many days a vote is open."""
        return dict(zip(NAMES, self.days, strict=True))[name]

    def _electorate(self, name: str) -> Any:
        kind = "roles" if name == "member" else "body"
        return {kind: name, "without": ["subject"]} if name in self.without else name

    @property
    def sizes(self) -> dict[str, int]:
        """What the compact does not say."""
        return {"group": self.group}


def _open(days: int) -> dict[str, str]:
    return {"open_for": f"{days} days"} if days else {}


def tiny(random: Random) -> Tiny:
    """Draw one: at most three roles and six people; whoever must be a member is one of the members."""
    group, seats = random.randint(0, 2), random.randint(1, 3)
    elected, incompatible = random.random() < 0.5, random.random() < 0.4
    least = max(1, group, group + seats if elected and incompatible else seats if elected else 0)
    return Tiny(
        members=random.randint(least, max(3, least)),
        probation=random.choice([0, 4]),
        capped=random.random() < 0.3,
        group=group,
        seats=seats,
        elected=elected,
        proportional=random.random() < 0.3,
        group_rule=random.choice(list(RULES)),
        council_rule=random.choice(list(SEATS)),
        member_rule=random.choice(list(RULES)),
        days=(random.choice([0, 3]), random.choice([0, 2]), random.choice([0, 5])),
        election_days=random.choice([0, 7]),
        freezing=random.choice(["group", "council", "nobody"]),
        recalling=random.choice([*NAMES, "nobody"]),
        amending=random.choice(NAMES),
        handling=random.choice(NAMES),
        holding=tuple(random.choice(NAMES[:2]) for _ in range(random.randint(1, 2))),
        without=tuple(name for name in NAMES if random.random() < 0.4),
        incompatible=incompatible,
    )
