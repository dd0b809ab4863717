"""`security-insights.yml` 2.2.0: what security tools ask of a repository, as far as a compact knows it."""

from collections.abc import Iterator, Mapping
from typing import Any

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts, listed
from osc_cli.source.plain_yaml import yaml_text

_PLACES = ("security-insights.yml", ".github/security-insights.yml", ".gitlab/security-insights.yml")
VERSION = "2.2.0"


def export(facts: Facts) -> Exported:
    """Write the file; what its format demands and a compact cannot know is left out and reported."""
    if not facts.repository:
        return Exported((), ("the format demands the address of the repository: declare `project.repository`",))
    losses: list[str] = []
    project = _project(facts, losses)
    repository = _repository(facts, losses)
    losses += facts.unsure_address()
    losses.append("releases, tools and assessments of security have no place in a compact")
    path = facts.standing(*_PLACES)
    data = {"header": _header(facts, path), "project": project, "repository": repository}
    comments = ("Written by `osc export security-insights`; change the compact instead.",)
    dated = ("last-updated:",) if facts.at("review", "last") else ("last-updated:", "last-reviewed:")
    return Exported((ExportFile(path, yaml_text(data, *comments), dated=dated),), listed(losses))


def _header(facts: Facts, path: str) -> dict[str, Any]:
    reviewed = facts.at("review", "last") or facts.today.isoformat()
    return {
        "schema-version": VERSION,
        "last-updated": facts.today.isoformat(),
        "last-reviewed": str(reviewed),
        "url": facts.file_address(path, raw=True),
    }


def _project(facts: Facts, losses: list[str]) -> dict[str, Any]:
    administrators = list(_contacts(facts, facts.people(_administrators(facts))))
    if not administrators:
        losses.append("nobody is listed who holds the repository, and the format demands an administrator")
    contact = facts.at("communication", "security_contact")
    if not contact:
        losses.append("no `communication.security_contact` is declared, so it says that no reports are taken")
    documents = {"code-of-conduct": facts.documents.get("code_of_conduct")}
    reporting: dict[str, Any] = {"reports-accepted": bool(contact), "bug-bounty-available": False}
    if contact and "://" in contact:
        reporting["policy"] = contact
    elif contact and "@" in contact:
        reporting["contact"] = {"name": "Security contact", "email": contact, "primary": True}
    return {
        "name": facts.at("project", "name"),
        **_present(homepage=facts.at("project", "homepage")),
        **_present(administrators=administrators),
        "documentation": {key: facts.file_address(path) for key, path in documents.items() if path},
        "repositories": [
            {"name": facts.at("project", "name"), "url": facts.repository, "comment": "The main repository."}
        ],
        "vulnerability-reporting": reporting,
    }


def _repository(facts: Facts, losses: list[str]) -> dict[str, Any]:
    team = list(_contacts(facts, facts.people(facts.holders_of("merge") or list(facts.entries("roles")))))
    if not team:
        losses.append("nobody is listed by name, and the format demands a core team")
    licence = facts.at("project", "licenses", "software")
    if not licence:
        losses.append("no licence of the software is declared, and the format demands one")
    governance = facts.documents.get("governance")
    losses.append("written as active, open to changes and without a bug bounty: a compact does not say")
    return {
        "url": facts.repository,
        "status": "active",
        "accepts-change-request": True,
        "accepts-automated-change-request": False,
        **_present(**{"core-team": team}),
        **_present(documentation={"governance": facts.file_address(governance)} if governance else None),
        **_present(license={"url": facts.file_address("LICENSE"), "expression": licence} if licence else None),
        "security": {"assessments": {"self": {"comment": "No assessment is recorded in the compact."}}},
    }


def _administrators(facts: Facts) -> list[str]:
    holders: list[str] = []
    for asset in facts.entries("assets").values():
        if asset.get("kind") == "repository":
            holders += asset.get("key_holders") or []
    return holders or facts.holders_of("grant-access") or facts.holders_of("merge")


def _contacts(facts: Facts, people: list[str]) -> Iterator[dict[str, Any]]:
    """Write people without addresses: those of the roster were given for another purpose."""
    for index, handle in enumerate(people):
        person: Mapping[str, Any] = facts.at("people", handle) or {}
        yield {
            "name": person.get("name") or handle,
            **_present(affiliation=person.get("affiliation")),
            "primary": index == 0,
        }


def _present(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
