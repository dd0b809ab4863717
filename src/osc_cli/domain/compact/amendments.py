"""The article `amendments`: how the compact itself is changed."""

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.types import DecisionRef, Duration, Flag, Line, Text, Who


class Twice(Article):
    """Asks for two votes instead of one."""

    apart: Duration | None = declared("How much time must pass between the two votes.")


class Amendment(Article):
    """How one part of the compact is changed."""

    by: DecisionRef | None = declared("The decision that changes this part.")
    confirmed_by: Who | None = declared("Who must also agree, such as a parent body.")
    entrenched: Flag | None = declared("Whether this part is harder to change on purpose.", default="false")
    twice: Twice | None = declared("Asks for two votes instead of one.")
    notice: Duration | None = declared("How long before the vote the change must be announced.")
    effective_after: Duration | None = declared("How long after the vote the change takes effect.", default="at once")
    recorded_in: Line | None = declared("Where an accepted change is written down.")
    not_to: Text | None = declared("What no amendment of this part may do.")
