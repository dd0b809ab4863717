"""What every test stands on: a terminal that is the same everywhere, and golden files."""

import difflib
import os
from pathlib import Path

import hypothesis
import pytest

from tests.support import Golden

# typer reads most of these once, when it is imported: that must not happen above this line.
os.environ.update(
    _TYPER_FORCE_DISABLE_TERMINAL="1",
    COLUMNS="100",
    LC_ALL="C.UTF-8",
    NO_COLOR="1",
    TERM="dumb",
    # git neither reads this machine's settings nor asks who is committing.
    GIT_CONFIG_GLOBAL=os.devnull,
    GIT_CONFIG_NOSYSTEM="1",
    GIT_AUTHOR_NAME="Ada Example",
    GIT_AUTHOR_EMAIL="ada@example.org",
    GIT_COMMITTER_NAME="Ada Example",
    GIT_COMMITTER_EMAIL="ada@example.org",
)
# Noted under a name of our own: pytest-xdist's workers see the environment as this file leaves it.
os.environ.setdefault("OSC_TEST_PROFILE", "build-machine" if os.environ.get("CI") else "developer")
for name in (
    "CI",
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_WORK_TREE",
    "LINES",
    "PY_COLORS",
    "SOURCE_DATE_EPOCH",
    "TERMINAL_WIDTH",
    "TYPER_USE_RICH",
):
    os.environ.pop(name, None)

# No deadline: the machine may be shared. On a build machine the examples are the same each time, so that a failure
# belongs to the change that it meets.
hypothesis.settings.register_profile("developer", deadline=None, max_examples=60)
hypothesis.settings.register_profile("build-machine", deadline=None, max_examples=60, derandomize=True)
hypothesis.settings.load_profile(os.environ["OSC_TEST_PROFILE"])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew; read `git diff tests/golden` before you commit them",
    )


@pytest.fixture(scope="session", autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what the wizard remembers apart from what it remembers for whoever runs the tests."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file, byte for byte; with --update-golden, write the file instead."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
        if not path.is_file():
            pytest.fail(f"There is no golden file {path}. Run pytest --update-golden, then read what it wrote.")
        expected = path.read_bytes().decode()
        if actual != expected:
            lines = difflib.unified_diff(
                expected.splitlines(), actual.splitlines(), str(path), "what came out", lineterm=""
            )
            changed = "\n".join(lines) or "Only line endings differ."
            pytest.fail(f"{changed}\n\nIf the change is meant: pytest --update-golden, then read git diff.")

    return compare
