"""From the bytes of a file to text that is safe to read."""

import codecs

from osc_cli.domain.diagnostics import START, Finding, Span
from osc_cli.source import characters
from osc_cli.source.codes import FORBIDDEN_CHARACTER, NOT_UTF_8

_MOST_NAMED = 20
"""So many different forbidden characters are named; a file with more is no text at all."""

# The mark of UTF-32 begins with the one of UTF-16, so it comes first.
_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(raw: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Return the text without its byte order mark, and what forbids to read it as a compact.

    The text is empty when the bytes are not UTF-8; it is whole when it only contains forbidden characters.
    """
    for mark, encoding in _OTHER_ENCODINGS:
        if raw.startswith(mark):
            return "", (_not_utf_8(f"this file is saved as {encoding}, not as UTF-8", START),)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        message = f"this file is not UTF-8: the byte 0x{raw[error.start]:02X} cannot be read here"
        return "", (_not_utf_8(message, _at(before, len(before))),)
    return text, _forbidden(text)


def _not_utf_8(message: str, span: Span) -> Finding:
    hint = "save the file as UTF-8; most editors offer it when you save"
    return Finding((), message, hint, rule=NOT_UTF_8, span=span)


def _forbidden(text: str) -> tuple[Finding, ...]:
    """Name each forbidden character once, where it first stands: an invisible one is hard enough to find."""
    first: dict[str, int] = {}
    for match in characters.FORBIDDEN.finditer(text):
        first.setdefault(match.group(), match.start())
        if len(first) > _MOST_NAMED:
            break
    findings = []
    for character, index in list(first.items())[:_MOST_NAMED]:
        others = text.count(character) - 1
        more = f", and {others} more of them further down" if others else ""
        message = f"a forbidden character stands here ({characters.name(character)}){more}"
        remedy = characters.remedy(character)
        findings.append(Finding((), message, remedy, rule=FORBIDDEN_CHARACTER, span=_at(text, index)))
    return tuple(findings)


def _at(text: str, index: int) -> Span:
    line, column = characters.position(text, index)
    return Span(line, column, line, column + 1)
