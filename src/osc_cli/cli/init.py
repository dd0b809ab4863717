"""`osc init`."""

from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, Today, When, day


def init(
    folder: Annotated[Path | None, typer.Argument(help="Where to write. Default: the current folder.")] = None,
    preset: Annotated[
        str | None, typer.Option("--preset", help="Start from this preset; --list-presets prints all.", metavar="NAME")
    ] = None,
    answers: Annotated[
        Path | None, typer.Option("--answers", help="Read answers from a YAML file; `-` is standard input.")
    ] = None,
    pairs: Annotated[
        list[str] | None,
        typer.Option(
            "--set", help="One answer, or one place such as project.homepage; may be repeated.", metavar="KEY=VALUE"
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take what is given, found or usual.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; show what would be written.")] = False,
    list_presets: Annotated[bool, typer.Option("--list-presets", help="Print every preset and exit.")] = False,
    color: Color = When.AUTO,
    today: Today = None,
) -> None:
    """Make a compact and its documents, with a few questions.

    Looks at what the repository already says, and overwrites nothing. Where a compact exists, nothing is changed.
    """
    from osc_cli.terminal import init as screen

    if list_presets:
        screen.show_presets(color.value)
        return
    request = screen.Request(folder, preset, answers, pairs or (), yes, dry_run, color.value, day(today))
    raise typer.Exit(screen.run(request))
