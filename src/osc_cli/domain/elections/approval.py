"""Approval and plurality: every name on a ballot is a vote, and the most votes win."""

from collections.abc import Iterable, Mapping, Sequence

from osc_cli.domain.elections.ballots import Marked
from osc_cli.domain.elections.standing import Standing, by_number


def votes(ballots: Iterable[Marked], candidates: Sequence[str]) -> dict[str, int]:
    """Count how many ballots carry each name."""
    totals = dict.fromkeys(candidates, 0)
    for chosen, weight in ballots:
        for name in chosen:
            totals[name] += weight
    return totals


def most_votes(totals: Mapping[str, int]) -> Standing:
    """Order candidates by their votes."""
    return Standing(by_number(totals), ("The candidates with the most votes are elected.",))
