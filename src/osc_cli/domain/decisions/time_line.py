"""The line of a tally's explanation that says when the vote was open: written by `osc tally`, read by `osc diff`.

The contract `osc.tally/1` has no key for it (decision 0057). The line has one form, and anything else is no such line.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from osc_cli.domain.decisions.period import Opening, Period, between, open_for

_URGENT = ", as an urgent vote"
_MOMENTS = re.compile(rf"Opened (\S+), closed (\S+?)({_URGENT})?\.")
_LENGTH = re.compile(rf"Open for ([0-9./]+ [a-z ]+)({_URGENT})?\.")


class OpenTime(NamedTuple):
    """When a vote was open: both moments, or its length alone."""

    opened: datetime | None = None
    closed: datetime | None = None
    length: str | None = None
    """A duration such as `10 days`."""
    urgent: bool = False
    """Whether it was voted on in the faster way that the decision has for urgent votes."""

    @property
    def line(self) -> str:
        """The sentence that `read` reads."""
        how = _URGENT if self.urgent else ""
        if self.opened is not None and self.closed is not None:
            return f"Opened {self.opened.isoformat()}, closed {self.closed.isoformat()}{how}."
        return f"Open for {self.length}{how}."

    def opening(self, period: Period | None) -> Opening:
        """Measure it by the reckoning of a rule."""
        if self.opened is not None and self.closed is not None:
            return between(self.opened, self.closed, period)
        return open_for(self.length or "0 days")


def read(explanation: object) -> OpenTime | None:
    """Return the time that an explanation says; None where it says none, says it twice, or it cannot be."""
    lines = explanation if isinstance(explanation, Sequence) and not isinstance(explanation, str) else ()
    found = [time for line in lines if isinstance(line, str) for time in (_read(line),) if time is not None]
    return found[0] if len(found) == 1 else None


def _read(line: str) -> OpenTime | None:
    try:
        if moments := _MOMENTS.fullmatch(line):
            time = OpenTime(datetime.fromisoformat(moments[1]), datetime.fromisoformat(moments[2]))
            urgent = moments[3] is not None
        elif length := _LENGTH.fullmatch(line):
            time = OpenTime(length=length[1])
            urgent = length[2] is not None
        else:
            return None
        time.opening(None)
    except (ValueError, OverflowError):
        return None
    # A moment without a time zone cannot be held against one that has it.
    mixed = len({moment.tzinfo is None for moment in time[:2] if moment is not None}) > 1
    return None if mixed else time._replace(urgent=urgent)
