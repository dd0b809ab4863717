"""`osc migrate`."""

from typing import Annotated

import typer

from osc_cli.cli.options import CompactPath


def migrate(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show what would change, and exit 1 if anything would.")
    ] = False,
    compact: CompactPath = None,
) -> None:
    """Bring a compact of an older format to the present one. Comments, order and quotes stay.

    Exit code 0 when it is in the present format now; with `--check`, 1 when it is not.
    """
    from osc_cli.commands.migrate import migrate as run
    from osc_cli.terminal.migrate import show

    result = run(compact, write=not check)
    show(result)
    raise typer.Exit(result.exit_code)
