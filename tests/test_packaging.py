"""What people install: the wheel holds the templates, and the pins hold what we say we need."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from osc_cli import __version__
from tests.support import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def pins(lock: Path) -> dict[str, str]:
    """Return the version of each package that a lock names."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    pinned = (line.split(";")[0].rstrip(" \\").split("==") for line in lines if "==" in line and line[0] not in " #")
    return dict(sorted((name, version) for name, version in pinned))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build an sdist, and a wheel from that sdist: what is missing from the first is missing from the second."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def contents_of_the_wheel(built: Path) -> dict[str, str]:
    [path] = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name).decode() for name in wheel.namelist()}


def files_under(folder: Path) -> set[str]:
    """Return the paths below a folder of the checkout, without what Python compiled."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in paths}


def test_the_wheel_holds_the_package_and_the_templates(built: Path) -> None:
    packaged = {name for name in contents_of_the_wheel(built) if name.startswith("osc_cli/")}
    templates = {f"osc_cli/templates/{name}" for name in files_under(ROOT / "templates")}
    modules = {f"osc_cli/{name}" for name in files_under(ROOT / "src" / "osc_cli")}
    assert "osc_cli/py.typed" in modules
    assert packaged == templates | modules


def test_the_wheel_says_what_it_is(built: Path) -> None:
    contents = contents_of_the_wheel(built)
    about = f"osc_cli-{__version__}.dist-info"
    metadata = contents[f"{about}/METADATA"].splitlines()
    assert "License-Expression: Apache-2.0 AND CC0-1.0" in metadata
    assert "Requires-Python: >=3.11" in metadata
    assert not [line for line in metadata if line.startswith("Classifier: License")]
    assert {f"{about}/licenses/LICENSE", f"{about}/licenses/templates/LICENSE"} <= contents.keys()
    scripts = contents[f"{about}/entry_points.txt"].split("\n")
    assert {"osc = osc_cli.__main__:main", "osc-cli = osc_cli.__main__:main"} <= set(scripts)


@pytest.mark.parametrize("declared", PROJECT["dependencies"])
def test_a_dependency_is_pinned_and_has_a_reason(declared: str) -> None:
    requirement = Requirement(declared)
    pinned = pins(ROOT / "requirements" / "run.txt")[requirement.name.replace(".", "-")]
    assert requirement.specifier.contains(pinned)
    reasons = (ROOT / "docs" / "decisions" / "0001-runtime-dependencies.md").read_text(encoding="utf-8")
    assert f"| `{declared}` |" in reasons


@pytest.mark.parametrize("declared", PROJECT["dependencies"])
def test_the_floors_that_are_tested_are_the_floors_that_are_declared(declared: str) -> None:
    requirement = Requirement(declared)
    [floor] = [clause.version for clause in requirement.specifier if clause.operator == ">="]
    tested = pins(ROOT / "requirements" / "floors.txt")[requirement.name.replace(".", "-")]
    assert Requirement(f"it=={floor}").specifier.contains(tested)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_has_a_hash_for_every_pin_and_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    entries = [entry for entry in text.split("\n") if "==" in entry]
    assert entries
    assert all(entry.endswith("\\") for entry in entries)
    assert text.count(" \\\n    --hash=sha256:") >= len(entries)
    assert "://" not in text


def test_the_locks_agree_with_each_other() -> None:
    everything = pins(ROOT / "requirements" / "dev.txt")
    runtime = pins(ROOT / "requirements" / "run.txt")
    assert {name: everything[name] for name in runtime} == runtime
