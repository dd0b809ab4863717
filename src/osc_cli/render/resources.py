"""Where the bundled templates stand."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def templates_root() -> Traversable:
    """Return the bundled templates: inside the package once installed, at the top of a source checkout otherwise."""
    packaged = files("osc_cli") / "templates"
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parents[3] / "templates"
