"""A published code of conduct that a project supplies as a file: what is left to fill in, whose text, which version.

Published codes mark what each project must write itself in a few ways: `[INSERT CONTACT METHOD]`, `[NOTE: describe …]`,
`[FIXME]`, `TODO`, `<your e-mail address>`; projects add their own, such as `TODO: email`. (Source: the Contributor
Covenant, GitHub's MVG, the templates of the CNCF.) The text itself is never ours: nothing here knows a sentence of it.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple


class Wanted(StrEnum):
    """What a placeholder asks for."""

    CONTACT = "contact"
    """Where one can report."""
    MEASURES = "measures"
    """What follows, and who decides."""
    NAME = "name"
    """What the project is called."""
    OTHER = "other"
    """Something that the compact cannot tell."""


class Placeholder(NamedTuple):
    """A part of the text that the project has to write."""

    text: str
    start: int
    end: int
    line: int
    """From 1, in the file as it stands."""
    wanted: Wanted

    @property
    def shown(self) -> str:
        """The text in one line that is not too long to be quoted."""
        text = " ".join(self.text.split())
        return text if len(text) <= 60 else f"{text[:59]}…"


_FRONT_MATTER = re.compile(r"\A\ufeff?(\+\+\+|---)[ \t]*\r?\n.*?^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_ASKED_FOR = r"(?:(?::[ \t]*|[ \t]+)(?i:WORD(?:[ \t]+WORD)*)(?=[ \t]*(?:[.,;)]|\r?\n|\Z)))?".replace(
    "WORD", r"(?:add|insert|put|our|your|the|an?|contact|reporting|e-?mail|address|method|project|name|here)\b"
)
"""What a bare `TODO` asks for, up to the end of the sentence or line; where other words follow, nobody can tell."""
_PLACEHOLDER = re.compile(
    r"\[(?:INSERT|NOTE|FIXME|TODO|YOUR|ADD|REPLACE|ENTER|PROJECT|COMMUNITY|NAME|CONTACT|E-?MAIL)\b[^\]]*\](?!\()"
    r"|\{\{[^{}]*\}\}"
    r"|<(?!https?:|mailto:|!--)(?=[^<>\n]*\b(?:your|insert|e-?mail|contact|name|project)\b)[^<>\n/@]*[ _-][^<>\n/@]*>"
    r"|\b(?:TODO|FIXME|TBD)\b" + _ASKED_FOR
)
_WANTED = (
    (Wanted.CONTACT, re.compile(r"contact|e-?mail|report|reach|address|phone", re.IGNORECASE)),
    (Wanted.MEASURES, re.compile(r"remed|repair|enforce|ladder|consequence|measure|sanction", re.IGNORECASE)),
    # A note tells what to write about the project or the community, and is not answered by its name.
    (Wanted.NAME, re.compile(r"\A(?!\[NOTE).*(?:project|community|organi[sz]ation|name)", re.IGNORECASE | re.DOTALL)),
)
_VERSION = (
    re.compile(r"/version/([0-9]+)/([0-9]+)(?:/([0-9]+))?"),
    re.compile(r"\bversion[\s:]+v?([0-9]+)\.([0-9]+)(?:\.([0-9]+))?", re.IGNORECASE),
    re.compile(r"\bv([0-9]+)\.([0-9]+)(?:\.([0-9]+))?\b"),
    re.compile(r"^#+[ \t].*?\b([0-9]+)\.([0-9]+)(?:\.([0-9]+))?[ \t]*$", re.MULTILINE),
)


def body(text: str) -> str:
    """Return the text without the data that site builders keep at its top."""
    return _FRONT_MATTER.sub("", text, count=1)


def placeholders(text: str) -> Iterator[Placeholder]:
    """Yield what is left to fill in, in the order of the text; what stands in code or in a comment is none."""
    hidden = [found.span() for pattern in (_FRONT_MATTER, _CODE) for found in pattern.finditer(text)]
    for found in _PLACEHOLDER.finditer(text):
        if not any(start <= found.start() < end for start, end in hidden):
            wanted = next((kind for kind, pattern in _WANTED if pattern.search(found[0])), Wanted.OTHER)
            line = text.count("\n", 0, found.start()) + 1
            yield Placeholder(found[0], found.start(), found.end(), line, wanted)


def filled_in(text: str, known: Mapping[Wanted, str]) -> str:
    """Put what is known where it is asked for, and touch nothing else."""
    pieces, reached = [], 0
    for placeholder in placeholders(text):
        if placeholder.wanted in known:
            pieces += [text[reached : placeholder.start], known[placeholder.wanted]]
            reached = placeholder.end
    return "".join((*pieces, text[reached:]))


def version_of(text: str) -> str | None:
    """Return the version that the text says it is, from the address in its attribution, its words or its heading."""
    for pattern in _VERSION:
        found = pattern.search(text)
        if found:
            return ".".join(part for part in found.groups() if part)
    return None


def missing_attribution(text: str, base: str, url: str | None, licence: str | None) -> tuple[str, ...]:
    """Return what the text does not say about its origin: its name, where it comes from, its licence."""
    said = " ".join(text.split()).casefold()
    missing = []
    if base.casefold() not in said:
        missing.append(f"its name, {base}")
    host = re.sub(r"^https?://(?:www\.)?", "", url).split("/", 1)[0].casefold() if url else "http"
    if host not in said:
        missing.append(f"where it comes from{f', {url}' if url else ''}")
    if licence and not any(name in said for name in _spoken(licence.casefold())):
        missing.append(f"its licence, {licence}")
    return tuple(missing)


def same_version(one: str, other: str) -> bool:
    """Say whether two versions are the same: `3` is `3.0`."""
    short = [re.sub(r"(\.0)+$", "", version.strip().casefold().removeprefix("v")) for version in (one, other)]
    return short[0] == short[1]


def _spoken(licence: str) -> Iterator[str]:
    """Yield the ways in which people write the identifier of a licence; all in small letters."""
    yield licence
    yield licence.replace("-", " ")
    found = re.fullmatch(r"cc-(by(?:-[a-z]{2})*)-([0-9.]+)", licence)
    if found:
        terms, version = found.groups()
        yield f"cc {terms} {version}"
        yield f"creativecommons.org/licenses/{terms}/{version}"
        words = {"by": "attribution", "sa": "sharealike", "nc": "noncommercial", "nd": "noderivatives"}
        yield f"{'-'.join(words.get(term, term) for term in terms.split('-'))} {version}"
