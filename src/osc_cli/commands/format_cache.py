"""Keeps the format between runs, so that lint starts without building the article classes.

The file is JSON in the user's cache folder, named after all it depends on: the toolkit, pydantic-core, Python and the
very bytes of the article classes. Whatever goes wrong with it, the classes are built instead and nobody notices.
"""

import os
import sys
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from osc_cli import __version__
from osc_cli.commands import files
from osc_cli.domain.compact import core
from osc_cli.domain.compact import format as compact_format
from osc_cli.domain.compact.format import Format
from osc_cli.domain.errors import OscError

_UNUSABLE = (OSError, LookupError, TypeError, ValueError, core.SchemaError)


@lru_cache
def known_format() -> Format:
    """Return the format, from the cache where it can be had."""
    path = _path()
    if path is None:
        return compact_format.from_models()
    try:
        return compact_format.from_data(core.from_json(path.read_bytes()))
    except _UNUSABLE:
        built = compact_format.from_models()
        _keep(path)
        return built


def _keep(path: Path) -> None:
    try:
        files.write(path, core.to_json(compact_format.to_data()))
    except (OscError, *_UNUSABLE):
        return  # a read-only home costs time, nothing else


def _path() -> Path | None:
    """Return where the format is kept; None where the classes cannot be read or the cache is switched off."""
    folder = Path(compact_format.__file__).parent
    try:
        sources = sorted(folder.glob("*.py"))
        digest = 0
        for source in sources:
            digest = crc32(source.read_bytes(), digest)
    except OSError:
        return None
    if not sources or os.environ.get("OSC_NO_CACHE"):
        return None
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = f"format-{__version__}-{core.__version__}-{python}-{digest:08x}.json"
    return _folder() / name


def _folder() -> Path:
    """Return the user's cache folder. platformdirs knows it too, but importing that costs lint what the cache gains."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData/Local"), "osc-cli/cache")
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/osc-cli"
    base = os.environ.get("XDG_CACHE_HOME") or ""
    # The specification: a path that is not absolute counts as not set.
    return (Path(base) if base.startswith("/") else Path.home() / ".cache") / "osc-cli"
