"""`osc render` with a full disk, a failing call or a kill at every step: no word is lost, no file is half there."""

import errno
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from osc_cli.commands.adoption import Way
from osc_cli.commands.render import render
from osc_cli.domain.errors import ExitCode, OscError
from tests.support import SMALLEST_COMPACT

resource = pytest.importorskip("resource")

WORDS = ("We meet at the old mill.", "Ask Ada first.", "Our charter is older than this toolkit.")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A note in a region, an edit beside one, a document from before; and the compact has changed since."""
    folder = tmp_path / "repository"
    folder.mkdir()
    (folder / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    (folder / "CHARTER.md").write_text(WORDS[2], encoding="utf-8")
    render(folder, way=Way.KEEP)
    note = f"<!-- osc:begin notes -->\n{WORDS[0]}\n"
    for name, old, new in (
        ("CODE_OF_CONDUCT.md", "<!-- osc:begin notes -->\n", note),
        ("GOVERNANCE.md", "### Member\n", f"### Member\n\n{WORDS[1]}\n"),
        ("compact.yaml", "Riverbank", "Lakeside"),
    ):
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def assert_nothing_is_lost(before: dict[str, str], folder: Path) -> None:
    """Every word is there, and every document is the old one or a whole new one."""
    now = contents(folder)
    everything = "\n".join(now.values())
    assert [words for words in WORDS if words not in everything] == []
    for name, old in before.items():
        lines = now[name].splitlines()
        whole = "Lakeside" in lines[0] and lines[-1].startswith("<!-- osc: from")
        assert whole or now[name] == old, name


CALLS: dict[str, tuple[Any, str]] = {
    "mkstemp": (tempfile, "mkstemp"),
    "fsync": (os, "fsync"),
    "chmod": (Path, "chmod"),
    "replace": (Path, "replace"),
}


def _failing(real: Callable[..., Any], at: int, failure: BaseException) -> Callable[..., Any]:
    calls = 0

    def call(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == at:
            raise failure
        return real(*arguments, **named)

    return call


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("failure", "way"),
    [(FULL, Way.ADOPT), (FULL, Way.OVERWRITE), (FULL, Way.BESIDE), (KeyboardInterrupt(), Way.OVERWRITE)],
)
def test_a_failure_at_any_step(repository: Path, way: Way, call: str, failure: BaseException) -> None:
    before = contents(repository)
    place, name = CALLS[call]
    for at in range(1, 20):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "dont_write_bytecode", True)  # the cache of templates is written with the same calls
            patch.setattr(place, name, _failing(getattr(place, name), at, failure))
            try:
                render(repository, way=way)
            except (OscError, KeyboardInterrupt):
                assert_nothing_is_lost(before, repository)
                assert [path for path in repository.iterdir() if path.name.startswith(".")] == []
                if call != "replace" or at == 1:
                    assert contents(repository) == before
                continue
        break
    assert at > 3
    assert_nothing_is_lost(before, repository)
    assert render(repository, way=way).exit_code is ExitCode.DONE


KILLED = """\
import os, signal, sys
from pathlib import Path
call, at, way = sys.argv[1], int(sys.argv[2]), sys.argv[3]
real, calls = getattr(os, call), 0
def kill(*arguments, **named):
    global calls
    calls += 1
    if calls == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments, **named)
from osc_cli.commands.adoption import Way
from osc_cli.commands.render import render
setattr(os, call, kill)
render(Path("compact.yaml"), way=Way(way))
"""


def _run(repository: Path, script: str, *arguments: str, limit: int | None = None) -> int:
    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    run = subprocess.run(
        [sys.executable, "-B", "-c", script, *arguments],
        cwd=repository,
        check=False,
        capture_output=True,
        preexec_fn=limited if limit else None,
    )
    assert b"Traceback" not in run.stderr, run.stderr.decode()
    return run.returncode


@pytest.mark.parametrize(
    ("call", "at", "way"),
    [("fsync", 1, Way.ADOPT), ("fsync", 4, Way.OVERWRITE), ("replace", 1, Way.OVERWRITE), ("replace", 3, Way.ADOPT)],
)
def test_a_kill_at_any_step(repository: Path, call: str, at: int, way: Way) -> None:
    before = contents(repository)
    assert _run(repository, KILLED, call, str(at), way.value) == -signal.SIGKILL
    assert_nothing_is_lost(before, repository)
    render(repository, way=way)
    assert_nothing_is_lost(before, repository)
    assert "Lakeside" in contents(repository)["GOVERNANCE.md"]


def test_a_disk_that_takes_no_more(repository: Path) -> None:
    """The system itself refuses in the middle of a write: no file may be larger than 3,000 bytes."""
    before = contents(repository)
    script = "from osc_cli.__main__ import main; main()"
    assert _run(repository, script, "render", "--overwrite", limit=3_000) == ExitCode.TROUBLE
    assert contents(repository) == before


def test_a_read_only_file_is_not_replaced(repository: Path) -> None:
    (repository / "GOVERNANCE.md").chmod(0o444)
    before = contents(repository)
    with pytest.raises(OscError, match=r"cannot write .*GOVERNANCE\.md: the file is read-only") as caught:
        render(repository, way=Way.ADOPT)
    assert caught.value.hint == "nothing was changed"
    assert contents(repository) == before
    assert render(repository, only=["charter"], way=Way.OVERWRITE).written
