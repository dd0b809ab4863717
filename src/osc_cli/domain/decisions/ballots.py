"""From single ballots to counts: whose ballot counts, which one, and which came too late."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from osc_cli.domain.decisions.counts import BALLOTS


class Ballot(NamedTuple):
    """What one voter answered."""

    voter: str
    choice: str
    time: datetime | None = None
    reason: str | None = None
    line: int = 0
    """Where it stands in its file, from 1."""


class Counted(NamedTuple):
    """The counts, and the ballots that need a second look: those that are not in them, and the Block votes."""

    counts: dict[str, int]
    replaced: tuple[Ballot, ...] = ()
    """The voter voted again later."""
    late: tuple[Ballot, ...] = ()
    """Cast before the opening or after the closing."""
    outside: tuple[Ballot, ...] = ()
    """Cast by somebody who may not vote."""
    excluded: tuple[Ballot, ...] = ()
    """Cast by somebody who may vote, and not on this."""
    no_veto: tuple[Ballot, ...] = ()
    """A Block vote of somebody whose Block is no veto: it is counted as an abstention."""
    blocks: tuple[Ballot, ...] = ()
    """The Block votes that are in the counts."""


def count(
    ballots: Iterable[Ballot],
    *,
    electorate: Collection[str] | None = None,
    without: Collection[str] = (),
    may_veto: Collection[str] | None = None,
    opened: datetime | None = None,
    closed: datetime | None = None,
) -> Counted:
    """Count the last ballot of every voter; the order of the file decides only where times do not.

    Where `electorate` is None everybody may vote, except for those in `without`; where `may_veto` is None every Block
    vote counts as one, and whoever is in it may block without belonging to the electorate. A ballot at the moment of
    closing is in time. The times must all have a time zone or none.

    Raises TypeError when some times have a time zone and others have none.
    """
    kept: dict[str, Ballot] = {}
    replaced, late, outside, excluded = [], [], [], []
    for ballot in _in_order(ballots):
        if ballot.voter in without:
            excluded.append(ballot)
        elif electorate is not None and ballot.voter not in electorate and not _is_veto(ballot, may_veto):
            outside.append(ballot)
        elif ballot.time is not None and _out_of_time(ballot.time, opened, closed):
            late.append(ballot)
        else:
            if ballot.voter in kept:
                replaced.append(kept[ballot.voter])
            kept[ballot.voter] = ballot
    blocks = [ballot for ballot in kept.values() if ballot.choice == "block"]
    no_veto = [ballot for ballot in blocks if may_veto is not None and ballot.voter not in may_veto]
    counts = {choice: sum(ballot.choice == choice for ballot in kept.values()) for choice in BALLOTS}
    counts["block"] -= len(no_veto)
    counts["abstain"] += len(no_veto)
    groups = (replaced, late, outside, excluded, no_veto, [ballot for ballot in blocks if ballot not in no_veto])
    by_line = [tuple(sorted(group, key=lambda ballot: ballot.line)) for group in groups]
    return Counted(counts, *by_line)


def _is_veto(ballot: Ballot, may_veto: Collection[str] | None) -> bool:
    """Whether it is the veto of somebody who may veto, though they may not belong to those who vote."""
    return ballot.choice == "block" and may_veto is not None and ballot.voter in may_veto


def together(houses: Sequence[Counted]) -> Counted:
    """Put together what several houses left out of one file: only whom no house knows may not vote."""
    merged = Counted({}, *(_merged(groups) for groups in zip(*(house[1:] for house in houses), strict=True)))
    nowhere = set.intersection(*(set(house.outside) for house in houses))
    return merged._replace(outside=tuple(ballot for ballot in merged.outside if ballot in nowhere))


def _merged(groups: Iterable[Iterable[Ballot]]) -> tuple[Ballot, ...]:
    return tuple(sorted({ballot for group in groups for ballot in group}, key=lambda ballot: ballot.line))


def _in_order(ballots: Iterable[Ballot]) -> list[Ballot]:
    """Put ballots without a time first, in the order of the file, then the others by their time."""
    listed = list(ballots)
    timed = [(ballot.time, ballot) for ballot in listed if ballot.time is not None]
    return [ballot for ballot in listed if ballot.time is None] + [
        ballot for _, ballot in sorted(timed, key=lambda pair: pair[0])
    ]


def _out_of_time(time: datetime, opened: datetime | None, closed: datetime | None) -> bool:
    return (opened is not None and time < opened) or (closed is not None and time > closed)
