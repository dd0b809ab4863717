"""The line of a tally's explanation that says when the vote was open: written by `osc tally`, read by `osc diff`.

The contract `osc.tally/1` has no key for it (decision 0057). The line has one form, and anything else is no such line.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from osc_cli.domain.decisions.period import Opening, Period, between, open_for

_MOMENTS = re.compile(r"Opened (\S+), closed (\S+)\.")
_LENGTH = re.compile(r"Open for ([0-9./]+ [a-z ]+)\.")


class OpenTime(NamedTuple):
    """When a vote was open: both moments, or its length alone."""

    opened: datetime | None = None
    closed: datetime | None = None
    length: str | None = None
    """A duration such as `10 days`."""

    @property
    def line(self) -> str:
        """The sentence that `read` reads."""
        if self.opened is not None and self.closed is not None:
            return f"Opened {self.opened.isoformat()}, closed {self.closed.isoformat()}."
        return f"Open for {self.length}."

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
        elif length := _LENGTH.fullmatch(line):
            time = OpenTime(length=length[1])
        else:
            return None
        time.opening(None)
    except (ValueError, OverflowError):
        return None
    # A moment without a time zone cannot be held against one that has it.
    return time if len({moment.tzinfo is None for moment in time[:2] if moment is not None}) < 2 else None
