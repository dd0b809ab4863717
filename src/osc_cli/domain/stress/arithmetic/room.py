"""A vote as an attacker sees it: so many collude, so many vote against, the rest stays away."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.judgment import outcome_of
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule

_LONG_ENOUGH = 10_000
"""Hours for which a vote is open whose rule counts them; time is reckoned apart."""

_BEYOND = 10_000
"""How many times a group may grow before we say that no number of newcomers is enough."""


class Room(NamedTuple):
    """Who else may vote."""

    honest: int | None
    """Those who may vote and do not collude, when nobody who colludes is among them yet; None when nobody knows."""
    against: int
    """How many of them vote no."""
    seats: int | None = None
    grows: bool = True
    """Whether those who collude come in addition (they join) or in place of others (they take seats, were inside)."""
    aside: int = 0
    """How many hold a seat and may not vote, because the vote is about them."""
    within: int = 0
    """Of those who collude in a group that grows: how many at most are among the honest count, for they began there."""

    def counts(self, colluding: int, agree: int | None = None) -> dict[str, int]:
        """Return the counts of a vote in which those who collude agree."""
        yes = colluding if agree is None else agree
        against = self.against if self.honest is None else min(self.against, self.honest_beside(colluding))
        known = {"agree": yes, "disagree": against, "present": colluding + against, "open_hours": _LONG_ENOUGH}
        if self.honest is not None:
            known["eligible"] = self.honest_beside(colluding) + colluding
        if self.seats is not None:
            known["seats"] = self.seats
            filled = known.get("eligible", self.seats)
            known["vacant"] = max(0, self.seats - filled - self.aside)
        return known

    def smaller(self) -> "Room":
        """Return the room of a vote about one of those who do not collude, who is not on its roll."""
        honest = None if self.honest is None else max(0, self.honest - 1)
        return self._replace(honest=honest, against=max(0, self.against - 1), aside=self.aside + 1)

    def honest_beside(self, colluding: int) -> int:
        """How many who do not collude are left beside so many who do."""
        assert self.honest is not None
        return max(0, self.honest - (min(colluding, self.within) if self.grows else colluding))

    def without(self, gone: int) -> "Room":
        """Return the room after so many lost their vote, those who would vote no before all others."""
        assert self.honest is not None
        left = self.honest - gone
        return self._replace(honest=left, against=max(0, self.against - gone), within=min(self.within, left))

    @property
    def most(self) -> int:
        """The most people who collude that it makes sense to try."""
        honest = self.honest or 0
        if not self.grows and (honest or self.seats):
            return max(honest, self.seats or 0)
        return (honest + self.against + (self.seats or 0) + 1) * _BEYOND


def passes(rule: Rule, counts: Mapping[str, int]) -> bool:
    """Whether a vote passes by its counts alone.

    Raises MissingCountError for a count that the rule reads and nobody knows; a tie or a judgment that a person would
    settle does not count as passing.
    """
    try:
        return outcome_of(rule, counts) is Outcome.PASSES
    except MissingCountError as error:
        if rule.names & set(error.names):
            raise
        return False


def mwc(rule: Rule, room: Room) -> int | None:
    """Return the fewest Agree votes that pass a rule against the noes of a room; None where no number is enough.

    0 means that nobody has to vote for it. The roll grows with those who join, so a share of it is a share of all.

    Raises MissingCountError as `passes` does.
    """
    return first(lambda colluding: passes(rule, room.counts(colluding)), room.most)


def first(holds: Callable[[int], bool], limit: int) -> int | None:
    """Return the first number, from 0 to a limit, from which on something holds: by doubling, then by halving."""
    reached = 1
    if holds(0):
        return 0
    while not holds(min(reached, limit)):
        if reached >= limit:
            return None
        reached *= 2
    below, found = reached // 2, min(reached, limit)
    while found - below > 1:
        middle = (below + found) // 2
        below, found = (below, middle) if holds(middle) else (middle, found)
    return found
