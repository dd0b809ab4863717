"""`osc lint`."""

from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.formats import Format
from osc_cli.cli.options import Color, Today, When
from osc_cli.domain.errors import ExitCode


def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH...",
            help="Compacts, folders or patterns such as `*/compact.yaml`; `-` is standard input. A folder stands for"
            " its compact, or for all below it. Default: the compact of this repository.",
        ),
    ] = None,
    output: Annotated[Format, typer.Option("--format", help="How findings are printed.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Treat warnings as errors.")] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing when there is nothing to report.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            help="Only this code, name or group (`1xx`); may be repeated. An unreadable file is always reported.",
            metavar="RULE",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help="Not this code, name or group; may be repeated.", metavar="RULE"),
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", help="What standard input is called in messages.", metavar="NAME")
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Correct what can be corrected without a doubt, and report what is left.")
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Write nothing; show what `--fix` would change, and exit 1 when that is something."
        ),
    ] = False,
    jobs: Annotated[int, typer.Option("--jobs", min=1, max=64, help="Processes for many files.", metavar="NUMBER")] = 1,
    today: Today = None,
    list_rules: Annotated[bool, typer.Option("--list-rules", help="Print every rule and exit.")] = False,
    color: Color = When.AUTO,
) -> None:
    """Check compacts: is the file sound, complete, consistent?

    Exit code 0 when there are no errors, 1 when there are, 2 when a file cannot be opened.
    """
    from osc_cli.terminal import lint as screen

    if list_rules:
        screen.show_rules()
        return
    from osc_cli.commands.lint import lint as run

    result = run(
        paths or (),
        select=select or (),
        ignore=ignore or (),
        strict=strict,
        jobs=jobs,
        stdin_name=stdin_filename,
        today=today,
        fix=fix or diff,
        write=not diff,
    )
    if diff:
        screen.show_differences(result, color=color.value)
        raise typer.Exit(ExitCode.FINDINGS if result.fixed else ExitCode.DONE)
    screen.show(result, output=output.value, color=color.value, quiet=quiet)
    raise typer.Exit(result.exit_code)
