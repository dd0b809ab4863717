"""Where the toolkit keeps files of its own for a user, by the conventions of each platform."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder for what can be made again."""
    if sys.platform == "win32":
        return _windows() / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/osc-cli"
    return _xdg("XDG_CACHE_HOME", ".cache")


def state_folder() -> Path:
    """Return the folder for what should outlast a crash, and is no document of anybody."""
    if sys.platform == "win32":
        return _windows() / "state"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/osc-cli"
    return _xdg("XDG_STATE_HOME", ".local/state")


def _windows() -> Path:
    return Path(os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData/Local"), "osc-cli")


def _xdg(variable: str, usual: str) -> Path:
    # The specification: a path that is not absolute counts as not set.
    base = os.environ.get(variable) or ""
    return (Path(base) if base.startswith("/") else Path.home() / usual) / "osc-cli"
