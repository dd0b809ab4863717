"""What a person tells `osc tally` about a vote by a decision, or about an election."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple


class Given(NamedTuple):
    """What the flags said; None where a flag was not given."""

    counts: Mapping[str, int | None] = {}
    seconded: bool = False
    chair: Literal["agree", "disagree"] | None = None
    open_for: str | None = None
    opened: str | None = None
    closed: str | None = None
    urgent: bool = False
    judge: tuple[str, ...] = ()
    counts_file: Path | None = None
    ballots_file: Path | None = None
    running: bool = False
    without: tuple[str, ...] = ()


class ElectionGiven(NamedTuple):
    """What the flags said about an election; None where a flag was not given."""

    ballots: Path | None = None
    pairwise: Path | None = None
    counts: Path | None = None
    attested: str | None = None
    """The published order, `a > b = c`, where somebody else counted."""
    tie_order: str | None = None
    """Names with commas between them, the winner of a tie first."""
    seed: str | None = None
    affiliations: Path | None = None
    eligible: int | None = None
    candidates: str | None = None
    """Who stands, with commas between the names."""
