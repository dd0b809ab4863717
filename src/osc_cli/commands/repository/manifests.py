"""What pyproject.toml, package.json and Cargo.toml say about the project."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.compact.spdx import parse
from osc_cli.domain.interview.answers import Guess


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


def _tables(reader: Reader) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file, keys in (("pyproject.toml", ("project",)), ("package.json", ()), ("Cargo.toml", ("package",))):
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
