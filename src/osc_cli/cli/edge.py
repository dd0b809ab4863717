"""Where the command line meets the system: text in UTF-8, a reader who has left, Ctrl-C, and our own error."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from osc_cli.domain.errors import ExitCode, OscError

_AGAIN = 0.01
"""Seconds after which an interrupt that somebody swallowed comes again."""


def at_the_edge(command: Callable[[], object]) -> int:
    """Run a command and return the exit code."""
    try:
        with _interruptible():
            return _run(command)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C raise KeyboardInterrupt as long as somebody here catches it, and be what it was before and after.

    Raised in a destructor, or where another language calls Python, it would be reported and forgotten, and a long
    computation would go on: then it is raised once more.
    """
    before, told = signal.getsignal(signal.SIGINT), sys.unraisablehook

    def once_more(lost: Any) -> None:
        if not issubclass(lost.exc_type, KeyboardInterrupt):
            told(lost)
            return
        import _thread
        import threading

        threading.Timer(_AGAIN, _thread.interrupt_main).start()

    sys.unraisablehook = once_more
    try:
        if before is signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        sys.unraisablehook = told


def _run(command: Callable[[], object]) -> int:
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
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else ExitCode.DONE
    return code if isinstance(code, int) else ExitCode.DONE
