"""Reading files of which nothing is known: any size, any bytes, any spelling of the name."""

from pathlib import Path

from osc_cli.commands import files
from osc_cli.domain.errors import OscError

MAX_BYTES = 256 * 1024
"""More than any manifest or policy that a person wrote."""


class Reader:
    """Reads files of one folder and notes which it could not read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: list[str] = []

    def names(self, inside: str = ".") -> list[str]:
        """Return the sorted names of the files in a folder below; none when it cannot be listed."""
        try:
            return sorted(entry.name for entry in (self.folder / inside).iterdir() if entry.is_file())
        except OSError:
            return []

    def text(self, name: str) -> str | None:
        """Return the text of a file, or None when there is none that can be read."""
        path = self.folder / name
        try:
            if not path.is_file():
                return None
            raw = files.read(path, MAX_BYTES)
            why = "it is too large" if len(raw) > MAX_BYTES else "it is no text" if b"\0" in raw else ""
            text = "" if why else raw.decode("utf-8-sig")
        except (OscError, OSError):
            text, why = "", "it cannot be opened"
        except UnicodeDecodeError:
            text, why = "", "it is not UTF-8"
        if why:
            self.broken(name, why)
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def broken(self, name: str, why: str) -> None:
        """Note that a file was left out, once."""
        note = f"{name} was left out: {why}"
        if note not in self.notes:
            self.notes.append(note)
