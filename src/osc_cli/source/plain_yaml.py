"""Plain data as the text of a YAML file, for other tools to read."""

from collections.abc import Mapping

from osc_cli.source.scalar_text import block


def yaml_text(data: Mapping[str, object], *comments: str) -> str:
    """Return a map as YAML, below these comment lines."""
    head = [f"# {comment}" for comment in comments]
    return "\n".join((*head, *(line for key, value in data.items() for line in block(key, value, 0)))) + "\n"
