"""`osc schema`."""

import typer


def schema() -> None:
    """Print the JSON Schema of the compact, for editors.

    An editor that knows it completes keys, explains them on hover and underlines mistakes while you type.
    """
    import json

    from osc_cli.domain.compact.schema import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
