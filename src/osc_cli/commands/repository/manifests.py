"""What pyproject.toml, package.json, Cargo.toml and go.mod say about the project."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.compact.spdx import parse
from osc_cli.domain.interview.answers import Guess

_TABLES = (
    ("pyproject.toml", ("project",)),
    ("pyproject.toml", ("tool", "poetry")),
    ("package.json", ()),
    ("Cargo.toml", ("package",)),
    ("Cargo.toml", ("workspace", "package")),
)
_MODULE = re.compile(r"^module\s+\"?(?P<path>[\w./~-]+)", re.MULTILINE)


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer name, summary and licence of each manifest."""
    for file, table in tables(reader):
        name, summary = table.get("name"), table.get("description")
        if isinstance(name, str):
            yield Guess("name", name.rsplit("/", 1)[-1], file)  # without the scope of `@scope/name`
        if isinstance(summary, str):
            yield Guess("summary", " ".join(summary.split()), file)
        licence = _licence(file, table.get("license"))
        if licence is not None:
            yield Guess("licence", licence, file)
    path = module(reader)
    if path:
        yield Guess("name", path[-1].split(".v")[0], "go.mod")


def tables(reader: Reader) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return the parts of manifests that describe the project, each with its file.

    What a package of a Cargo workspace leaves to its workspace (`license.workspace = true`) stands in the table of the
    workspace, which comes after its own.
    """
    for file, keys in _TABLES:
        text = reader.text(file)
        if text is None:
            continue
        try:
            table: Any = json.loads(text) if file.endswith(".json") else tomllib.loads(text)
        except (ValueError, RecursionError):
            reader.broken(file, "it cannot be read")
            continue
        for key in keys:
            table = table.get(key) if isinstance(table, Mapping) else None
        if isinstance(table, Mapping):
            yield file, table


def module(reader: Reader) -> list[str]:
    """Return the parts of the path of a Go module; `/v2` at its end is its version. Empty where there is none."""
    found = _MODULE.search(reader.text("go.mod") or "")
    return [part for part in found["path"].split("/") if not re.fullmatch(r"v[0-9]+", part)] if found else []


def _licence(file: str, said: object) -> str | None:
    """Return the licence as an SPDX expression, or None when it is none."""
    if isinstance(said, Mapping):
        said = said.get("text")  # how pyproject.toml said it before PEP 639
    if isinstance(said, str) and file == "Cargo.toml":
        said = said.replace("/", " OR ")  # how Cargo wrote a choice at first
    return said if isinstance(said, str) and parse(said) is None else None
