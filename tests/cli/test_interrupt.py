"""Ctrl-C at any moment: no traceback, nothing on standard output that is half said, and 130 in the shell."""

import _thread
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from osc_cli.cli.edge import at_the_edge
from tests.support import ROOT

LONG = ("stress", "--compact", str(ROOT / "examples/social-coop/compact.yaml"))
INTERRUPTED = {130, -signal.SIGINT}
"""What the shell calls 130: our exit code, or an end by the signal itself while nothing has begun."""


class Swallows:
    """Is interrupted where nobody can hear it, as a destructor or a callback from C is."""

    def __del__(self) -> None:
        _thread.interrupt_main()
        time.sleep(0)


def test_an_interrupt_that_was_swallowed_comes_again() -> None:
    before = signal.getsignal(signal.SIGINT)

    def command() -> int:
        Swallows()
        end = time.monotonic() + 20
        while time.monotonic() < end:
            time.sleep(0.001)
        return 0

    assert at_the_edge(command) == 130
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.slow
@pytest.mark.parametrize("argv", [("--help",), ("lint", "compact.yaml"), LONG], ids=["help", "lint", "stress"])
@pytest.mark.parametrize("delay", [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.5, 0.8, 1.5])
def test_no_moment_gives_a_traceback(argv: tuple[str, ...], delay: float, tmp_path: Path) -> None:
    """As a person does it: to a process that runs Python code of ours; before that nothing here can help."""
    (tmp_path / "compact.yaml").write_bytes((ROOT / "examples/social-coop/compact.yaml").read_bytes())
    begin = "import sys; print(flush=True); sys.argv[0] = 'osc'; from osc_cli.__main__ import main; main()"
    running = subprocess.Popen(
        [sys.executable, "-c", begin, *argv],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    running.stdout.readline()
    time.sleep(delay)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err
    if running.returncode not in INTERRUPTED:  # it had ended by then, as if nobody had called
        assert running.returncode in {0, 1}
        assert out
