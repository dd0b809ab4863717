"""Addresses that the project published itself: in its security policy and its code of conduct."""

import re
from collections.abc import Iterator

from osc_cli.commands.repository.documents import FOLDERS, SUFFIXES
from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.interview.answers import Guess

_POLICIES = (
    ("security-contact", re.compile(rf"security({SUFFIXES})?", re.IGNORECASE)),
    ("conduct-contact", re.compile(rf"code[-_ ]?of[-_ ]?conduct({SUFFIXES})?", re.IGNORECASE)),
)
_MAIL = re.compile(
    r"(?:(?<=mailto:)|(?<![\w.+/:@-]))[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w@])"
)
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[A-Za-z0-9._~/?#=&%-]*[A-Za-z0-9/]")
_NOBODY = re.compile(
    r"@(.*\.)?(example\.\w+|users\.noreply\..*|localhost)$|^(no-?reply|email|name|you|your\S*)@", re.IGNORECASE
)
_TO_REPORT = re.compile(r"report|disclos|vulnerab|advisor|notify|contact", re.IGNORECASE)
_PLACE_TO_REPORT = re.compile(
    r"/security/advisories/new|/report|hackerone\.com/|bugcrowd\.com/|/vulnerab|/forms?/", re.IGNORECASE
)


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer the address to which an existing policy sends reports."""
    for question, pattern in _POLICIES:
        for folder in FOLDERS:
            for file in reader.names(folder):
                path = f"{folder}/{file}".removeprefix("./")
                text = reader.text(path) if pattern.fullmatch(file) else None
                address = find(text) if text else None
                if address:
                    yield Guess(question, address, path)


def find(text: str) -> str | None:
    """Return the address to report to: the first on a line that speaks of it, else the first that is a mail address."""
    lines = text.split("\n")
    # A sentence is often broken before its address.
    near = [
        line for index, line in enumerate(lines) if _TO_REPORT.search(" ".join(lines[max(0, index - 2) : index + 1]))
    ]
    for part in (near, lines):
        for line in part:
            mails = [mail for mail in _MAIL.findall(line) if not _NOBODY.search(mail)]
            if mails:
                return str(mails[0])
            urls = [url for url in _URL.findall(line) if _PLACE_TO_REPORT.search(url)]
            if urls:
                return str(urls[0])
    return None
