"""The events of a list or a map in brackets that is plain and ends on its line."""

import re
from typing import Any

from ruamel.yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from osc_cli.source.plain_parts import LONGEST_KEY, QUOTED, REST, Mark, scalar, words

_WORDS = words(r"(?:[^:,\[\]{} \t\n\0]|:(?![\s,\[\]{}\0]))", first=r"(?![\s?:#&*!|>'\"%@`-])")
_PART = re.compile(rf" *+(?:([\[{{])|([\]}}])|(,)|({QUOTED})|({_WORDS})(:(?= ))?+)")
_OPEN, _CLOSE, _COMMA, _QUOTED, _PLAIN, _COLON = range(1, 7)
_REST = re.compile(REST)

_KEY, _VALUE, _NEXT = "a key", "a value", "a comma or the end"
_FITS = {
    _KEY: (_COLON, _CLOSE),
    _VALUE: (_OPEN, _QUOTED, _PLAIN, _CLOSE),
    _NEXT: (_COMMA, _CLOSE),
}
"""Which parts may stand where something is expected."""


def flow_events(text: str, at: int, line: int, line_start: int) -> list[Any] | None:
    """Return the events from an opening bracket to its closing one; None for what is not plain.

    Args:
        text: The whole text.
        at: Where the bracket stands.
        line: The number of its line, from 0.
        line_start: Where that line begins.
    """
    events: list[Any] = []
    maps: list[bool] = []
    expected, before = _VALUE, 0
    while part := _PART.match(text, at):
        kind, at = part.lastindex or 0, part.end()
        if kind not in _FITS[expected]:
            break
        start, end = part.span(_PLAIN if kind == _COLON else kind)
        first, last = Mark(start, line, start - line_start), Mark(end, line, end - line_start)
        if kind == _CLOSE:
            # Not after a key or a comma, and the bracket must be of the kind that was opened.
            if (expected != _NEXT and before != _OPEN) or maps[-1] != (text[start] == "}"):
                break
            events.append((MappingEndEvent if maps.pop() else SequenceEndEvent)(first, last))
            if not maps:
                return events if _REST.match(text, at) else None
            expected = _NEXT
        elif kind == _COMMA:
            expected = _KEY if maps[-1] else _VALUE
        elif kind == _OPEN:
            maps.append(text[start] == "{")
            event = MappingStartEvent if maps[-1] else SequenceStartEvent
            events.append(event(None, None, True, first, last, flow_style=True))
            expected = _KEY if maps[-1] else _VALUE
        elif kind == _QUOTED:
            events.append(scalar(text[start + 1 : end - 1], first, last, text[start]))
            expected = _NEXT
        else:
            if kind == _COLON and end - start > LONGEST_KEY:
                break
            events.append(scalar(text[start:end], first, last))
            expected = _VALUE if kind == _COLON else _NEXT
        before = kind
    return None
