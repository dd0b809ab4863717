"""Whether the README is plainly in another language than the documents will be."""

import re

from osc_cli.commands.repository.reading import Reader
from osc_cli.commands.repository.readme import NAME, prose

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
"""Words; fewer tell nothing."""
_ENGLISH = re.compile(
    "the|and|of|for|with|that|this|you|are|from|be|can|not|have|it|when|how|your|which|if", re.IGNORECASE
)
"""Very common words of English, of which other languages share few."""
_SHARE = 0.02
"""English prose has a quarter to two fifths of such words, a dry list of features a tenth; others have next to none."""


def note(reader: Reader) -> str | None:
    """Return what a project should know whose README is not in English."""
    for file in reader.names():
        text = reader.text(file) if NAME.fullmatch(file) else None
        if text and not _may_be_english(prose(text)):
            return (
                f"{file} seems not to be in English; the documents are written in English, and only templates of your "
                "own can say them otherwise (`osc explain templates`)"
            )
    return None


def _may_be_english(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) < _ENOUGH or sum(bool(_ENGLISH.fullmatch(word)) for word in words) >= _SHARE * len(words)
