"""`osc import`."""

from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, When


def import_(
    origin: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help="The format; without one, all of them are listed.")
    ] = None,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="The file to read; `-` is standard input.")
    ] = None,
    color: Color = When.AUTO,
) -> None:
    """Print a draft of a compact from the file of another tool.

    Every guess in it is marked. Nothing is written: `osc import gitvote .gitvote.yml > compact.yaml` keeps it.
    """
    from osc_cli.commands.import_draft import formats, without_file
    from osc_cli.commands.import_draft import import_draft as run
    from osc_cli.terminal.export import show_formats
    from osc_cli.terminal.import_draft import show

    if origin is None:
        show_formats(formats())
        return
    if file is None:
        raise without_file(origin)
    show(run(origin, file), color=color.value)
