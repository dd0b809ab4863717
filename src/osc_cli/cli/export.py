"""`osc export`."""

from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, Today, When, day


def export(
    target: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help="The format; without one, all of them are listed.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Write the files where that tool looks for them.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show what differs, and exit 1 then (for CI).")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", help="The folder to write into or to check.", metavar="DIR")
    ] = None,
    compact: CompactPath = None,
    today: Today = None,
    color: Color = When.AUTO,
) -> None:
    """Write the compact in the format of another tool.

    Says what that tool has no words for. Exit code 0 when there is something to export; 1 when there is not or, with
    `--check`, when a file differs.
    """
    from osc_cli.commands.export import Mode, formats
    from osc_cli.commands.export import export as run
    from osc_cli.domain.errors import OscError
    from osc_cli.terminal.export import show, show_formats

    if write and check:
        raise OscError("`--write` and `--check` exclude each other", "give one of the two")
    if target is None and (write or check or output is not None):
        option = "--check" if check else "--write" if write else "--output"
        raise OscError(
            f"`{option}` needs a format", f"as in `osc export codeowners {option}`; formats are {', '.join(formats())}"
        )
    if target is None:
        show_formats(formats())
        return
    mode = Mode.CHECK if check else Mode.WRITE if write else Mode.PRINT
    result = run(target, compact, mode=mode, output=output, today=day(today))
    show(result, color=color.value)
    raise typer.Exit(result.exit_code)
