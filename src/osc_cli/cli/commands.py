"""The registry of commands: one line each."""

import typer

from osc_cli.cli.comms import comms
from osc_cli.cli.diff import diff
from osc_cli.cli.explain import explain
from osc_cli.cli.export import export
from osc_cli.cli.import_draft import import_
from osc_cli.cli.init import init
from osc_cli.cli.lint import lint
from osc_cli.cli.migrate import migrate
from osc_cli.cli.render import render
from osc_cli.cli.schema import schema
from osc_cli.cli.show import show
from osc_cli.cli.stress import stress
from osc_cli.cli.tally import tally

COMMANDS = (
    init,
    lint,
    explain,
    render,
    tally,
    comms,
    diff,
    show,
    stress,
    export,
    import_,
    migrate,
    schema,
)
"""In the order of `osc --help`: what a maintainer needs first stands first."""


def register(app: typer.Typer) -> None:
    """Add every command to the application, once."""
    if not app.registered_commands:
        for command in COMMANDS:
            # A name that is a word of Python has a line behind it here.
            app.command(command.__name__.strip("_").replace("_", "-"))(command)
