"""Where people talk: what SUPPORT or the README links to, and else the issue tracker."""

import re
from collections.abc import Iterator

from osc_cli.commands.repository.documents import FOLDERS, SUFFIXES
from osc_cli.commands.repository.reading import Reader
from osc_cli.commands.repository.remote import Place
from osc_cli.domain.interview.answers import Guess

_FILE = re.compile(rf"(support|readme)({SUFFIXES})?", re.IGNORECASE)
_CHAT = re.compile(
    r"https?://(?:matrix\.to/|discord\.gg/|discord\.com/invite/|[\w.-]+\.zulipchat\.com|gitter\.im/|[\w.-]+\.slack\.com"
    r"|web\.libera\.chat/|groups\.google\.com/|lists\.[\w.-]+/|discourse\.[\w.-]+|forum\.[\w.-]+|community\.[\w.-]+"
    r"|github\.com/[\w.-]+/[\w.-]+/discussions)[\w./#:?=&%@!~-]*",
    re.IGNORECASE,
)
_TRACKERS = {"GitHub": "/issues", "GitLab": "/-/issues", "Forgejo": "/issues"}


def guesses(reader: Reader, place: Place | None) -> Iterator[Guess]:
    """Offer a place that the project itself points to, then the tracker of its forge."""
    files = [f"{folder}/{name}".removeprefix("./") for folder in FOLDERS for name in reader.names(folder)]
    for path in sorted((path for path in files if _FILE.fullmatch(path.rsplit("/", 1)[-1])), key=_readme_last):
        chat = _CHAT.search(reader.text(path) or "")
        if chat:
            yield Guess("channel", chat[0].rstrip(".,;:!?)"), path)
    for each in (place, place.other) if place else ():
        if each is not None and each.forge in _TRACKERS:
            tracker, source = each.url + _TRACKERS[each.forge], f"the issue tracker on {each.forge}"
            yield Guess("channel", tracker, source, beside=("repository", each.url))
            yield Guess("channel-public", "yes", source, beside=("channel", tracker))


def _readme_last(path: str) -> tuple[bool, str]:
    return "readme" in path.lower(), path
