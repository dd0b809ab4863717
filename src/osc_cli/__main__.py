"""The entry point: `osc`, `osc-cli` and `python -m osc_cli`.

`--version` and the commonest forms of `lint` are answered before typer is imported: scripts and CI ask for them all the
time.
"""

import gc
import os
import sys

# What `signal` is made of: built in, where `signal` itself imports for as long as a hand may need to press Ctrl-C.
from _signal import SIG_DFL, SIGINT, default_int_handler, getsignal, signal  # type: ignore[import-not-found]

from osc_cli import __version__

_ALLOCATIONS = 100_000
"""After so many more objects Python looks for circles of them; 700 is its own choice."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Until the boundary in `cli.edge` stands, Ctrl-C ends the process as it ends any other, without a traceback.
    if getsignal(SIGINT) is default_int_handler:
        signal(SIGINT, SIG_DFL)
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"osc {__version__}\n")
        sys.exit(0)
    # What imports make stays to the end. Looking through it for rubbish, time and again, is a twentieth of a short run.
    gc.set_threshold(_ALLOCATIONS)
    # No other package's plug-in of pydantic has a say in what is a compact; looking for them costs time, too.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if sys.argv[1:2] == ["lint"]:
        from osc_cli.cli.edge import at_the_edge
        from osc_cli.cli.quick import quick_lint

        command = quick_lint(sys.argv[2:])
        if command is not None:
            sys.exit(at_the_edge(command))
    from osc_cli.cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()
