"""What a person tells `osc tally` about a vote by a decision, or about an election."""

import shlex
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

    def command(self, decision: str, compact: Path | None, more: Mapping[str, int]) -> str:
        """Write the command that says all this, and more counts, for a person to repeat."""
        counts = {**{name: number for name, number in self.counts.items() if number is not None}, **more}
        words = ["osc", "tally", decision]
        named = {"compact": compact, **counts, "chair": self.chair, "open-for": self.open_for, "opened": self.opened}
        named |= {"closed": self.closed, "counts": self.counts_file, "ballots": self.ballots_file}
        for name, value in named.items():
            words += [] if value is None else [f"--{name}", str(value)]
        for name, is_set in (("seconded", self.seconded), ("urgent", self.urgent), ("open", self.running)):
            words += [f"--{name}"] if is_set else []
        for name, values in (("judge", self.judge), ("without", self.without)):
            words += [word for value in values for word in (f"--{name}", value)]
        return shlex.join(words)


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
    opened: str | None = None
    closed: str | None = None
