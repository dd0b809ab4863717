"""`osc tally NAME`: a decision is judged, an election is counted."""

from pathlib import Path
from typing import TYPE_CHECKING

from osc_cli.commands import compacts
from osc_cli.commands.tally import TallyResult, judge_vote
from osc_cli.commands.tally_given import ElectionGiven, Given
from osc_cli.domain.errors import OscError

if TYPE_CHECKING:
    from osc_cli.commands.tally_election import ElectionTally

_SHARED = ("ballots", "counts", "eligible", "opened", "closed")
"""What both kinds of vote are given."""


def tally_named(
    name: str, given: Given, election: ElectionGiven, compact: Path | None = None
) -> "TallyResult | ElectionTally":
    """Judge a decision or count an election; a decision wins where both have the name.

    Raises OscError as both do, and when a flag is given that means nothing for the one that it is.
    """
    valid = compacts.read_valid(compact)
    elections = valid.data.get("elections") or {}
    if name in elections and name not in (valid.data.get("decisions") or {}):
        allowed = Given(
            {"eligible": election.eligible},
            opened=election.opened,
            closed=election.closed,
            counts_file=election.counts,
            ballots_file=election.ballots,
        )
        given_counts = {count: number for count, number in given.counts.items() if number is not None}
        allowed_counts = {count: number for count, number in allowed.counts.items() if number is not None}
        for field, value in given._asdict().items():
            if field != "counts" and value != getattr(allowed, field):
                raise OscError(f"`{name}` is an election; `--{_flag(field)}` is for decisions", "leave it out")
        for count in given_counts:
            if count not in allowed_counts:
                raise OscError(f"`{name}` is an election; `--{count}` is for decisions", "leave it out")
        # A decision need not wait until everything about elections is loaded.
        from osc_cli.commands.tally_election import tally_election

        return tally_election(valid.data, name, election)
    for field, value in election._asdict().items():
        if field not in _SHARED and value is not None:
            raise OscError(f"`--{_flag(field)}` is for elections, and `{name}` is none", "leave it out")
    return judge_vote(valid, name, given, compact)


def _flag(field: str) -> str:
    return "open" if field == "running" else field.replace("_", "-")
