"""`osc migrate` at the edge."""

import sys

from osc_cli.commands.migrate import MigrateResult
from osc_cli.domain.compact.version import FORMAT_VERSION


def show(result: MigrateResult) -> None:
    """Print what was done; with a check, what would change."""
    if result.is_current:
        sys.stdout.write(f"{result.path} is in format {FORMAT_VERSION} already\n")
    elif result.written:
        sys.stdout.write(f"{result.path}: format {result.version} became format {FORMAT_VERSION}\n")
    else:
        sys.stdout.write(result.diff)
