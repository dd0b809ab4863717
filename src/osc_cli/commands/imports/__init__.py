"""Files of other tools that a compact can be begun from: one reader each, and one line here."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from osc_cli.commands.imports.communityrule import communityrule
from osc_cli.commands.imports.draft import Draft, Source
from osc_cli.commands.imports.gitvote import gitvote
from osc_cli.commands.imports.rosters import codeowners, maintainers, owners, security_insights


class Format(NamedTuple):
    """One format."""

    says: str
    """What it is, in a few words."""
    read: Callable[[Source], Draft]
    files: tuple[str, ...]
    """With what the names of its files begin, in small letters without a dot."""


FORMATS: Mapping[str, Format] = {
    "communityrule": Format(
        "a rule of CommunityRule: Markdown, JSON, or a page of the older site", communityrule, ("communityrule",)
    ),
    "gitvote": Format("decisions from .gitvote.yml", gitvote, ("gitvote",)),
    "maintainers": Format("people from a MAINTAINERS file", maintainers, ("maintainers",)),
    "codeowners": Format("people from CODEOWNERS", codeowners, ("codeowners",)),
    "owners": Format("people from OWNERS or OWNERS_ALIASES", owners, ("owners",)),
    "security-insights": Format(
        "people and contacts from security-insights.yml", security_insights, ("security-insights",)
    ),
}


def format_of(path: str) -> str | None:
    """Return the format that a file's name is one of; None where the name says nothing."""
    name = PurePath(path).name.lower().lstrip(".").replace("_", "-")
    return next((known for known, form in FORMATS.items() if name.startswith(form.files)), None)
