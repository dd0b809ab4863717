"""The typer application: which commands there are."""

import typer

from osc_cli import __version__
from osc_cli.cli.edge import at_the_edge
from osc_cli.domain.errors import ExitCode

app = typer.Typer(
    name="osc",
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
    """Run the command line and return the exit code."""
    from osc_cli.cli import commands

    commands.register(app)
    return at_the_edge(app)
