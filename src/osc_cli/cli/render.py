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
        typer.Option(
            "--only",
            help="Only this document: code_of_conduct, governance, charter or comms_checklist; may be repeated.",
            metavar="DOCUMENT",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", help="Write into this folder instead.", metavar="DIR")
    ] = None,
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Write documents that were edited by hand; put your words into regions.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace documents that were edited by hand; keep a copy as .orig.")
    ] = False,
    beside: Annotated[
        bool, typer.Option("--beside", help="Leave documents alone that were edited by hand; write ours as .new.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Leave documents alone that were edited by hand; write the others.")
    ] = False,
    color: Color = When.AUTO,
) -> None:
    """Write the documents that people read.

    What you wrote between `osc:begin` and `osc:end` is kept. When a document was edited elsewhere, or existed before,
    nothing is written until you say what happens to it: `--adopt`, `--overwrite`, `--beside` or `--keep`.
    """
    from osc_cli.commands.adoption import Way
    from osc_cli.commands.render import render as run
    from osc_cli.terminal.render import show

    ways = {Way.ADOPT: adopt, Way.OVERWRITE: overwrite, Way.BESIDE: beside, Way.KEEP: keep}
    chosen = [way for way, wanted in ways.items() if wanted]
    if len(chosen) > 1:
        raise typer.BadParameter(f"give one of {' and '.join(f'--{way.value}' for way in chosen)}, not both")
    result = run(compact, only=only or (), output=output, write=not (check or diff), way=chosen[0] if chosen else None)
    show(result, looking=check or diff, diff=diff, color=color.value)
    raise typer.Exit(result.exit_code)
