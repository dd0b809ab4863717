"""`.project/maintainers.yaml`: the teams of a project of the CNCF."""

from collections.abc import Iterator

from osc_cli.commands.repository.rosters.data import Data, each
from osc_cli.commands.repository.rosters.listed import Listed, Standing, handle_of

PATH = ".project/maintainers.yaml"

_TEAMS = {"project-maintainers": Standing.MAINTAINER, "reviewers": Standing.REVIEWER}


def listed(data: Data, source: str) -> Iterator[Listed]:
    """Return the members of every team; those of a team that the schema does not know count as contributors."""
    for project, _ in enumerate(each(data.at("maintainers"))):
        for team, _ in enumerate(each(data.at("maintainers", project, "teams"))):
            at = ("maintainers", project, "teams", team)
            standing = _TEAMS.get(str(data.at(*at, "name")), Standing.CONTRIBUTOR)
            for index, member in enumerate(each(data.at(*at, "members"))):
                handle = handle_of(member)
                if handle:
                    yield Listed(standing, source, data.line(*at, "members", index), handle)
