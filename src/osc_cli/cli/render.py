"""`osc render`."""

from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, When


def render(
    compact: CompactPath = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 when a document differs (for CI).")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", help="Only this document: code_of_conduct, governance, charter or comms_checklist."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", help="Write into this folder instead.", metavar="DIR")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace documents that were edited by hand; keep a copy as .orig.")
    ] = False,
    color: Color = When.AUTO,
) -> None:
    """Write the documents that people read.

    What you wrote between `osc:begin` and `osc:end` is kept. When a document was edited elsewhere, nothing is written.
    """
    from osc_cli.commands.render import render as run
    from osc_cli.terminal.render import show

    result = run(compact, only=only or (), output=output, write=not (check or diff), overwrite=overwrite)
    show(result, looking=check or diff, diff=diff, color=color.value)
    raise typer.Exit(result.exit_code)
