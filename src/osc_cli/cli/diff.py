"""`osc diff`."""

from enum import StrEnum
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, Today, When, day


class Format(StrEnum):
    """Output formats of `osc diff`."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    old: Annotated[
        str | None,
        typer.Argument(
            metavar="OLD", help="The older version: a file, a revision such as `main`, or `-`. Default: HEAD."
        ),
    ] = None,
    new: Annotated[
        str | None, typer.Argument(metavar="NEW", help="The newer version, named likewise. Default: the working tree.")
    ] = None,
    output: Annotated[Format, typer.Option("--format", help="How the changes are printed.")] = Format.TEXT,
    check: Annotated[
        bool, typer.Option("--check", help="Exit 1 unless every decision that the change needs has passed.")
    ] = False,
    require: Annotated[
        list[str] | None,
        typer.Option(
            "--require", help="A result of `osc tally --format json`; may be repeated.", metavar="DECISION=FILE"
        ),
    ] = None,
    confirmed: Annotated[
        list[str] | None,
        typer.Option(
            "--confirmed",
            help="Say that they confirmed the change, as `confirmed_by` names them; may be repeated.",
            metavar="WHO",
        ),
    ] = None,
    compact: CompactPath = None,
    today: Today = None,
    color: Color = When.AUTO,
) -> None:
    """Say what a change means, and which procedure it demands.

    Exit code 0, also when there are changes; with `--check` 1 while a decision that they need is missing.
    """
    from osc_cli.commands.diff import diff as run
    from osc_cli.terminal.diff import show

    result = run(
        old,
        new,
        compact=compact,
        require=require or (),
        check=check,
        confirmed=confirmed or (),
        today=day(today),
    )
    show(result, output=output.value, color=color.value)
    raise typer.Exit(result.exit_code)
