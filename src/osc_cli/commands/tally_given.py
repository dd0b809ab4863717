"""What a person tells `osc tally` about a vote by a decision."""

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
