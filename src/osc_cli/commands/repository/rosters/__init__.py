"""The people whom files of the repository list. Each format has its own file here; each person is an offer, no fact."""

import re
from collections.abc import Callable, Iterator

from osc_cli.commands.repository.documents import FOLDERS
from osc_cli.commands.repository.reading import Reader
from osc_cli.commands.repository.rosters import (
    all_contributors,
    codeowners,
    dot_project,
    maintainers_file,
    owners,
    security_insights,
)
from osc_cli.commands.repository.rosters.data import Data, read, read_json
from osc_cli.commands.repository.rosters.listed import Listed, Standing

__all__ = ["Listed", "Standing", "find"]


def find(reader: Reader) -> tuple[Listed, ...]:
    """Return everybody whom a file lists, the files that speak of maintainers first. A broken file costs a note."""
    return tuple(_found(reader))


def _found(reader: Reader) -> Iterator[Listed]:
    for path in _paths(reader, FOLDERS, maintainers_file.NAME):
        yield from maintainers_file.listed(reader.text(path) or "", path)
    if data := _data(reader, dot_project.PATH):
        yield from dot_project.listed(data, dot_project.PATH)
    if data := _data(reader, owners.PATH):
        groups = _data(reader, owners.ALIASES)
        yield from owners.listed(data, owners.PATH, owners.aliases(groups) if groups else {})
    for path in codeowners.PATHS:
        yield from codeowners.listed(reader.text(path) or "", path)
    for path in _paths(reader, security_insights.FOLDERS, security_insights.NAME):
        if data := _data(reader, path):
            yield from security_insights.listed(data, path)
    if data := _data(reader, all_contributors.PATH, read_json):
        yield from all_contributors.listed(data, all_contributors.PATH)


def _paths(reader: Reader, folders: tuple[str, ...], name: re.Pattern[str]) -> Iterator[str]:
    for folder in folders:
        yield from (f"{folder}/{file}".removeprefix("./") for file in reader.names(folder) if name.fullmatch(file))


def _data(reader: Reader, path: str, parse: Callable[[str], Data | None] = read) -> Data | None:
    text = reader.text(path)
    data = parse(text) if text is not None else None
    if text is not None and data is None:
        reader.broken(path, "it cannot be read")
    return data
