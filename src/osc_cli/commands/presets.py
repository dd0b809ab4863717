"""The compacts that one can start from: those that come along, and a project's or foundation's own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.presets import BY_NAME
from osc_cli.domain.interview.question import Data
from osc_cli.render.resources import templates_root
from osc_cli.source.loader import MAX_BYTES, load


class OwnPreset(NamedTuple):
    """A compact in a file that somebody keeps for such starts."""

    path: Path
    text: str
    data: Data


class Bundled(Mapping[str, Data]):
    """The plain data of each preset by its name, read when it is asked for."""

    def __init__(self) -> None:
        self._known: dict[str, Data] = {}

    def __getitem__(self, name: str) -> Data:
        """Read a preset once."""
        if name not in BY_NAME:
            raise KeyError(name)
        if name not in self._known:
            data = load(preset_text(name).encode()).data
            assert isinstance(data, dict)
            self._known[name] = data
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return iter(BY_NAME)

    def __len__(self) -> int:
        """Count them."""
        return len(BY_NAME)


def preset_text(name: str) -> str:
    """Return the text of a preset that comes along."""
    return (templates_root() / "presets" / f"{BY_NAME[name].name}.yaml").read_text(encoding="utf-8")


def own_preset(named: str) -> OwnPreset | None:
    """Read the preset file that a person named; None when the word is the name of a preset, or of none.

    Raises OscError when the file cannot be read, or is no compact without errors.
    """
    path = Path(named)
    if named in BY_NAME or not (path.suffix in {".yaml", ".yml"} or len(path.parts) > 1 or path.is_file()):
        return None
    read = compacts.check(files.read(path, MAX_BYTES), path.as_posix())
    errors = tuple(found for found in read.diagnostics if found.severity is Severity.ERROR)
    if errors:
        raise OscError(f"{path} cannot be a preset", "it must be a compact without errors", errors, read.text)
    return OwnPreset(path, read.text, read.data)
