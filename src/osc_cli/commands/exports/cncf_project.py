"""`.project/`: what the CNCF asks of its projects (schema 1.0.0), as far as a compact knows it."""

import re
from typing import Any

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts, listed
from osc_cli.source.plain_yaml import yaml_text

_COMMENT = "Written by `osc export cncf-project`; change the compact instead."
_DOCUMENTS = {
    "governance_doc": ("governance", ""),
    "code_of_conduct": ("code_of_conduct", ""),
    "decision_making_process": ("governance", "#how-we-decide"),
    "roles_and_teams": ("governance", "#roles"),
    "change_process": ("governance", "#how-this-document-is-changed"),
}
"""From the key of the format to the document, and the section in it."""


def export(facts: Facts) -> Exported:
    """Write `project.yaml` and `maintainers.yaml`."""
    losses = ["`maturity_log` is demanded: a foundation keeps it, and a compact does not say it"]
    slug = re.sub("[^a-z0-9]+", "-", str(facts.at("project", "name")).lower()).strip("-")
    data: dict[str, Any] = {"schema_version": "1.0.0", "slug": slug, "name": facts.at("project", "name")}
    if facts.at("project", "summary"):
        data["description"] = facts.at("project", "summary")
    else:
        losses.append("`description` is demanded: declare `project.summary`")
    if facts.repository:
        data["repositories"] = [facts.repository]
        data["governance"] = _governance(facts)
        losses += facts.unsure_address()
    else:
        losses.append("`repositories` is demanded: declare `project.repository`")
    files = [ExportFile(".project/project.yaml", yaml_text(data, _COMMENT))]
    team = facts.people(facts.holders_of("merge") or list(facts.entries("roles")))
    if team:
        files.append(ExportFile(".project/maintainers.yaml", yaml_text(_maintainers(facts, slug, team), _COMMENT)))
    else:
        losses.append("nobody is listed by name, so there is no `maintainers.yaml`")
    return Exported(tuple(files), listed(losses))


def _governance(facts: Facts) -> dict[str, Any]:
    """Point to the documents; a project that moved or skips one has no entry for it."""
    return {
        key: {"path": facts.file_address(facts.documents[name]) + section}
        for key, (name, section) in _DOCUMENTS.items()
        if name in facts.documents
    }


def _maintainers(facts: Facts, slug: str, team: list[str]) -> dict[str, Any]:
    entry = {"project_id": slug, "teams": [{"name": "project-maintainers", "members": team}]}
    return {"maintainers": [{"org": facts.owner, **entry} if facts.owner else entry]}
