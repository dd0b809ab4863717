"""Files of other tools that a compact can be begun from: one reader each, and one line here."""

from collections.abc import Callable, Mapping
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


FORMATS: Mapping[str, Format] = {
    "communityrule": Format("a rule of CommunityRule: Markdown, JSON, or a page of the older site", communityrule),
    "gitvote": Format("decisions from .gitvote.yml", gitvote),
    "maintainers": Format("people from a MAINTAINERS file", maintainers),
    "codeowners": Format("people from CODEOWNERS", codeowners),
    "owners": Format("people from OWNERS or OWNERS_ALIASES", owners),
    "security-insights": Format("people and contacts from security-insights.yml", security_insights),
}
