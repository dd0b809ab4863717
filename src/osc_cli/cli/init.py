"""`osc init`."""

from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, Today, When, day


def init(
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="Where to write. Default: the current folder.")
    ] = None,
    preset: Annotated[
        str | None,
        typer.Option("--preset", help="Start from this preset; --list-presets prints all.", metavar="NAME|FILE"),
    ] = None,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", help="Read answers from a YAML file; `-` is standard input.", metavar="FILE"),
    ] = None,
    pairs: Annotated[
        list[str] | None,
        typer.Option(
            "--set", help="One answer, or one place such as project.homepage; may be repeated.", metavar="KEY=VALUE"
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take what is given, found or usual.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Walk through the whole compact, part by part.")] = False,
    only: Annotated[
        str | None, typer.Option("--only", help="Ask about one part, such as conduct.", metavar="PART")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the answers of a run that was stopped.")] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Numbers and lines instead of lists that move; also answers from a pipe.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; show what would be written.")] = False,
    list_presets: Annotated[bool, typer.Option("--list-presets", help="Print every preset and exit.")] = False,
    color: Color = When.AUTO,
    today: Today = None,
) -> None:
    """Make a compact and its documents, with a few questions.

    Looks at what the repository already says, and loses nothing of it. Where a compact exists, it is changed by
    question.
    """
    from osc_cli.terminal import init as screen

    if list_presets:
        screen.show_presets(color.value)
        return
    request = screen.Request(
        folder,
        preset,
        answers,
        pairs or (),
        yes=yes,
        full=full,
        only=only,
        resume=resume,
        plain=plain,
        dry_run=dry_run,
        color=color.value,
        today=day(today),
    )
    raise typer.Exit(screen.run(request))
