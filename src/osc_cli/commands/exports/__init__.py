"""The formats of other tools that a compact can be written in: one file each, and one line here."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from osc_cli.commands.exports import (
    baseline,
    cncf_project,
    codeowners,
    communityrule,
    gitvote,
    issue_forms,
    maintainers,
    owners,
    security_insights,
)
from osc_cli.commands.exports.exported import Exported, Facts


class Format(NamedTuple):
    """One format."""

    says: str
    """What it is, in a few words."""
    export: Callable[[Facts], Exported]


FORMATS: Mapping[str, Format] = {
    "gitvote": Format("votes by reactions on GitHub (.gitvote.yml)", gitvote.export),
    "codeowners": Format("who must review a change of the compact (CODEOWNERS)", codeowners.export),
    "owners": Format("who approves and reviews, for Prow (OWNERS, OWNERS_ALIASES)", owners.export),
    "maintainers": Format("a table of everybody with a role (MAINTAINERS.md)", maintainers.export),
    "security-insights": Format("what security tools ask of a repository (2.2.0)", security_insights.export),
    "cncf-project": Format("metadata of a CNCF project (.project/, 1.0.0)", cncf_project.export),
    "issue-forms": Format("a form to propose something, for each decision", issue_forms.export),
    "communityrule": Format("a rule as CommunityRule lays it out", communityrule.export),
    "baseline": Format("evidence for OpenSSF baseline and badge controls", baseline.export),
}
