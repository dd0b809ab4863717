"""`osc show`: the compact on one screen, and what is due."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts
from osc_cli.domain.compact.dates import after
from osc_cli.domain.errors import OscError
from osc_cli.domain.overview.branch import Branch
from osc_cli.domain.overview.overview import overview
from osc_cli.domain.roster.due import Due, due, undated


class ShowResult(NamedTuple):
    """What there is to see."""

    path: str
    tree: Branch
    due: tuple[Due, ...]
    today: date
    within: str
    """The duration from today to the last day that was looked at."""
    until: date
    unknown: tuple[str, ...]
    """For what nobody can tell when it is due, in sentences."""


def show(compact: Path | None = None, *, within: str, today: date) -> ShowResult:
    """Read the compact, and look for what is due within a duration such as `90 days`.

    Raises OscError when there is no valid compact, or the duration is none.
    """
    try:
        until = after(today, within)
    except (ValueError, OverflowError):
        raise OscError(f"`{within}` is no duration", "write it as a number and a unit, such as `90 days`") from None
    valid = compacts.read_valid(compact)
    found, unknown = due(valid.data, today, until), undated(valid.data)
    return ShowResult(valid.read.path, overview(valid.data), found, today, within, until, unknown)
