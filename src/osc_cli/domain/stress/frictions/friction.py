"""What a friction is: an edit of the compact, and what it asks of people who mean well."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.study import Study

Change = tuple[Route, Any]
"""A route through keys, and the plain value that stands there afterwards."""


class Cost(NamedTuple):
    """What a friction asks of people who mean well. All zero where it only says what was left open."""

    newcomer_days: Fraction = Fraction(0)
    """Days that somebody new waits longer for a vote."""
    proposal_days: Fraction = Fraction(0)
    """Days that a proposal takes longer."""
    people: int = 0
    """People more who must agree to something."""
    hours: int = 0
    """Hours of volunteers' work in a month; our estimate."""
    falls_short: float = 0.0
    """The probability that a widely liked proposal fails for want of votes, at the usual turnout."""
    votes_kept: bool = False
    """Whether somebody under a rightful measure goes on voting."""

    def plus(self, other: "Cost") -> "Cost":
        """Add two costs up."""
        return Cost(
            self.newcomer_days + other.newcomer_days,
            self.proposal_days + other.proposal_days,
            self.people + other.people,
            self.hours + other.hours,
            max(self.falls_short, other.falls_short),
            self.votes_kept or other.votes_kept,
        )

    @property
    def rank(self) -> tuple[bool, Fraction, int]:
        """Sort by: whether anything is asked at all, then days, then hours and people."""
        days = self.newcomer_days + self.proposal_days
        return (bool(days or self.people or self.hours), days, self.hours + self.people)


class Friction(NamedTuple):
    """One change that a community could make."""

    id: str
    """What `osc stress --apply` takes: a kind and what it is about, such as `keep-vote:member`."""
    says: str
    """One sentence that begins with a verb."""
    changes: tuple[Change, ...]
    cost: Cost = Cost()


Finder = Callable[[Study], Iterator[Friction]]
"""Looks where in a compact a kind of friction is missing."""
