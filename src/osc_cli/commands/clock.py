"""The day a command judges by: asked for, fixed for reproducible builds, or today."""

import os
from datetime import UTC, date, datetime

from osc_cli.domain.errors import OscError


def today(asked: str | None) -> date:
    """Return the day: `--today`, else SOURCE_DATE_EPOCH (seconds since 1970, UTC), else the clock.

    Raises OscError when the given day is none.
    """
    if asked is not None:
        try:
            return date.fromisoformat(asked)
        except ValueError:
            raise OscError(f"`{asked}` is not a day", "write it as year-month-day, such as 2026-05-01") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
