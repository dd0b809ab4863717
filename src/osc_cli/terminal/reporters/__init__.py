"""Output formats of `osc lint`, by name: one module and one line each, imported only when used."""

REPORTERS = {
    "text": "osc_cli.terminal.reporters.text",
    "json": "osc_cli.terminal.reporters.json",
}
"""Each module has `report(result, *, style, quiet) -> str`."""
