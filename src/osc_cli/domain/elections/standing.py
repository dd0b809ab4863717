"""What a method makes of the votes: an order of the candidates, which may leave some of them equal."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from osc_cli.domain.elections.ballots import Tiers


class Dropped(NamedTuple):
    """An option that cannot be chosen, and why."""

    option: str
    why: str


class Standing(NamedTuple):
    """The order by the votes alone, before affiliations and seats."""

    tiers: Tiers
    """Everybody who can get a seat, the best first; equal candidates share a tier."""
    notes: tuple[str, ...] = ()
    """Sentences that say what decided."""
    dropped: tuple[Dropped, ...] = ()
    behind: Tiers = ()
    """Further candidates in their order, whom the votes give no seat."""
    unsettled: frozenset[str] = frozenset()
    """A tie inside the count; the tier of these candidates cannot be ordered before it is broken."""


def by_number(numbers: Mapping[str, int]) -> Tiers:
    """Order candidates by a number, the highest first; equal numbers share a tier."""
    levels = sorted(set(numbers.values()), reverse=True)
    return tuple(tuple(sorted(name for name in numbers if numbers[name] == level)) for level in levels)


def layers(candidates: Iterable[str], beats: Callable[[str, str], bool]) -> Tiers:
    """Order candidates by who beats whom: first those whom nobody beats, then those whom no one left beats."""
    left = sorted(candidates)
    found = []
    while left:
        top = tuple(name for name in left if not any(beats(other, name) for other in left if other != name))
        top = top or tuple(left)
        found.append(top)
        left = [name for name in left if name not in top]
    return tuple(found)
