"""CODEOWNERS: whoever decides about a part of the compact must review a change of its file."""

from collections.abc import Iterator

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts, listed
from osc_cli.commands.exports.marked import in_marks
from osc_cli.domain.compact.names import electors
from osc_cli.domain.compact.one_or_more import many

_GITHUB = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
_GITLAB = ("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
_ELSEWHERE = (
    "CODEOWNERS",
    *(f"{folder}/CODEOWNERS" for folder in ("docs", ".gitlab", ".forgejo", ".gitea", ".github")),
)
"""Where forges look, in their order: a file in an earlier place would switch off one that stands in a later place."""


def export(facts: Facts) -> Exported:
    """Write a block with a line for the compact and for each document."""
    losses: list[str] = []
    amending = facts.holders_of("amend") or _who_amends(facts)
    conduct = many(facts.at("conduct", "handlers", "body"))
    lines = [_line(facts, facts.compact_path, amending, losses)]
    for name, path in facts.documents.items():
        lines.append(_line(facts, path, conduct if name == "code_of_conduct" and conduct else amending, losses))
    if not any(lines):
        return Exported((), (*listed(losses), "nobody is named who amends the compact, so there is no owner to write"))
    losses.append("an owner needs the right to write on the forge; CODEOWNERS grants none")
    path = facts.standing(*_places(facts.host))
    return Exported((ExportFile(path, in_marks("# ", filter(None, lines)), block=True),), listed(losses))


def _places(host: str) -> tuple[str, ...]:
    if host in {"github.com", "www.github.com"}:
        return _GITHUB
    return _GITLAB if host.startswith("gitlab.") else _ELSEWHERE


def _who_amends(facts: Facts) -> list[str]:
    decision = facts.at("amendments", "everything", "by") or facts.at("powers", "amend", "by")
    return electors(facts.at("decisions", decision, "electorate")) if decision else []


def _line(facts: Facts, path: str, who: list[str], losses: list[str]) -> str:
    owners = list(_owners(facts, who, losses))
    escaped = path.replace(" ", "\\ ")
    return f"/{escaped} {' '.join(owners)}" if owners else ""


def _owners(facts: Facts, who: list[str], losses: list[str]) -> Iterator[str]:
    """Name people one by one where they are listed, and else a team of that name."""
    for one in who:
        people = facts.people(one)
        if people:
            yield from (f"@{person}" for person in people)
        elif facts.owner and one in {**facts.entries("roles"), **facts.entries("bodies")}:
            losses.append(f"{facts.names.name(one)} lists nobody: the forge needs a team @{facts.owner}/{one}")
            yield f"@{facts.owner}/{one}"
        else:
            losses.append(
                f"{facts.names.name(one)} is nobody that a forge knows: list `holders`, or declare "
                "`project.repository`, so that a team can be named"
            )
