"""Addresses that the project published itself: in its security policy, its code of conduct and its README."""

import re
from collections.abc import Iterator

from osc_cli.commands.repository import readme
from osc_cli.commands.repository.documents import FOLDERS, SUFFIXES
from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.interview.answers import Guess

_POLICIES = (
    ("security-contact", re.compile(rf"security({SUFFIXES})?", re.IGNORECASE)),
    ("conduct-contact", re.compile(rf"code[-_ ]?of[-_ ]?conduct({SUFFIXES})?", re.IGNORECASE)),
)
_OF_CONDUCT = re.compile(r"conduct|harass|behav|moderat", re.IGNORECASE)
_TO_REACH_US = re.compile(r"\b(contact|reach|write to|mail|questions?|ask|talk to)\b", re.IGNORECASE)
_MAIL = re.compile(
    r"(?:(?<=mailto:)|(?<![\w.+/:@-]))[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w@])"
)
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[A-Za-z0-9._~/?#=&%-]*[A-Za-z0-9/]")
_NOBODY = re.compile(
    r"@(.*\.)?(example\.\w+|users\.noreply\..*|localhost)$|^(no-?reply|email|name|you|your\S*|git)@", re.IGNORECASE
)
_TO_REPORT = re.compile(r"report|disclos|vulnerab|advisor|notify|contact", re.IGNORECASE)
_PLACE_TO_REPORT = re.compile(
    r"/security/advisories/new|/report|hackerone\.com/|bugcrowd\.com/|/vulnerab|/forms?/", re.IGNORECASE
)


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer the address to which an existing policy sends reports, and for those about conduct that of the README."""
    for question, pattern in _POLICIES:
        for path, text in _texts(reader, pattern):
            address = find(text)
            if address:
                yield Guess(question, address, path)
    for topic, sure in ((_OF_CONDUCT, True), (_TO_REACH_US, False)):
        for path, text in _texts(reader, readme.NAME):
            mail = next(iter(_mails_near(topic, text.split("\n"))), None)
            if mail:
                # Where a project can be reached is not yet where reports are read: only a person can say so.
                yield Guess("conduct-contact", mail, path, unasked=sure)


def _texts(reader: Reader, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        for file in reader.names(folder):
            path = f"{folder}/{file}".removeprefix("./")
            text = reader.text(path) if pattern.fullmatch(file) else None
            if text:
                yield path, text


def find(text: str) -> str | None:
    """Return the address to report to: the first on a line that speaks of it, else the first that is a mail address."""
    lines = text.split("\n")
    for part in (_near(_TO_REPORT, lines), lines):
        for line in part:
            mails = _mails(line)
            if mails:
                return mails[0]
            urls = [url for url in _URL.findall(line) if _PLACE_TO_REPORT.search(url)]
            if urls:
                return str(urls[0])
    return None


def _near(topic: re.Pattern[str], lines: list[str]) -> list[str]:
    """Return the lines that speak of something; a sentence is often broken before its address."""
    return [line for index, line in enumerate(lines) if topic.search(" ".join(lines[max(0, index - 2) : index + 1]))]


def _mails_near(topic: re.Pattern[str], lines: list[str]) -> Iterator[str]:
    for line in _near(topic, lines):
        yield from _mails(line)


def _mails(line: str) -> list[str]:
    return [str(mail) for mail in _MAIL.findall(line) if not _NOBODY.search(mail)]
