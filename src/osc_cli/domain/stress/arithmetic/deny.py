"""How few can stop a decision: by voting no, by a block, or by staying away. What no one can stop so is None."""

from collections.abc import Mapping
from typing import NamedTuple

from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.stress.arithmetic.room import first, passes


class Deny(NamedTuple):
    """The fewest people who stop a decision that everybody else wants."""

    by_no: int | None
    by_block: int | None
    """None where there is no Block vote."""
    by_absence: int | None
    """Of the whole electorate, the others all being there; None where no absence stops it or the size is unknown."""


def deny(rule: Rule, voters: int, eligible: int | None, seats: int | None = None, aside: int = 0) -> Deny:
    """Return the fewest of so many voters who stop it; for absence, of everybody who may vote.

    So many hold a seat and are kept `aside`, because the vote is about them.

    Raises MissingCountError for a count that the rule reads and nobody knows.
    """
    around: dict[str, int] = {"open_hours": 10_000}
    if eligible is not None:
        around["eligible"] = eligible
    if seats is not None:
        around |= {"seats": seats, "vacant": 0 if eligible is None else max(0, seats - eligible - aside)}
    by_block = _first_to_fail(rule, around, voters, "block") if "block" in possible_ballots(rule) else None
    return Deny(
        _first_to_fail(rule, around, voters, "disagree"),
        by_block,
        None if eligible is None else _first_to_fail(rule, around, eligible, None),
    )


def _first_to_fail(rule: Rule, around: Mapping[str, int], voters: int, ballot: str | None) -> int | None:
    def fails(few: int) -> bool:
        counts = {**around, "agree": voters - few, "present": voters if ballot else voters - few}
        if ballot:
            counts[ballot] = few
        return not passes(rule, counts)

    return first(fails, voters)
