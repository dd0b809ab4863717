"""Times that do not count towards the time for which a vote must be open: holidays, and the weeks around a new year.

`25 December`, `17 December to 10 January` and `2026-12-17 to 2027-01-10` are dates; without a year they come back every
year. Anything else is words for people.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = tuple(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
# Compiled for the first pause, not for each decision that has none.
_DAY = r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\.? ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})"
_LEAP_YEAR = 2000
_BETWEEN = r"\s+(?:to|until|through)\s+|\s*[–—]\s*|\s+-\s+"


class _Day(NamedTuple):
    """A day of one year, or of every year."""

    year: int | None
    month: int
    day: int

    def of(self, year: int) -> date | None:
        """Return the date in a year; None on 29 February of most of them."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


class Pause(NamedTuple):
    """From one day to another, both included."""

    first: _Day
    last: _Day

    def dates(self, first: date, last: date) -> Iterator[date]:
        """Yield its dates between two dates, both included."""
        for year in range(first.year - 1, last.year + 1):
            begin = self.first.of(year)
            end = self.last.of(year)
            if begin is None or end is None:
                continue
            if end < begin and self.last.year is None:  # over the new year
                end = self.last.of(year + 1) or end
            begin, end = max(begin, first), min(end, last)
            yield from (begin + timedelta(days=passed) for passed in range((end - begin).days + 1))


def read_pause(text: str) -> Pause | None:
    """Read dates as somebody writes them; None for words, and for days that there never are."""
    ends = [_day(part) for part in re.split(_BETWEEN, text.strip(), flags=re.IGNORECASE)]
    first, last = ends[0], ends[-1]
    if len(ends) > 2 or first is None or last is None or (first.year is None) != (last.year is None):
        return None
    return None if last.year is not None and last < first else Pause(first, last)


def paused(texts: Iterable[str], first: date, last: date) -> frozenset[date]:
    """Return every date between two dates, both included, that does not count."""
    pauses = filter(None, map(read_pause, texts))
    return frozenset(day for pause in pauses for day in pause.dates(first, last))


def _day(text: str) -> _Day | None:
    found = re.fullmatch(_DAY, text.strip(), re.IGNORECASE)
    if found is None:
        return None
    year, month, day = found[1], found[2], found[3] or found[4] or found[7]
    if year is None:
        named = (found[5] or found[6]).lower()
        month = next((index for index, name in enumerate(_MONTHS, start=1) if name.startswith(named)), 0)
    known = _Day(int(year) if year else None, int(month), int(day))
    return known if known.of(_LEAP_YEAR) is not None else None
