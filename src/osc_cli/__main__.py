"""The entry point: `osc`, `osc-cli` and `python -m osc_cli`.

`--version` is answered before typer is imported: scripts and CI ask for it all the time.
"""

import sys

from osc_cli import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"osc {__version__}\n")
        sys.exit(0)
    from osc_cli.cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()
