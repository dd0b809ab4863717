"""MAINTAINERS, CODEOWNERS, OWNERS and security-insights: who holds which role."""

import re
from collections.abc import Iterator, Mapping
from shlex import quote

from osc_cli.commands.imports.draft import Draft, Source, of_people, slug, unique, yaml_of
from osc_cli.commands.imports.leftovers import at, of_data, of_lines
from osc_cli.commands.repository.rosters import codeowners as codeowners_file
from osc_cli.commands.repository.rosters import maintainers_file
from osc_cli.commands.repository.rosters import owners as owners_file
from osc_cli.commands.repository.rosters import security_insights as insights_file
from osc_cli.commands.repository.rosters.data import Data, each
from osc_cli.commands.repository.rosters.listed import handle_of, is_group
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.errors import OscError

_MAIL = "is a mail address, and none is copied"


_ADDRESS = re.compile(r"[^\s<>|,()\"']+@[\w-]+(\.[\w-]+)+")


def maintainers(source: Source) -> Draft:
    """Read a MAINTAINERS file of any shape; a line or a part of one that names nobody is reported."""
    found = list(maintainers_file.listed(source.text, source.path))
    draft = of_people(found, source)
    columns = (
        f"the column “{title}” has no place in a compact ({source.place(line)})"
        for line, title in maintainers_file.other_columns(source.text)
    )
    lines = source.text.split("\n")
    mails = [person.line for person in found if person.line and _ADDRESS.search(lines[person.line - 1])]
    addresses = (f"mail addresses are not copied ({source.path}{at(mails)})",) if mails else ()
    besides = of_lines(maintainers_file.beside_people(source.text), source, whole=False)
    alone = dict(maintainers_file.names_alone(source.text))
    names = tuple(
        f"“{name}” ({source.place(line)}): a name alone may be a person or a title; write `@` and the handle beside it"
        for line, name in alone.items()
    )
    unread = of_lines((found for found in maintainers_file.unread(source.text) if found[0] not in alone), source)
    return draft._replace(unread=(*draft.unread, *columns, *addresses, *besides, *names, *unread))


def codeowners(source: Source) -> Draft:
    """Read CODEOWNERS: people are maintainers; who owns which path has no place in a compact.

    Raises OscError when it is plainly a file of another format.
    """
    named = [owner for one in codeowners_file.owned_paths(source.text) for owner in one.owners]
    if sum(_no_person(owner) == _UNREADABLE for owner in named) > len(named) / 2:
        meant = next((known for known, mark in _MARKS.items() if mark.search(source.text)), "maintainers")
        raise OscError(
            f"{source.path} does not look like a CODEOWNERS file: most of its words are no owners",
            f"it looks like {meant}: `osc import {meant} {quote(source.path)}`",
        )
    draft = of_people(codeowners_file.listed(source.text, source.path), source)
    return draft._replace(unread=(*draft.unread, *_not_owners(source)))


_UNREADABLE = "is no owner that can be read"
_MARKS = {
    "owners": re.compile(r"^(approvers|reviewers|aliases):", re.MULTILINE),
    "security-insights": re.compile(r"^header:", re.MULTILINE),
    "gitvote": re.compile(r"^profiles:", re.MULTILINE),
}
"""By what line one knows a file of another format."""


def _not_owners(source: Source) -> Iterator[str]:
    said: dict[str, int] = {}
    owned, sections = codeowners_file.owned_paths(source.text), codeowners_file.sections(source.text)
    named = [(one.line, owner) for one in owned for owner in one.owners]
    named += [(one.line, owner) for one in sections for owner in one.owners]
    for line, owner in sorted(named):
        if why := _no_person(owner):
            said.setdefault(f"{owner} {why}", line)
    for section in sections:
        if section.approvals is not None:
            yield f"[{section.name}] asks for {section.approvals} approvals ({source.place(section.line)})"
    if owned:
        first, last = owned[0].line, owned[-1].line
        lines = f"line {first}" if first == last else f"lines {first} to {last}"
        yield f"who owns which path has no place in a compact ({source.path}, {lines})"
    for owner, line in said.items():
        yield f"{owner} ({source.place(line)})"


def _no_person(owner: str) -> str:
    if owner.startswith("@@"):
        return "is a role of the forge, not a person"
    if "/" in owner:
        return "is a team; who is in it does not stand here"
    if owner.startswith("@"):
        return "looks like a group; who is in it does not stand here" if is_group(owner[1:]) else ""
    return _MAIL if "@" in owner else _UNREADABLE


def owners(source: Source) -> Draft:
    """Read OWNERS, with the aliases beside it, or a file of aliases alone, of which each becomes a role."""
    data, unread = yaml_of(source)
    if owners_file.aliases(data):
        return _aliases(data, source, unread)
    beside = source.beside(owners_file.ALIASES) if source.path.endswith(owners_file.PATH) else None
    groups = owners_file.aliases(yaml_of(beside)[0]) if beside is not None else {}
    draft = of_people(owners_file.listed(data, source.path, groups), source)
    filters = data.at("filters")
    places: list[Route] = [(), *(("filters", name) for name in filters)] if isinstance(filters, Mapping) else [()]
    taken: set[Route] = set()
    for place in places:
        for key in owners_file.KEYS:
            taken.add((*place, key))
            for index, entry in enumerate(each(data.at(*place, key))):
                name = str(entry)
                line = data.line(*place, key, index) or data.line(*place, key)
                if name.lower() not in groups and (is_group(name) or not handle_of(name)):
                    what = "is an alias, and no OWNERS_ALIASES beside it says who that is"
                    unread.append(f"{name} {what if is_group(name) else 'is no handle'} ({source.place(line)})")
        if place:
            said = f"that `{place[-1]}` limits to some paths who approves has no place in a compact"
            unread.append(f"{said} ({source.place(data.key_line(*place))})")
    unread += of_data(data, taken, source, {})
    return _with_powers(draft, source)._replace(unread=(*draft.unread, *unread))


_POWERS = {"maintainer": ("merge", "approvers"), "reviewer": ("review", "reviewers")}
"""From a role of the draft to the power that the file gives its holders, and the key that gives it."""


def _with_powers(draft: Draft, source: Source) -> Draft:
    """Add what OWNERS itself says of its people: who approves may merge, and who reviews may review."""
    given = {power: role for role, (power, _) in _POWERS.items() if role in draft.articles.get("roles", {})}
    said: dict[tuple[str, ...], str] = {
        ("powers", power): f"`{_POWERS[role][1]}` in {source.path}" for power, role in given.items()
    }
    powers = {power: {"held_by": role} for power, role in given.items()}
    articles = {**draft.articles, "powers": powers} if powers else draft.articles
    return draft._replace(articles=articles, guesses={**draft.guesses, **said})


def _aliases(data: Data, source: Source, unread: list[str]) -> Draft:
    people: dict[str, dict[str, str]] = {}
    roles: dict[str, dict[str, object]] = {}
    guesses: dict[tuple[str, ...], str] = {}
    named = data.at("aliases")
    for alias in named if isinstance(named, Mapping) else ():
        place = source.place(data.key_line("aliases", alias))
        holders = [handle for member in each(data.at("aliases", alias)) if (handle := handle_of(str(member)))]
        role = unique(slug(str(alias)), roles)
        roles[role] = {"name": role.replace("-", " ").capitalize(), "holders": list(dict.fromkeys(holders))}
        guesses["roles", role] = f"the alias `{alias}`, {place}"
        for handle in holders:
            people.setdefault(handle, {})
            guesses.setdefault(("people", handle), f"in the alias `{alias}`, {place}")
    unread += of_data(data, {("aliases",)}, source, {})
    ordered = {handle: people[handle] for handle in sorted(people)}
    return Draft({"people": ordered, "roles": roles} if roles else {}, guesses, tuple(unread))


_REPORTS = (
    ("project", "vulnerability-reporting", "policy"),
    ("project", "vulnerability-reporting", "security-policy"),
    ("project", "vulnerability-reporting", "contact", "email"),
    ("vulnerability-reporting", "email-contact"),
    ("vulnerability-reporting", "security-policy"),
)
"""Where reports of vulnerabilities go, best first; the last two are those of version 1."""
_FACTS = (
    (("project", "name"), (("project", "name"),)),
    (("project", "homepage"), (("project", "homepage"),)),
    (("project", "repository"), (("repository", "url"), ("header", "project-url"))),
    (("project", "licenses", "software"), (("repository", "license", "expression"),)),
    (("communication", "security_contact"), _REPORTS),
)
"""From a route of a compact to the routes of the file that say the same, best first."""


def security_insights(source: Source) -> Draft:
    """Read security-insights of version 1 or 2: people, where the project lives, where reports go."""
    data, unread = yaml_of(source)
    draft = of_people(insights_file.listed(data, source.path), source)
    articles: dict[str, dict[str, object]] = {name: dict(entries) for name, entries in draft.articles.items()}
    guesses = dict(draft.guesses)
    taken: set[Route] = set(insights_file.read_routes(data))
    for route, places in _FACTS:
        found = next((place for place in places if isinstance(data.at(*place), str)), None)
        if found is None:
            continue
        taken.add(found)
        article, key, *deeper = route
        value = re.sub(r"^mailto:", "", str(data.at(*found)).strip())
        articles.setdefault(article, {})[key] = {deeper[0]: value} if deeper else value
        guesses[article, key] = source.place(data.line(*found))
    unread += of_data(data, taken, source, {"email": _MAIL})
    return draft._replace(articles=articles, guesses=guesses, unread=(*draft.unread, *unread))
