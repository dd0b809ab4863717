"""Where a manifest says that the project lives: its maintainers wrote that down, so it comes before any remote."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from osc_cli.commands.repository import manifests
from osc_cli.commands.repository.reading import Reader
from osc_cli.commands.repository.remote import forge_of, web_address

_LABELS = ("repository", "source", "sourcecode", "code", "github", "gitlab", "codeberg")
"""What `project.urls` calls it, without case and signs, as the package index of Python reads such labels."""
_SHORT = {"github": "https://github.com/", "gitlab": "https://gitlab.com/", "": "https://github.com/"}
"""What npm takes for a forge in front of `owner/name`."""
_SHORTHAND = re.compile(r"(?:(?P<forge>github|gitlab):)?(?P<path>[\w.-]+/[\w.-]+)")
_INSIDE = re.compile(r"/(-/)?(tree|blob|src)/.*|#.*|\?.*")
"""What leads from a repository to a folder in it."""


def said(reader: Reader, remotes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each address with the file that has it."""
    for file, table in manifests.tables(reader):
        for found in (table.get("repository"), *_of_urls(table.get("urls")), _on_a_forge(table.get("homepage"))):
            # A map in package.json; in a Cargo package that inherits it, one without an address.
            address = found.get("url") if isinstance(found, Mapping) else found
            if isinstance(address, str):
                yield _whole(_INSIDE.sub("", address.strip())), file
    address = _of_module(manifests.module(reader), remotes)
    if address:
        yield address, "go.mod"


def _of_urls(urls: object) -> Iterator[Any]:
    """Return what stands under the usual labels, in their order."""
    if not isinstance(urls, Mapping):
        return
    known = {re.sub(r"\W|_", "", str(label)).lower(): url for label, url in urls.items()}
    yield from (known[label] for label in _LABELS if label in known)
    yield _on_a_forge(known.get("homepage"))


def _on_a_forge(home: object) -> str | None:
    """Return a home page that is itself a repository."""
    url = web_address(_INSIDE.sub("", home.strip())) if isinstance(home, str) else None
    return url if url and forge_of(url) and url.count("/") == 4 else None


def _whole(address: str) -> str:
    short = _SHORTHAND.fullmatch(address)
    return _SHORT[short["forge"] or ""] + short["path"] if short else address


def _of_module(path: list[str], remotes: Iterable[str]) -> str | None:
    """Return where a Go module lives, when its path says so: the remote that it begins with, or a well-known forge."""
    whole = "https://" + "/".join(path)
    for url in remotes:
        if f"{whole}/".casefold().startswith(f"{url}/".casefold()):
            return url
    forge = forge_of(whole) if len(path) > 2 else None
    # Groups of GitLab can be nested, so nobody can say where the repository ends and its folders begin.
    return "/".join(whole.split("/")[:5]) if forge in ("GitHub", "Forgejo") or (forge and len(path) == 3) else None
