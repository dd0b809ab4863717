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
)
_MODULE = re.compile(r"^module\s+\"?(?P<path>[\w./~-]+)", re.MULTILINE)


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer name, summary and licence of each manifest."""
    for file, table in _tables(reader):
        name, summary, licence = table.get("name"), table.get("description"), table.get("license")
        if isinstance(name, str):
            yield Guess("name", name.rsplit("/", 1)[-1], file)  # without the scope of `@scope/name`
        if isinstance(summary, str):
            yield Guess("summary", " ".join(summary.split()), file)
        if isinstance(licence, Mapping):
            licence = licence.get("text")  # how pyproject.toml said it before PEP 639
        if isinstance(licence, str) and parse(licence) is None:
            yield Guess("licence", licence, file)
    yield from _module(reader)


def _tables(reader: Reader) -> Iterator[tuple[str, Mapping[str, Any]]]:
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


def _module(reader: Reader) -> Iterator[Guess]:
    """Offer the last part of the path of a Go module; `/v2` is its version, not its name."""
    module = _MODULE.search(reader.text("go.mod") or "")
    if module:
        parts = [part for part in module["path"].split("/") if not re.fullmatch(r"v[0-9]+", part)]
        yield Guess("name", parts[-1].split(".v")[0], "go.mod")
