"""Reading and writing files: the one place where the operating system's complaints become our words."""

import os
import stat
import sys
from pathlib import Path

from osc_cli.domain.errors import OscError


def read(path: Path, limit: int | None = None) -> bytes:
    """Return the bytes of a file, at most one more than `limit`.

    Raises OscError when it cannot be opened or is no file.
    """
    try:
        with path.open("rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                # A pipe or a device may never end; a compact is a file.
                return stream.read(-1 if limit is None else limit + 1)
            return stream.read() if limit is None else stream.read(limit + 1)
    except OSError as error:
        raise OscError(f"cannot read {path}: {reason(error)}", _READ_HINTS.get(type(error))) from None


_READ_HINTS: dict[type[OSError], str] = {
    FileNotFoundError: "check the spelling, or run `osc init` to make a compact",
    IsADirectoryError: "name the file, not the folder",
    PermissionError: "check who may read the file",
}


def size(path: Path) -> int:
    """Return the size of a file in bytes without reading it.

    Raises OscError when it cannot be reached.
    """
    try:
        return path.stat().st_size
    except OSError as error:
        raise OscError(f"cannot read {path}: {reason(error)}", _READ_HINTS.get(type(error))) from None


def from_repository(path: str) -> str:
    """Return a path as forges want it: from the top of the repository, with forward slashes.

    A path in no repository, and a name that is no path, stays as it is.
    """
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - a symbolic link stays where the repository has it
    top = next((folder for folder in whole.parents if (folder / ".git").exists()), None)
    return whole.relative_to(top).as_posix() if top else Path(path).as_posix()


def read_stdin(limit: int) -> bytes:
    """Return the bytes of standard input, at most one more than `limit`."""
    return sys.stdin.buffer.read(limit + 1)


def write(path: Path, content: bytes) -> bool:
    """Write a file in one step, or leave it exactly as it was; return whether it changed.

    The content goes to a new file beside it, which then takes its place. The mode of an existing file is kept, and a
    symbolic link goes on pointing to the same file.

    Raises OscError when the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and target.read_bytes() == content:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content)
    except OSError as error:
        raise OscError(f"cannot write {path}: {reason(error)}", "nothing of it was changed") from None
    return True


def _replace(target: Path, content: bytes) -> None:
    import tempfile  # reading needs none of what it brings along

    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    # The only way to ask for the mask is to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def reason(error: OSError) -> str:
    """Say in words why the operating system refused."""
    return (error.strerror or str(error)).lower()
