"""What an export is made from, and what comes out of it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from osc_cli.commands import files
from osc_cli.commands.repository.remote import find, forge_of, remotes
from osc_cli.domain.compact.names import Names
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.diagnostics import SourceMap


class ExportFile(NamedTuple):
    """One file in the format of another tool."""

    path: str
    """Where that tool looks for it, from the root of the repository."""
    text: str
    block: bool = False
    """Whether only the lines between the marks are ours; all others in the file are somebody's own."""
    dated: tuple[str, ...] = ()
    """With what lines begin that only say when the file was written: a file that differs in no others is up to date."""


WRITTEN = "Written by `osc export"
"""What every whole file of ours says of itself. A file that does not say it is somebody's own, and is not replaced."""


_ADDRESSES = {
    "GitHub": ("blob/HEAD", "raw/HEAD"),
    "GitLab": ("-/blob/HEAD", "-/raw/HEAD"),
    "Forgejo": ("src/branch/HEAD", "raw/branch/HEAD"),
}
"""Below which address each forge shows a file of the usual branch, and its bytes alone."""
_FOLDERS = {".gitlab": "GitLab", ".forgejo": "Forgejo", ".gitea": "Forgejo"}


class Exported(NamedTuple):
    """The files, and what the other tool has no words for."""

    files: tuple[ExportFile, ...]
    losses: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    """Files of an earlier export that must not stand there any more: paths from the root of the repository."""


class Facts(NamedTuple):
    """A valid compact as the exports see it."""

    data: Mapping[str, Any]
    """Plain data without `x-` keys."""
    names: Names
    compact_path: str
    """From the root of the repository, as are all paths here."""
    documents: Mapping[str, str]
    """Where each rendered document stands, by its name."""
    owner: str
    """The account or group on the forge, from `project.repository`; empty where there is none."""
    repository: str
    """The address of the repository without a slash at its end; empty where there is none."""
    root: Path
    """The folder of the repository."""
    target: Path
    """Where the files are written, or would be."""
    today: date
    sources: SourceMap
    """Where everything stands in the text of the compact."""

    def standing(self, *paths: str) -> str:
        """Return the first of these places at which a file stands already; else the first of them."""
        return next((path for path in paths if (self.target / path).is_file()), paths[0])

    def text_of(self, path: str) -> str | None:
        """Return what a file of the repository says; None where there is none."""
        file = self.root / path
        return files.read(file).decode("utf-8", "replace") if file.is_file() else None

    def line(self, route: tuple[str, ...]) -> int:
        """Return the line of the key at a route."""
        return self.sources.locate(route, "key").line

    def at(self, *route: str) -> Any:
        """Return what is declared at a route; None where nothing is."""
        value: Any = self.data
        for key in route:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value

    def entries(self, *route: str) -> Mapping[str, Any]:
        """Return a map of the compact; an empty one where nothing is declared."""
        found: Mapping[str, Any] = self.at(*route) or {}
        return found

    def people(self, who: str | list[str] | None) -> list[str]:
        """Return the handles of all who hold these roles and seats, as far as they are listed, each once."""
        found: dict[str, None] = {}
        for one in many(who):
            if one in self.entries("people"):
                found[one] = None
            group = self.at("roles", one) or self.at("bodies", one) or {}
            found.update(dict.fromkeys(group.get("holders") or ()))
            found.update(dict.fromkeys(self.people(group.get("made_of")) if group.get("made_of") else ()))
        return list(found)

    def holders_of(self, power: str) -> list[str]:
        """Return who holds a power, as ids or words."""
        return many(self.at("powers", power, "held_by"))

    @property
    def host(self) -> str:
        """The host of the repository, as the compact says it or else the remote of git; GitHub where neither does."""
        if self.repository:
            return urlsplit(self.repository).hostname or ""
        place = find(remotes(self.root), ())
        return (urlsplit(place.url).hostname or "") if place else "github.com"

    @property
    def forge(self) -> str | None:
        """The software of the forge: by its host, or by the folder that only such a forge reads; None where unknown."""
        if not self.repository:
            return None
        by_folder = (forge for folder, forge in _FOLDERS.items() if (self.root / folder).is_dir())
        return forge_of(self.repository) or next(by_folder, None)

    def unsure_address(self) -> list[str]:
        """Say that addresses of files are a guess where nobody knows which software the forge runs."""
        if self.forge or not self.repository:
            return []
        return [f"which software {self.host} runs is not known: addresses of files are written as on GitHub"]

    def file_address(self, path: str, *, raw: bool = False) -> str:
        """Return where a file of the repository can be read, or its bytes alone; empty without a repository."""
        shown = _ADDRESSES.get(self.forge or "", _ADDRESSES["GitHub"])[raw]
        return f"{self.repository}/{shown}/{quote(path)}" if self.repository else ""


def listed(losses: Iterable[str]) -> tuple[str, ...]:
    """Return each loss once, in order."""
    return tuple(dict.fromkeys(losses))
