"""`osc show`."""

from enum import StrEnum
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, Today, When, day


class Format(StrEnum):
    """Output formats of `osc show`."""

    TEXT = "text"
    JSON = "json"


def show(
    within: Annotated[
        str, typer.Option("--within", help="How far to look ahead for what is due.", metavar="DURATION")
    ] = "90 days",
    output: Annotated[Format, typer.Option("--format", help="How it is printed.")] = Format.TEXT,
    compact: CompactPath = None,
    today: Today = None,
    color: Color = When.AUTO,
) -> None:
    """Show the compact on one screen, and what is due.

    Says who decides what, which terms end, which seats are empty and what to review. On a terminal it is cut to fit;
    into a pipe or a file everything is written.
    """
    from osc_cli.commands.show import show as run
    from osc_cli.terminal.show import show as draw

    result = run(compact, within=within, today=day(today))
    draw(result, output=output.value, color=color.value)
