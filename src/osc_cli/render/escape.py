"""Text from a compact, made safe for Markdown: a name can never become markup.

Harmless words come out as they are, because people read the source of a document too. In every other word each ASCII
punctuation mark gets a backslash, which CommonMark reads as the mark itself wherever it stands.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

_MARK = re.compile(r"([!-/:-@\[-`{-~])")
_RISKY = re.compile(r"[\\`*_{}\[\]<>#|~$@^]|://|&[#A-Za-z0-9]+;|^[^A-Za-z0-9]*www\.", re.IGNORECASE)
"""What may mean something in the middle of a line, in CommonMark or on a forge that links addresses by itself."""
_RISKY_FIRST = re.compile(r"[-+=:]|[0-9]+[.)]$")
"""What may mean something at the start of a line: a list, a rule, the underline of a heading or of a table's head."""
_INVISIBLE = {"Cc", "Cs"}
_DIRECTIONS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_BACKTICKS = re.compile(r"`+")

_TARGET = re.compile(r"(https?://[A-Za-z0-9]|mailto:)[^\s<>]*", re.IGNORECASE)
_PLAIN_TARGET = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&+,;=%()-]+")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
_PLAIN_MAIL = re.compile(r"[A-Za-z0-9.%+-]+@[A-Za-z0-9]+(-+[A-Za-z0-9]+)*(\.[A-Za-z0-9]+(-+[A-Za-z0-9]+)*)+")


class Markdown(str):
    """Text that is Markdown already and is not escaped again. Whatever is added to it is escaped first."""

    __slots__ = ()

    def __str__(self) -> "Markdown":
        return self

    def __add__(self, other: str) -> "Markdown":
        return Markdown(str.__add__(self, fragment(other)))

    def __radd__(self, other: str) -> "Markdown":
        return Markdown(str.__add__(fragment(other), self))

    def join(self, parts: Iterable[Any]) -> "Markdown":
        """Join the parts; each that is not Markdown is escaped."""
        return Markdown(str.join(self, [fragment(part) for part in parts]))


def escaped(value: Any) -> Markdown:
    """Return Markdown as it is, and anything else as one escaped line."""
    return value if isinstance(value, Markdown) else inline(str(value))


def fragment(value: Any) -> Markdown:
    """Return part of a line: like `escaped`, but a space at either end is kept."""
    if isinstance(value, Markdown):
        return value
    text = str(value)
    if not text.strip():
        return Markdown(" " if text else "")
    return Markdown(f"{' ' * text[0].isspace()}{inline(text)}{' ' * text[-1].isspace()}")


def with_code(text: str) -> Markdown:
    """Escape a sentence of ours that holds names of the compact; what stands between backticks is code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escaped(text)
    return Markdown("").join(code(part) if index % 2 else part for index, part in enumerate(parts))


def plain(text: str) -> str:
    """Return one line of text without control, surrogate and direction characters, each white space one space."""
    spaced = " ".join(text.split())
    kept = "".join(
        character
        for character in spaced
        if unicodedata.category(character) not in _INVISIBLE and character not in _DIRECTIONS
    )
    return " ".join(kept.split())


def inline(text: str) -> Markdown:
    """Escape a text for one line: a paragraph, a heading, a list item or a table cell."""
    words = plain(text).split(" ")
    return Markdown(" ".join(_word(word, first=position == 0) for position, word in enumerate(words)))


def code(text: str) -> Markdown:
    """Return a code span, with a fence longer than any run of backticks inside.

    A text with a vertical bar is escaped instead: inside a table no code span can hold one.
    """
    line = plain(text)
    if not line or "|" in line:
        return inline(line)
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(line)), default=0))
    edge = " " if line.startswith("`") or line.endswith("`") else ""
    return Markdown(f"{fence}{edge}{line}{edge}{fence}")


def link(text: str, target: str) -> Markdown:
    """Return a link to a web or mail address; for any other target only the text."""
    target = plain(target)
    if not is_web_address(target):
        return escaped(text)
    if text == target and _PLAIN_TARGET.fullmatch(target):
        return Markdown(f"<{target}>")
    safe_target = quote(target, safe=":/?#@!$&+,;=%~-._")
    return Markdown(f"[{escaped(text)}]({safe_target})")


def is_web_address(value: str) -> bool:
    """Say whether `link` makes a link of it."""
    return _TARGET.fullmatch(plain(value)) is not None


def linked(text: str) -> Markdown:
    """Return a link when the whole text is a web or mail address, else the text."""
    if _PLAIN_MAIL.fullmatch(text):
        return Markdown(f"<{text}>")
    return link(text, text) if is_web_address(text) else inline(text)


def address(value: str) -> Markdown:
    """Return a published address: a web or mail address as a link, a Matrix id or a phone number as code."""
    value = plain(value)
    if _PLAIN_MAIL.fullmatch(value):
        return Markdown(f"<{value}>")
    if _MAIL.fullmatch(value):
        return link(value, f"mailto:{value}")
    return link(value, value) if is_web_address(value) else code(value)


def _word(word: str, *, first: bool) -> str:
    # An address stays readable: one backslash is enough to keep a forge from making a link of it.
    if "://" in word and not _RISKY.search(word.replace("://", "")):
        return word.replace("://", "\\://")
    if _RISKY.search(word) or (first and _RISKY_FIRST.match(word)):
        return _MARK.sub(r"\\\1", word)
    return word
