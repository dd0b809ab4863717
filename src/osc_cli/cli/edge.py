"""Where the command line meets the system: text in UTF-8, a reader who has left, Ctrl-C, and our own error."""

import os
import sys
from collections.abc import Callable

from osc_cli.domain.errors import ExitCode, OscError


def at_the_edge(command: Callable[[], object]) -> int:
    """Run a command and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = command()
        sys.stdout.flush()
    except OscError as error:
        from osc_cli.terminal.trouble import report

        report(error)
        return ExitCode.TROUBLE
    except BrokenPipeError:
        # The reader, such as `head`, has left: nothing is wrong. Python would complain again while flushing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else ExitCode.DONE
    return code if isinstance(code, int) else ExitCode.DONE
