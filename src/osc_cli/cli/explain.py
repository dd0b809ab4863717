"""`osc explain`."""

from typing import Annotated

import typer

from osc_cli.cli.options import Color, When


def explain(
    word: Annotated[
        str | None,
        typer.Argument(
            metavar="WORD",
            help="A code, a name, a label, a word, or a field such as bodies.board.seats. Default: list all.",
        ),
    ] = None,
    color: Color = When.AUTO,
) -> None:
    """Say what a code, a label, a word or a field means."""
    from osc_cli.terminal import explain as screen

    if word is None:
        screen.show_kinds(color=color.value)
        return
    from osc_cli.commands.explain import explain as run

    screen.show(run(word), color=color.value)
