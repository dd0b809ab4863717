"""security-insights.yml: the administrators and the core team that a project reports about itself."""

import re
from collections.abc import Iterator

from osc_cli.commands.repository.rosters.data import Data, each
from osc_cli.commands.repository.rosters.listed import Listed, Standing, handle_of, words_of
from osc_cli.domain.diagnostics import Route

NAME = re.compile(r"security-insights\.ya?ml", re.IGNORECASE)
FOLDERS = (".", ".github", ".gitlab")

_CONTACTS = (
    (("project", "administrators"), Standing.ADMINISTRATOR),
    (("repository", "core-team"), Standing.CORE_TEAM),
)
_OLD = ("project-lifecycle", "core-maintainers")
"""Before version 2: a list of texts such as `github:ada`."""


def listed(data: Data, source: str) -> Iterator[Listed]:
    """Return the people of a file of version 2 or 1."""
    for route, standing in _CONTACTS:
        for index, _ in enumerate(each(data.at(*route))):
            at = (*route, index)
            name, social = words_of(data.at(*at, "name")), data.at(*at, "social")
            handle = handle_of(social) if "/" in str(social) or "@" in str(social) else ""
            if name or handle:
                yield Listed(standing, source, data.line(*at), handle, name, words_of(data.at(*at, "affiliation")))
    for index, entry in enumerate(each(data.at(*_OLD))):
        handle = handle_of(str(entry).rsplit(":", 1)[-1]) if "://" not in str(entry) else handle_of(entry)
        if handle:
            yield Listed(Standing.MAINTAINER, source, data.line(*_OLD, index), handle)


def read_routes(data: Data) -> Iterator[Route]:
    """Yield the places that `listed` reads."""
    for route, _ in _CONTACTS:
        for index, _ in enumerate(each(data.at(*route))):
            keys = ("name", "affiliation", *(("social",) if handle_of(data.at(*route, index, "social")) else ()))
            yield from ((*route, index, key) for key in keys)
    yield _OLD
