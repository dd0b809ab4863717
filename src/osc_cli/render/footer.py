"""The last line of a rendered document: what it was made from, and whether somebody changed it since.

    <!-- osc: from compact.yaml · compact sha256:<16> · text sha256:<16> · templates 1 -->

No time stands there, so that the same compact gives the same bytes.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osc_cli.domain.errors import OscError
from osc_cli.render.regions import outside

if TYPE_CHECKING:
    from osc_cli.domain.compact.compact import Compact

TEMPLATES_VERSION = 1
"""Goes up when the bundled templates change what they say."""

_FOOTER = re.compile(
    r"<!-- osc: from (?P<source>.+) · compact sha256:(?P<compact>[0-9a-f]{16})"
    r" · text sha256:(?P<text>[0-9a-f]{16}) · templates (?P<templates>[0-9]{1,6}) -->"
)
_NOT_IN_A_COMMENT = re.compile(r"[^A-Za-z0-9._/ -]|-(?=-)|-$")


@dataclass(frozen=True)
class Footer:
    """What the last line of a rendered document says."""

    source: str
    """The path of the compact, from the root of the repository."""
    compact: str
    """The hash of the compact's content: comments and the order of keys do not matter."""
    text: str
    """The hash of the document outside its protected regions."""
    templates: int
    """The version of the templates."""


def with_footer(text: str, source: str, compact_hash: str) -> str:
    """Return the document with its last line."""
    shown = _NOT_IN_A_COMMENT.sub("_", source)
    line = (
        f"<!-- osc: from {shown} · compact sha256:{compact_hash}"
        f" · text sha256:{_hash_of_text(text)} · templates {TEMPLATES_VERSION} -->"
    )
    return f"{text}\n{line}\n"


def read_footer(text: str) -> Footer | None:
    """Return what the last line says, or None when the toolkit did not render the text.

    Somebody may have written more below it.
    """
    match = _split(text)[1]
    if match is None:
        return None
    return Footer(match["source"], match["compact"], match["text"], int(match["templates"]))


def edited(text: str) -> bool:
    """Say whether somebody changed a rendered document outside its protected regions.

    Blank lines, spaces at line ends and the kind of line ends do not count. A text without the last line, or with
    marks that do not match, counts as changed.
    """
    footer = read_footer(text)
    if footer is None:
        return True
    try:
        return footer.text != _hash_of_text(_split(text)[0])
    except OscError:
        return True


def hash_of(compact: "Compact") -> str:
    """Return 16 hexadecimal digits that depend on what the compact declares, and on nothing else."""
    from osc_cli.domain.compact.build import plain  # lint reads footers too, and needs no article classes

    return hash_of_data(plain(compact))


def hash_of_data(data: object) -> str:
    """Return what `hash_of` returns, from the plain data of the compact without `x-` keys."""
    return _digest(json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str))


def _split(text: str) -> tuple[str, re.Match[str] | None]:
    """Part a document into our last line and everything else."""
    lines = text.split("\n")
    for number in range(len(lines) - 1, -1, -1):
        match = _FOOTER.fullmatch(lines[number].rstrip())
        if match is not None:
            return "\n".join((*lines[:number], *lines[number + 1 :])), match
    return text, None


def _hash_of_text(text: str) -> str:
    lines = (line.rstrip() for line in outside(text).split("\n"))
    return _digest("\n".join(line for line in lines if line))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
