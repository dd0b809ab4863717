import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from osc_cli.commands.lint import lint
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.terminal.reporters.json import report
from tests.support import SMALLEST_COMPACT
from tools.docs.output_schemas import OUTPUT_SCHEMAS
from tools.docs.schema_files import schema_files

LINT = OUTPUT_SCHEMAS["osc.lint.v1"]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Lint the bad and the good example of every rule in one run, and return what is printed."""
    folder, paths = tmp_path_factory.mktemp("examples"), []
    for rule in EVERY_RULE.rules:
        for kind, text in (("bad", rule.meta.bad), ("good", rule.meta.good)):
            path = folder / f"{rule.meta.name}-{kind}.yaml"
            path.write_bytes(text.encode() if isinstance(text, str) else text)
            paths.append(path)
    return report(lint(paths))


def test_what_lint_prints_keeps_the_contract(printed: str) -> None:
    output = json.loads(printed)
    jsonschema.Draft7Validator(LINT).validate(output)
    found = {found["rule"] for file in output["files"] for found in file["diagnostics"]}
    assert len(found) > 20, "an output without findings would prove little"


def test_the_output_of_a_clean_compact_keeps_the_contract(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(SMALLEST_COMPACT, encoding="utf-8")
    output = json.loads(report(lint([path])))
    jsonschema.Draft7Validator(LINT).validate(output)
    assert [file["diagnostics"] for file in output["files"]] == [[]]


@pytest.mark.parametrize("path", [("schema",), ("summary", "notes"), ("files", 0, "diagnostics", 0, "hint")])
def test_an_output_that_lacks_a_key_breaks_the_contract(path: tuple[str | int, ...], printed: str) -> None:
    output = json.loads(printed)
    output["files"] = output["files"][:1]  # the first is a bad example, and one is enough
    holder = output
    for segment in path[:-1]:
        holder = holder[segment]
    del holder[path[-1]]
    assert not jsonschema.Draft7Validator(LINT).is_valid(output)


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from objects(inner)


def test_no_object_of_an_output_may_lack_or_add_a_key() -> None:
    for schema in OUTPUT_SCHEMAS.values():
        for found in objects(schema):
            assert found["additionalProperties"] is False
            assert found["required"] == list(found["properties"])


@pytest.mark.parametrize("path", sorted(schema_files()))
def test_a_published_schema_is_one(path: str) -> None:
    schema = json.loads(schema_files()[path])
    jsonschema.Draft7Validator.check_schema(schema)
    assert not jsonschema.Draft7Validator(schema).is_valid([]), "each of them describes one object"
