"""How many ballots, and how many people, surely win seats of an election against everybody else who votes."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import count
from math import ceil

from osc_cli.domain.stress.arithmetic.room import Room, first
from osc_cli.domain.stress.structure.model import Contest


@lru_cache(maxsize=4096)
def seats_cost(seats: int, contest: Contest, room: Room) -> int | None:
    """Return the fewest people who surely win so many seats against everybody else who votes.

    They support their candidates, and make the quorum with all others who vote.
    """

    def wins(people: int) -> bool:
        return people >= max(contest.endorsements, ballots_of(seats, contest, room.counts(people))["agree"])

    fixed = None if room.grows or room.honest is None else max(room.honest, room.seats or 0)
    return first(wins, room.most if fixed is None else fixed)


def ballots_of(seats: int, contest: Contest, known: Mapping[str, int]) -> dict[str, int]:
    """Return the fewest ballots that surely win so many seats against so many others, and those others.

    Where each voter fills all seats, more ballots than all others take every seat. In a proportional count a seat takes
    more than a share of 1 in (seats + 1) of the ballots (Droop), and so many times that for several. That quota is
    rounded, so that one ballot more may be too few where one fewer is enough: whoever colludes may also stay away.
    """
    others = known["disagree"]
    asked = contest.quorum
    quorum = asked if isinstance(asked, int) else ceil(asked * known.get("eligible", 0))
    if not contest.proportional:
        return {"agree": max(others + 1, quorum - others), "disagree": others}
    least = max(seats * others // (contest.seats + 1 - seats) + 1, quorum - others)
    found = next(
        ballots for ballots in count(least) if ballots >= seats * ((ballots + others) // (contest.seats + 1) + 1)
    )
    return {"agree": found, "disagree": others}
