"""Repositories as data: made in a folder, and what was found in them as text."""

import subprocess
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from osc_cli.commands.repository import Repository

FOLDER = Path(__file__).with_name("repositories")
NAMES = sorted(path.name for path in FOLDER.iterdir())


def make(name: str, place: Path) -> Path:
    """Make the repository of a fixture below a folder; return where `osc init` is run."""
    case: dict[str, Any] = YAML(typ="safe").load((FOLDER / name / "repository.yaml").read_text(encoding="utf-8"))
    root = place / "riverbank"
    here = root / str(case.get("inside", "."))
    here.mkdir(parents=True)
    for base, files in ((here, case.get("files", {})), (root, case.get("outside", {}))):
        for path, text in files.items():
            _write(base / path, text.encode())
    for path, text in case.get("latin-1", {}).items():
        _write(here / path, text.encode("latin-1"))
    for path, digits in case.get("bytes", {}).items():
        _write(here / path, bytes.fromhex(digits))
    if "git" in case:
        _git(root, **case["git"])
    return here


def shown(repository: Repository) -> str:
    """Write down what was found, a line for each thing."""
    lines = [f"{guess.question_id}: {guess.value}   <- {guess.source}" for guess in repository.guesses]
    lines += [f"document {name}: {path}" for name, path in repository.documents.items()]
    if repository.published:
        lines.append("adopts " + " ".join(part or "?" for part in repository.published))
    for person in repository.people:
        words = ", ".join(word for word in (person.name, person.affiliation) if word)
        lines.append(f"person {person.handle} ({words})   <- {', '.join(person.sources)}")
    lines += [f"forge {repository.forge}, branch {repository.branch}"]
    lines += [f"note: {note}" for note in repository.notes]
    return "".join(f"{line}\n" for line in lines)


def _write(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def _git(
    root: Path, head: str, remotes: dict[str, str] | None = None, remote_head: dict[str, str] | None = None
) -> None:
    def run(*command: str) -> None:
        subprocess.run(["git", "-C", str(root), *command], check=True, capture_output=True)

    run("init", "--quiet", "--initial-branch", head)
    for remote, url in (remotes or {}).items():
        run("remote", "add", remote, url)
    for remote, branch in (remote_head or {}).items():
        run("symbolic-ref", f"refs/remotes/{remote}/HEAD", f"refs/remotes/{remote}/{branch}")
