"""The typer application: which commands there are, and the one place where an error becomes an exit code."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from osc_cli import __version__
from osc_cli.domain.errors import ExitCode, OscError


class Guarded(TyperGroup):
    """Turn the toolkit's own error into plain lines on standard error and exit code 2."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command inside the boundary."""
        try:
            return super().invoke(ctx)
        except OscError as error:
            from osc_cli.terminal.trouble import report

            report(error)
            raise typer.Exit(ExitCode.TROUBLE) from None


app = typer.Typer(
    name="osc",
    cls=Guarded,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"osc {__version__}")
        raise typer.Exit(ExitCode.DONE)


@app.callback()
def osc(
    version: bool = typer.Option(
        False, "--version", is_eager=True, callback=_version, help="Print the version and exit."
    ),
) -> None:
    """Write your community's social compact once; get documents, checks and votes from it.

    New here? Run `osc init` in your repository.
    """


def run() -> int:
    """Run the command line and return the exit code; also where a closed pipe or Ctrl-C ends quietly."""
    from osc_cli.cli import commands

    commands.register(app)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(standalone_mode=True)
    except BrokenPipeError:
        # The reader, such as `head`, has left: nothing is wrong. Python would complain again while flushing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else ExitCode.DONE
    return ExitCode.DONE
