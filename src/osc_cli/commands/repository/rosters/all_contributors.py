"""`.all-contributorsrc`: everybody who brought something, and what."""

from collections.abc import Iterator

from osc_cli.commands.repository.rosters.data import Data, each
from osc_cli.commands.repository.rosters.listed import Listed, Standing, handle_of, words_of

PATH = ".all-contributorsrc"


def listed(data: Data, source: str) -> Iterator[Listed]:
    """Return the people; who is credited with maintenance counts as a maintainer, all others as contributors."""
    for index, _ in enumerate(each(data.at("contributors"))):
        at = ("contributors", index)
        handle, name = handle_of(data.at(*at, "login")), words_of(data.at(*at, "name"))
        maintains = "maintenance" in each(data.at(*at, "contributions"))
        if handle:
            standing = Standing.MAINTAINER if maintains else Standing.CONTRIBUTOR
            yield Listed(standing, source, data.line(*at), handle, "" if name == handle else name)
