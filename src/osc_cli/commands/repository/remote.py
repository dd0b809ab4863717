"""Where the repository lives: the remotes of git, as an address that a reader can open."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from osc_cli.domain.interview.answers import Guess

_ORDER = ("upstream", "origin")
"""A fork calls the repository that it was made from `upstream`, and that is the project."""

_WITH_SCHEME = re.compile(
    r"(?P<scheme>https?|ssh|git\+ssh|git)://(?:[^@/]*@)?(?P<host>[A-Za-z0-9.-]+)(?P<port>:[0-9]+)?/(?P<path>.+)"
)
_LIKE_SCP = re.compile(r"(?:[^@/:\s]+@)?(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+):(?P<path>[^/\\].*)")
_PATH = re.compile(r"[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")


class Place(NamedTuple):
    """A remote."""

    remote: str
    """Its name in git."""
    url: str
    """A web address, without anybody's credentials."""
    name: str
    forge: str | None


def root_of(folder: Path) -> Path | None:
    """Return the top of the repository that a folder belongs to. A home folder under git is no project."""
    here = folder.resolve()
    for candidate in (here, *here.parents):
        if candidate != here and candidate == _home():
            return None
        if (candidate / ".git").exists():
            return candidate
    return None


def find(root: Path) -> Place | None:
    """Return the place of a repository; None without git, without remotes, or when they are no web address."""
    remotes = dict(_remotes(root))
    for name in (*_ORDER, *sorted(remotes)):
        url = web_address(remotes.get(name, ""))
        if url:
            return Place(name, url, url.rsplit("/", 1)[-1], forge_of(url))
    return None


def guesses(place: Place) -> Iterator[Guess]:
    """Offer the address, and the name that is part of it."""
    yield Guess("repository", place.url, f"the remote `{place.remote}`")
    yield Guess("name", place.name, f"the remote `{place.remote}`")


def default_branch(root: Path, place: Place | None) -> str | None:
    """Return the branch that a clone starts on; where no remote says so, the one that is checked out."""
    for reference in (*((f"refs/remotes/{place.remote}/HEAD",) if place else ()), "HEAD"):
        named = _git(root, "symbolic-ref", "--quiet", "--short", reference).strip()
        if named:
            return named.removeprefix(f"{place.remote}/") if place else named
    return None


def web_address(remote: str) -> str | None:
    """Turn what git calls a remote into a web address, or None when it is a path or something else."""
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
