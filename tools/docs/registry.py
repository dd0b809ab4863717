"""The registry of generators: one line each. A generator returns pages, as path from the top of the checkout → text."""

from collections.abc import Callable, Mapping

from tools.docs.command_pages import command_pages
from tools.docs.compact_page import compact_page
from tools.docs.example_pages import example_pages
from tools.docs.lint_picture import lint_picture
from tools.docs.rule_pages import rule_pages
from tools.docs.schema_files import schema_files
from tools.docs.threat_pages import threat_pages
from tools.docs.topic_pages import topic_pages

Pages = Mapping[str, str]

GENERATORS: Mapping[str, Callable[[], Pages]] = {
    "compact": compact_page,
    "schemas": schema_files,
    "rules": rule_pages,
    "topics": topic_pages,
    "threats": threat_pages,
    "commands": command_pages,
    "examples": example_pages,
    "picture": lint_picture,
}

OWNED = ("docs/reference", "docs/schemas")
"""Folders in which every file is generated: one that no generator writes any more is stale too."""
