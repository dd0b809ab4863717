"""Reading and writing files: the one place where the operating system's complaints become our words."""

import errno
import os
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
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


def check_unchanged(path: Path, before: bytes | None) -> None:
    """Raise OscError when a file is not what it was when it was looked at; None where there was none."""
    if (read(path) if path.is_file() else None) != before:
        raise OscError(f"{path} changed while this ran", "nothing was written; run it again")


_READ_HINTS: dict[type[OSError], str] = {
    FileNotFoundError: "check the spelling",
    IsADirectoryError: "name the file, not the folder",
    PermissionError: "check who may read the file",
}
_NO_COMPACT = "check the spelling, or run `osc init` to make a compact"


def size(path: Path) -> int:
    """Return the size of a compact in bytes without reading it.

    Raises OscError when it cannot be reached.
    """
    try:
        return path.stat().st_size
    except OSError as error:
        hint = _NO_COMPACT if isinstance(error, FileNotFoundError) else _READ_HINTS.get(type(error))
        raise OscError(f"cannot read {path}: {reason(error)}", hint) from None


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
    """Write one file as `write_all` does; return whether it changed."""
    return bool(write_all({path: content}))


def write_all(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write several files, or leave all of them exactly as they were; return those that changed.

    The contents go to new files beside them first, and only when all of these are safe on the disk do they take their
    places, in the order given. The mode of an existing file is kept, and a symbolic link goes on pointing to the same
    file. A file that is read-only is not replaced.

    Raises OscError when a file cannot be written.
    """
    waiting: list[tuple[Path, Path, Path]] = []
    done: list[Path] = []
    path = Path()
    try:
        for path, content in contents.items():
            target = Path(os.path.realpath(path))
            if _differs(target, content):
                waiting.append((path, _staged(target, content), target))
        while waiting:
            path, staged, target = waiting[0]
            staged.replace(target)
            del waiting[0]
            done.append(path)
    except OSError as error:
        hint = f"before that, these were written: {', '.join(map(str, done))}" if done else "nothing was changed"
        raise OscError(f"cannot write {path}: {reason(error)}", hint) from None
    finally:
        for _, staged, _ in waiting:
            with suppress(OSError):
                staged.unlink(missing_ok=True)
    return tuple(done)


def _differs(target: Path, content: bytes) -> bool:
    """Whether there is something to write. Raises OSError when the file may not be replaced."""
    if not target.exists():
        return True
    if not target.is_file():
        raise OSError(errno.EINVAL, "a folder or a device has this name")
    if target.read_bytes() == content:
        return False
    if not target.stat().st_mode & 0o222:
        # A new file could take its place all the same; but whoever made it read-only said that nobody should.
        raise PermissionError(errno.EACCES, "the file is read-only")
    return True


def _staged(target: Path, content: bytes) -> Path:
    """Write the content to a new file beside the target and return its path."""
    import tempfile  # reading needs none of what it brings along

    target.parent.mkdir(parents=True, exist_ok=True)
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    # The only way to ask for the mask is to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def reason(error: OSError) -> str:
    """Say in words why the operating system refused."""
    return (error.strerror or str(error)).lower()
