"""The files that other programs read, and the schemas that people publish for them."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema

from osc_cli.source.loader import load
from tests.support import ROOT

GUIDE = ROOT / "docs/guides/ci.md"
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(path: Path) -> Any:
    """Return what a YAML file says."""
    return read_text(path.read_text(encoding="utf-8"))


def read_text(text: str) -> Any:
    """Return what a YAML text says."""
    loaded = load(text.encode(), lists=True)
    assert loaded.findings == ()
    return loaded.data


def blocks(page: Path) -> Iterator[Any]:
    """Yield what each YAML block of a page says."""
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        yield read_text(block)


def judge(document: Any, schema: str) -> None:
    """Hold a document against a schema that check-jsonschema carries."""
    vendored = files("check_jsonschema") / "builtin_schemas/vendor" / f"{schema}.json"
    known = json.loads(vendored.read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(known)(known).validate(document)
