"""Ties that decide something, and their end by an order that people name. Nothing here is ever random."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import permutations
from typing import NamedTuple

from osc_cli.domain.elections.ballots import Tiers

MOST = 6
"""Candidates of one tier whose orders are all tried; in a larger tier, a difference counts as a tie."""

Places = Callable[[Sequence[str]], Mapping[str, object]]
"""What each candidate gets, when the candidates stand in this order."""


class Settled(NamedTuple):
    """One order of all candidates, as far as the ties are broken."""

    order: tuple[str, ...]
    broken: Tiers = ()
    """Tiers that the named order put in order, because it mattered."""
    tied: tuple[str, ...] = ()
    """A tie that decides something and that nothing breaks."""


def drawn(names: Iterable[str], seed: str) -> tuple[str, ...]:
    """Draw an order by lot that everybody can repeat: by the SHA-256 of the seed, a line break and the name."""
    return tuple(sorted(names, key=lambda name: (sha256(f"{seed}\n{name}".encode()).digest(), name)))


def settle(tiers: Tiers, places: Places, order: Sequence[str]) -> Settled:
    """Put the candidates of every tier in order; `order` is asked only where a tie decides something."""
    rank = {name: index for index, name in enumerate(order)}
    lines = [sorted(tier) for tier in tiers]
    broken: list[tuple[str, ...]] = []
    for index, line in enumerate(lines):
        before = [name for each in lines[:index] for name in each]
        after = [name for each in lines[index + 1 :] for name in each]
        if len(line) == 1 or not _matters(before, line, after, places):
            continue
        if not all(name in rank for name in line):
            return Settled((*before, *line, *after), tuple(broken), tuple(line))
        line.sort(key=lambda name: rank[name])
        broken.append(tuple(line))
    return Settled(tuple(name for line in lines for name in line), tuple(broken))


def _matters(before: list[str], line: list[str], after: list[str], places: Places) -> bool:
    first = dict(places([*before, *line, *after]))
    if len(line) > MOST:
        return len({first.get(name) for name in line}) > 1 or dict(places([*before, *line[::-1], *after])) != first
    return any(dict(places([*before, *each, *after])) != first for each in permutations(line))
