"""The entry point: `osc`, `osc-cli` and `python -m osc_cli`.

`--version` is answered before typer is imported: scripts and CI ask for it all the time.
"""

import os
import sys

from osc_cli import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"osc {__version__}\n")
        sys.exit(0)
    # No other package's plug-in of pydantic has a say in what is a compact; looking for them costs time, too.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from osc_cli.cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()
