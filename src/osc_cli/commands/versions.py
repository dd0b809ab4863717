"""Which two versions of a compact are compared: files, standard input, or what git keeps."""

import os
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.domain.errors import OscError
from osc_cli.domain.lint.validity import VALIDITY
from osc_cli.source.loader import MAX_BYTES

WORKING_TREE = "working tree"
_STDIN = "-"
_HEAD = "HEAD"
_SECONDS = 20


class Version(NamedTuple):
    """One version of a compact, valid."""

    label: str
    """How a person calls it: a revision, a path, `working tree`."""
    path: str
    """Where it stood in that version."""
    data: dict[str, Any]
    """Plain data without `x-` keys."""


def versions(old: str | None, new: str | None, compact: Path | None = None) -> tuple[Version, Version]:
    """Read two versions: of what is not named, the older is HEAD and the newer the working tree.

    A name is a file where a file or folder of that name exists, else a revision of git; `-` is standard input.

    Raises OscError when one cannot be read or is not valid.
    """
    if old == _STDIN == new:
        raise OscError("only one of the two can be standard input")
    return _version(old if old is not None else _HEAD, compact), _version(new, compact)


def _version(name: str | None, compact: Path | None) -> Version:
    if name is None:
        return _working_tree(compact)
    if name == _STDIN:
        return _checked("standard input", compacts.check(files.read_stdin(MAX_BYTES), "<stdin>"))
    path = Path(name)
    # A bare repository holds a file of this name, and nobody means that.
    if name != _HEAD and (path.is_file() or (path.exists() and not _is_revision(name, compact))):
        read = compacts.read(compacts.at(path), VALIDITY)
        return _checked(read.path, read)
    return _revision(name, compact)


def _is_revision(name: str, compact: Path | None) -> bool:
    """Whether a folder's name is a revision too, such as the branch `docs`, and the folder holds no compact."""
    if any((Path(name) / place).is_file() for place in compacts.NAMES):
        return False
    folder = compact.resolve().parent if compact is not None else Path.cwd()
    return not name.startswith("-") and _git(folder, *_VERIFY, f"{name}^{{commit}}") is not None


_VERIFY = ("rev-parse", "--verify", "--quiet")


def _working_tree(compact: Path | None) -> Version:
    found = _found(compact)
    if _git(found.root, "ls-files", "--unmerged", "--", str(found.path.resolve())):
        raise OscError(f"{found.path} has merge conflicts", "resolve them, then compare")
    return _checked(WORKING_TREE, compacts.read(found, VALIDITY))


def _found(compact: Path | None) -> compacts.Found:
    return compacts.at(compact) if compact is not None else compacts.find()


def _checked(label: str, read: compacts.Read) -> Version:
    try:
        return Version(label, read.path, compacts.valid_data(read))
    except OscError as error:
        where = "" if label == read.path else f" ({label})"
        raise OscError(
            f"{read.path}{where} is not a valid compact", error.hint, error.diagnostics, error.text
        ) from None


def _revision(name: str, compact: Path | None) -> Version:
    """Read the compact of a revision. It may have moved since then, so the usual places are tried too."""
    folder = compact.resolve().parent if compact is not None else Path.cwd()
    top = _top(folder, name)
    if name.startswith("-") or _git(top, *_VERIFY, f"{name}^{{commit}}") is None:
        raise _unknown(name, top)
    for path in _candidates(top, compact):
        content = _git(top, "show", f"{name}:{path}")
        if content is not None:
            return _checked(name, compacts.check(content[: MAX_BYTES + 1], path, rules=VALIDITY))
    raise OscError(
        f"{name} has no compact", f"looked for {', '.join(_candidates(top, compact))}; name the files to compare others"
    )


def _candidates(top: Path, compact: Path | None) -> list[str]:
    try:
        here = [_found(compact).path.resolve().relative_to(top).as_posix()]
    except (OscError, ValueError):
        here = []
    return list(dict.fromkeys([*here, *compacts.NAMES]))


def _top(folder: Path, name: str) -> Path:
    try:
        found = _git(folder, "rev-parse", "--show-toplevel")
    except OscError as error:
        raise OscError(f"cannot look up `{name}`: {error.message}", error.hint) from None
    if found is None:
        return _without_top(folder, name)
    return Path(found.decode("utf-8", "surrogateescape").rstrip("\n"))


def _without_top(folder: Path, name: str) -> Path:
    """Return the folder of a bare repository; say of any other why git has no top folder for it."""
    run = _run(folder, "rev-parse", "--is-bare-repository")
    if run.returncode == 0 and run.stdout.strip() == b"true":
        return folder
    if b"dubious ownership" in run.stderr:
        raise OscError(
            "git refuses this repository, because another user owns it",
            "allow it with `git config --global --add safe.directory` and its path",
        )
    raise OscError(f"`{name}` is no file, and this folder is no git repository", "name two files to compare")


def _unknown(name: str, top: Path) -> OscError:
    shallow = _git(top, "rev-parse", "--is-shallow-repository")
    if shallow is not None and shallow.strip() == b"true":
        hint = "this clone is shallow: fetch the history first, as with `git fetch --unshallow`"
    elif name == _HEAD:
        hint = "commit the compact once, or name two files"
    elif ".." in name:
        hint = "name two revisions, as in `osc diff main HEAD`"
    elif ":" in name:
        hint = "name the revision alone; its compact is looked up"
    else:
        hint = "check the spelling; `git log --oneline` lists revisions"
    return OscError(f"`{name}` is neither a file nor a revision of this repository", hint)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Run git and return what it printed; None when it refused.

    Raises OscError when git cannot be run.
    """
    run = _run(folder, *arguments)
    return run.stdout if run.returncode == 0 else None


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        raise OscError("git could not be run", "install git, or name two files to compare") from None
