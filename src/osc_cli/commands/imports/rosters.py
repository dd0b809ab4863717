"""MAINTAINERS, CODEOWNERS, OWNERS and security-insights: who holds which role."""

from osc_cli.commands.imports.draft import Draft, Source, of_people
from osc_cli.commands.repository.rosters import codeowners as codeowners_file
from osc_cli.commands.repository.rosters import maintainers_file
from osc_cli.commands.repository.rosters import owners as owners_file
from osc_cli.commands.repository.rosters import security_insights as insights_file
from osc_cli.commands.repository.rosters.data import Data, read
from osc_cli.domain.errors import OscError


def maintainers(source: Source) -> Draft:
    """Read a MAINTAINERS file of any shape."""
    return of_people(maintainers_file.listed(source.text, source.path), source.path)


def codeowners(source: Source) -> Draft:
    """Read CODEOWNERS; teams have no members there."""
    draft = of_people(codeowners_file.listed(source.text, source.path), source.path)
    teams = sorted(
        {owner for owned in codeowners_file.owned_paths(source.text) for owner in owned.owners if "/" in owner}
    )
    said = tuple(f"the team {team} has no list of members in this file" for team in teams)
    return draft._replace(unread=(*draft.unread, *said))


def owners(source: Source) -> Draft:
    """Read OWNERS, or a file of aliases beside it that was named instead."""
    data = _yaml(source)
    groups = owners_file.aliases(data)
    if groups:
        data = Data({"approvers": list(groups)}, data.sources)
    return of_people(owners_file.listed(data, source.path, groups), source.path)


def security_insights(source: Source) -> Draft:
    """Read security-insights of version 1 or 2: people, and where reports of vulnerabilities go."""
    data = _yaml(source)
    draft = of_people(insights_file.listed(data, source.path), source.path)
    articles, guesses = dict(draft.articles), dict(draft.guesses)
    reporting = ("project", "vulnerability-reporting")
    contact = data.at(*reporting, "policy") or data.at(*reporting, "contact", "email")
    for route, value in (
        (("project", "name"), data.at("project", "name")),
        (("project", "homepage"), data.at("project", "homepage")),
        (("project", "repository"), data.at("repository", "url")),
        (("communication", "security_contact"), contact),
    ):
        if isinstance(value, str):
            articles[route[0]] = {**articles.get(route[0], {}), route[1]: value}
            guesses[route] = source.path
    return draft._replace(articles=articles, guesses=guesses)


def _yaml(source: Source) -> Data:
    data = read(source.text)
    if data is None:
        raise OscError(f"{source.path} cannot be read as YAML", "check the file with its own tool first")
    return data
