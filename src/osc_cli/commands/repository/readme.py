"""The heading and the first paragraph of a README, as plain text."""

import html
import re
from collections.abc import Iterator

from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.interview.answers import Guess

NAME = re.compile(r"readme(\.(md|markdown|rst|txt|adoc))?", re.IGNORECASE)
_HEADING = re.compile(r"(?:#{1,2}|=) +(.+?)\s*#*")
_UNDERLINE = re.compile(r"(=|-|\*|~|#){3,}")
_NO_PROSE = re.compile(r"[-*+|>]|\d+[.)]\s|```|~~~|:\w|\.\. |\[!|!\[|<!--|\[.*\]:|=")
_SENTENCE = re.compile(r"(.+?[.!?])(?:\s+[A-Z].*|\s*)")
_MARKUP = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)|!\[[^\]]*\]\[[^\]]*\]"), ""),  # pictures
    (re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),  # links
    (re.compile(r"`([^`<]+?)\s*<[^>]*>`_+"), r"\1"),  # links of reStructuredText
    (re.compile(r"</?[A-Za-z][^>]*>"), ""),
    (re.compile(r"\*\*|__|``?|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)"), ""),
)


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer the heading as the name and the first sentence as the summary."""
    for file in reader.names():
        text = reader.text(file) if NAME.fullmatch(file) else None
        if text is None:
            continue
        lines = _lines(text)
        heading, after = _heading(lines)
        if heading:
            yield Guess("name", heading, f"the heading of {file}")
        sentence = _sentence(lines[after:])
        if sentence:
            yield Guess("summary", sentence, f"the first paragraph of {file}")


def prose(text: str) -> str:
    """Return what a README says, without code, pictures and lists."""
    return " ".join(_lines(text))


def _lines(text: str) -> list[str]:
    return [_plain(line) if _may_be_prose(line) else "" for line in _without_blocks(text)]


def _may_be_prose(line: str) -> bool:
    return _NO_PROSE.match(line) is None or bool(_HEADING.fullmatch(line) or _UNDERLINE.fullmatch(line))


def _without_blocks(text: str) -> list[str]:
    """Return the lines without comments and blocks of code."""
    text = re.sub(r"<!--.*?(-->|\Z)", "", text, flags=re.DOTALL)
    text = re.sub(r"^(```|~~~).*?(^\1|\Z)", "", text, flags=re.DOTALL | re.MULTILINE)
    return [line.rstrip() for line in text.split("\n")[:200]]


def _heading(lines: list[str]) -> tuple[str, int]:
    for index, line in enumerate(lines):
        match = _HEADING.fullmatch(line)
        if match:
            return match[1].strip(), index + 1
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if line and _UNDERLINE.fullmatch(following):
            return line.strip(), index + 2
    return "", 0


def _sentence(lines: list[str]) -> str:
    paragraph: list[str] = []
    for line in lines:
        if line.strip() and not _HEADING.fullmatch(line) and not _UNDERLINE.fullmatch(line):
            paragraph.append(line.strip())
        elif paragraph:
            break
    text = " ".join(paragraph)
    match = _SENTENCE.fullmatch(text)
    return match[1] if match else text if len(text) <= 160 else ""


def _plain(line: str) -> str:
    for pattern, replacement in _MARKUP:
        line = pattern.sub(replacement, line)
    return html.unescape(line).rstrip()
