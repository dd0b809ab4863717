"""How a decision can end."""

from enum import StrEnum


class Outcome(StrEnum):
    """The end of a decision, in the words of the tally contract."""

    PASSES = "passes"
    FAILS = "fails"
    BLOCKED = "blocked"
    """A valid veto stopped it."""
    INCONCLUSIVE = "inconclusive"
    """Nothing was decided, for want of a quorum for instance."""
    INVALID = "invalid"
    """The procedure was not followed; the counts do not matter."""
    EXTENDED = "extended"
    SECOND_ROUND = "second-round"
    REFERRED = "referred"
    """Somebody else decides."""


NO_QUORUM = {"dissolves": Outcome.INCONCLUSIVE} | {outcome.value: outcome for outcome in Outcome}
"""From `on_no_quorum` to the outcome. A body that dissolves has decided nothing."""
