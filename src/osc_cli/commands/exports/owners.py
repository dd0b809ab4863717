"""OWNERS and OWNERS_ALIASES, as Prow reads them."""

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts, listed
from osc_cli.source.plain_yaml import yaml_text

_KEYS = {"approvers": "merge", "reviewers": "review"}
"""From the key of the file to the power whose holders it lists."""


def export(facts: Facts) -> Exported:
    """Write who approves and who reviews; a group is an alias with its holders."""
    aliases: dict[str, list[str]] = {}
    owners: dict[str, list[str]] = {}
    losses: list[str] = []
    for key, power in _KEYS.items():
        for holder in facts.holders_of(power):
            people = facts.people(holder)
            if not people:
                losses.append(f"{facts.names.name(holder)} may {power} and lists nobody, so it cannot be an alias")
                continue
            is_person = people == [holder]
            if not is_person:
                aliases[holder] = people
            owners.setdefault(key, []).append(holder)
        if not facts.holders_of(power):
            losses.append(f"nobody is named who may {power}, so there are no {key}")
    losses.append("OWNERS asks for one approval each; by which decision something is merged has no place in it")
    comment = "Written by `osc export owners`; change the compact instead."
    files = [ExportFile("OWNERS", yaml_text(owners, comment))] if owners else []
    files += [ExportFile("OWNERS_ALIASES", yaml_text({"aliases": aliases}, comment))] if aliases else []
    return Exported(tuple(files), listed(losses))
