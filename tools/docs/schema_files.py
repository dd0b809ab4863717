"""`docs/schemas/`: the schema of the compact, and one for every output that other programs read."""

import json

from osc_cli.domain.compact.schema import json_schema
from tools.docs.output_schemas import OUTPUT_SCHEMAS


def schema_files() -> dict[str, str]:
    """Return the files."""
    schemas = {"compact.v1": json_schema(), **OUTPUT_SCHEMAS}
    return {
        f"docs/schemas/{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }
