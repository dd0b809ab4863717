"""The command line: typer and nothing else at import time."""
