"""Where the repository lives: what its manifest says, else the remotes of git, as an address that a reader can open."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from osc_cli.domain.interview.answers import Guess

UPSTREAM, ORIGIN = "upstream", "origin"
"""Who contributes from a fork calls the repository that it was made from `upstream`, and that is the project. Who made
a project of their own from somebody else's calls it so, too; only a manifest, or a person, can tell the two apart."""

_WITH_SCHEME = re.compile(
    r"(?P<scheme>https?|ssh|git)://(?:[^@/]*@)?(?P<host>[A-Za-z0-9.-]+)(?P<port>:[0-9]+)?/(?P<path>.+)"
)
_LIKE_SCP = re.compile(r"(?:[^@/:\s]+@)?(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+):(?P<path>[^/\\].*)")
_PATH = re.compile(r"[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")


class Place(NamedTuple):
    """Where the project lives."""

    remote: str | None
    """The name of its remote in git; None where no remote has this address."""
    url: str
    """A web address, without anybody's credentials."""
    source: str
    """Where it was found."""
    other: "Place | None" = None
    """Where it may live instead: `origin`, when `upstream` was taken and nothing says which of the two it is."""

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.url.rsplit("/", 1)[-1]

    @property
    def forge(self) -> str | None:
        """What runs it."""
        return forge_of(self.url)


def root_of(folder: Path) -> Path | None:
    """Return the top of the repository that a folder belongs to. A home folder under git is no project."""
    here = folder.resolve()
    for candidate in (here, *here.parents):
        if candidate != here and candidate == _home():
            return None
        if (candidate / ".git").exists():
            return candidate
    return None


def remotes(root: Path | None) -> dict[str, str]:
    """Return the web address of each remote that has one, by its name."""
    found = {name: web_address(url) for name, url in (_remotes(root) if root else ())}
    return {name: url for name, url in found.items() if url}


def find(remotes: Mapping[str, str], said: Iterable[tuple[str, str]]) -> Place | None:
    """Return the place of a project; None where nothing says it.

    Args:
        remotes: The addresses by the names of their remotes.
        said: What somebody wrote down about it, each address with its source, the most trusted first.
    """
    for address, source in said:
        url = web_address(address)
        if url:
            same = (name for name, known in sorted(remotes.items()) if known.casefold() == url.casefold())
            return Place(next(same, None), url, source)
    for name in (UPSTREAM, ORIGIN, *sorted(remotes)):
        if name in remotes:
            place = Place(name, remotes[name], f"the remote `{name}`")
            own = remotes.get(ORIGIN, place.url)
            return place if own == place.url else place._replace(other=Place(ORIGIN, own, f"the remote `{ORIGIN}`"))
    return None


def guesses(place: Place) -> Iterator[Guess]:
    """Offer the address, and the name that is part of it."""
    source = place.source
    if place.other:
        source += f"; to take `{place.other.remote}`: `--set project.repository={place.other.url}`"
    yield Guess("repository", place.url, source, sure=place.other is None)
    yield Guess("name", place.name, place.source)


def default_branch(root: Path, place: Place | None) -> str | None:
    """Return the branch that a clone starts on; where no remote says so, the one that is checked out."""
    remote = (place.remote if place else None) or ORIGIN
    for reference in (f"refs/remotes/{remote}/HEAD", "HEAD"):
        named = _git(root, "symbolic-ref", "--quiet", "--short", reference).strip()
        if named:
            return named.removeprefix(f"{remote}/")
    return None


def web_address(remote: str) -> str | None:
    """Turn what git calls a remote into a web address, or None when it is a path or something else."""
    remote = remote.removeprefix("git+")  # as npm writes it
    match = _WITH_SCHEME.fullmatch(remote.strip()) or _LIKE_SCP.fullmatch(remote.strip())
    if match is None:
        return None
    path = match["path"].strip("/").removesuffix(".git").strip("/")
    if not _PATH.fullmatch(path):
        return None
    scheme = match.groupdict().get("scheme") or "ssh"
    # The port of ssh means nothing to a browser; that of http does.
    port = (match.groupdict().get("port") or "") if scheme.startswith("http") else ""
    return f"{scheme if scheme.startswith('http') else 'https'}://{match['host'].lower()}{port}/{path}"


def forge_of(url: str) -> str | None:
    """Name the software behind a well-known host."""
    host = url.split("/")[2].partition(":")[0]
    if host == "github.com":
        return "GitHub"
    if host == "gitlab.com" or host.startswith("gitlab."):
        return "GitLab"
    if host == "codeberg.org" or host.startswith(("forgejo.", "gitea.")):
        return "Forgejo"
    return None


def _remotes(root: Path) -> Iterator[tuple[str, str]]:
    listing = _git(root, "config", "--local", "--null", "--get-regexp", r"^remote\..*\.url$")
    for entry in listing.split("\0"):
        key, _, url = entry.partition("\n")
        if url:
            yield key.removeprefix("remote.").removesuffix(".url"), url


def _git(root: Path, *command: str) -> str:
    """Return what git says; nothing when it fails or is not there."""
    try:
        run = subprocess.run(
            ["git", "-C", str(root), *command], capture_output=True, check=False, timeout=10, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout.decode("utf-8", "replace")


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None
