"""OWNERS and OWNERS_ALIASES as Prow reads them: who approves and reviews changes below a folder."""

from collections.abc import Iterator, Mapping

from osc_cli.commands.repository.rosters.data import Data, each
from osc_cli.commands.repository.rosters.listed import Listed, Standing, handle_of, is_group

PATH, ALIASES = "OWNERS", "OWNERS_ALIASES"

KEYS = {
    "approvers": Standing.APPROVER,
    "reviewers": Standing.REVIEWER,
    "emeritus_approvers": Standing.EMERITUS,
}
"""Lists of people, and as what they count."""


def aliases(data: Data) -> dict[str, tuple[str, ...]]:
    """Return the handles behind each alias, by its name in small letters."""
    groups = data.at("aliases")
    if not isinstance(groups, Mapping):
        return {}
    return {str(name).lower(): tuple(str(member) for member in each(members)) for name, members in groups.items()}


def listed(data: Data, source: str, groups: Mapping[str, tuple[str, ...]]) -> Iterator[Listed]:
    """Return the people of an OWNERS file; an alias stands for its members, and one that nobody knows for nobody."""
    filters = data.at("filters")
    places: list[tuple[str, ...]] = [()]
    places += [("filters", str(name)) for name in filters] if isinstance(filters, Mapping) else []
    for place in places:
        for key, standing in KEYS.items():
            for index, entry in enumerate(each(data.at(*place, key))):
                line = data.line(*place, key, index)
                for name in groups.get(str(entry).lower(), (str(entry),)):
                    handle = handle_of(name)
                    if handle and not is_group(handle):
                        yield Listed(standing, source, line, handle)
