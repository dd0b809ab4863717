"""How many of the elected one organisation may have, and who makes room when there are more.

The removal loop is the one of PEP 13 and of the Kubernetes election guide: the lowest-ranked of an organisation that
has too many steps back, the next candidate moves up, and everybody looks again.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from osc_cli.domain.compact.ratios import fraction

Verdict: TypeAlias = Literal["ok", "violation", "ambiguous"]


class Cap(NamedTuple):
    """At most so many seats, or such a share of the seats."""

    limit: Fraction
    is_share: bool
    until_below: bool = False
    """Whether an organisation that has too many is cut to less than the limit, as the Kubernetes guide says."""

    def most(self, seats: int) -> Fraction:
        """Return the limit in seats; not rounded."""
        return self.limit * seats if self.is_share else self.limit


class Removed(NamedTuple):
    """A candidate who had enough votes and makes room."""

    candidate: str
    affiliation: str
    had: int
    """How many of the elected came from there before."""


class Seated(NamedTuple):
    """Who has a seat, the highest rank first."""

    elected: tuple[str, ...]
    removed: tuple[Removed, ...] = ()


def read_cap(value: object, *, until_below: bool = False) -> Cap:
    """Read `2`, `1/3` or `25%`: a whole number is a count, anything else a share of the seats.

    Raises ValueError when it is no such number.
    """
    text = str(value)
    limit = fraction(text)
    return Cap(limit, "%" in text or limit.denominator != 1 or "/" in text, until_below)


def check(cap: Cap, from_one: int, seats: int) -> Verdict:
    """Judge one organisation's seats.

    Where a text allows the limit itself and yet removes people until there are fewer, exactly the limit is `ambiguous`:
    one sentence allows it, the other does not.
    """
    most = cap.most(seats)
    if from_one > most:
        return "violation"
    return "ambiguous" if cap.until_below and from_one and from_one == most else "ok"


def seat(order: Sequence[str], seats: int, cap: Cap | None, affiliations: Mapping[str, str]) -> Seated:
    """Give the seats to the first in order, with the removal loop. Who has no affiliation is never counted."""
    queue = list(order)
    removed: list[Removed] = []
    over: set[str] = set()
    while cap is not None:
        held = Counter(affiliations[name] for name in queue[:seats] if name in affiliations)
        verdicts = {group: check(cap, number, seats) for group, number in held.items()}
        over |= {group for group, verdict in verdicts.items() if verdict == "violation"}
        too_many = {group for group in held if verdicts[group] != "ok" and group in over}
        if not too_many:
            break
        lowest = next(name for name in reversed(queue[:seats]) if affiliations.get(name) in too_many)
        removed.append(Removed(lowest, affiliations[lowest], held[affiliations[lowest]]))
        queue.remove(lowest)
    return Seated(tuple(queue[:seats]), tuple(removed))
