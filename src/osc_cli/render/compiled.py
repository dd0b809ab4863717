"""Compiled templates, kept beside the compiled modules of this package: compiling takes ten times as long as rendering.

The file stands where Python keeps its own compiled code and deserves the same trust. What was compiled from another
source, by another Python or by another version of the environment is not used. Where nothing can be written, or
`PYTHONDONTWRITEBYTECODE` is set, templates are compiled in each run.
"""

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

_HERE = Path(__file__).resolve().parent
_FILE = _HERE / "__pycache__" / f"templates.{sys.implementation.cache_tag}.bin"


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates: the bundled ones in a file, those of a project as long as the program runs."""

    def __init__(self, bundled: str, file: Path = _FILE) -> None:
        """Keep in `file` what comes from the folder `bundled`."""
        self._bundled = bundled
        self._file = file
        self._kept: dict[str, tuple[str, CodeType]] | None = None
        self._own: dict[str, tuple[str, CodeType]] = {}
        self._changed = False

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the path of the template: a name alone may stand for a bundled template or a project's own."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give back what was compiled from the same source."""
        checksum, code = self._store(bucket.key).get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            store = self._store(bucket.key)
            store[bucket.key] = (bucket.checksum, bucket.code)
            self._changed = self._changed or store is self._kept

    def save(self) -> None:
        """Write what is new, in one step. A folder that cannot be written is no reason to fail."""
        if not self._changed or sys.dont_write_bytecode:
            return
        self._changed = False
        content = marshal.dumps((_maker(), self._kept))
        new = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(exist_ok=True)
            new.write_bytes(content)
            new.replace(self._file)
        except OSError:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def _store(self, key: str) -> dict[str, tuple[str, CodeType]]:
        if not key.startswith(self._bundled):
            return self._own
        if self._kept is None:
            self._kept = self._read()
        return self._kept

    def _read(self) -> dict[str, tuple[str, CodeType]]:
        try:
            maker, kept = marshal.loads(self._file.read_bytes())
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return kept if maker == _maker() and isinstance(kept, dict) else {}


def _maker() -> str:
    """Name what compiles: Jinja, and the two modules that shape its code, by size and time as Python does it."""
    parts = [sys.version, jinja2.__version__]
    for module in ("environment.py", "limits.py", "vocabulary.py"):
        with suppress(OSError):
            status = (_HERE / module).stat()
            parts.append(f"{status.st_size} {status.st_mtime_ns}")
    return " ".join(parts)
