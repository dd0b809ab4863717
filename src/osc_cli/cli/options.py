"""Options that several commands share, so that they read and behave alike."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class When(StrEnum):
    """When colour is used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Color = Annotated[When, typer.Option("--color", help="When to use colour; beats NO_COLOR and FORCE_COLOR.")]
CompactPath = Annotated[
    Path | None,
    typer.Option("--compact", help="The compact to work on; else it is looked up from here upward.", metavar="PATH"),
]
Today = Annotated[str | None, typer.Option("--today", help="The day to judge by, as year-month-day.", metavar="DATE")]


def day(text: str | None) -> date:
    """Read `--today`, or SOURCE_DATE_EPOCH, or the clock."""
    from osc_cli.commands.clock import today

    return today(text)
