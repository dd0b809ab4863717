"""The comments with which a person says that a finding is meant: `# osc: ignore[OSC204] because …`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from osc_cli.domain.diagnostics import SourceMap
from osc_cli.source.literals import Literals

_MARK = "osc: ignore"
# Compiled for the first comment: most compacts have none.
_COMMENT = r"(?:^|(?<=[ \t]))#[ \t]*osc: ignore\b(?:\[([^\]]*)\])?(.*)"
_REASON = r"[ \t]*\bbecause\b[ \t:]*(.*?)[ \t]*$"


class IgnoreComment(NamedTuple):
    """One such comment."""

    line: int
    """Where the comment stands, counted from 1."""
    column: int
    """Where its "#" stands, counted from 1."""
    rules: tuple[str, ...]
    """The codes and names as written; empty when the brackets are missing or empty."""
    reason: str
    """What follows "because"; empty when it is missing, which the lint engine reports."""
    applies_to: int
    """The line whose findings are meant: its own, or the next one with content if the comment stands alone.

    A comment alone at the end of the file means its own line, where nothing can be found.
    """


def suppressions(text: str, sources: SourceMap) -> tuple[IgnoreComment, ...]:
    """Return the suppressing comments of a text, in their order."""
    if _MARK not in text:
        return ()
    return tuple(_suppressions(text.splitlines(), Literals(text, sources)))


def _suppressions(lines: list[str], literals: Literals) -> Iterator[IgnoreComment]:
    waiting: list[IgnoreComment] = []
    for number, line in enumerate(lines, start=1):
        content = line.strip(" \t")
        if content and not content.startswith("#"):
            yield from (each._replace(applies_to=number) for each in waiting)
            waiting = []
        if _MARK not in line:
            continue
        for match in re.finditer(_COMMENT, line):
            column = match.start() + 1
            if literals.contain(number, column):
                continue
            rules = tuple(rule.strip() for rule in (match[1] or "").split(",") if rule.strip())
            reason = re.match(_REASON, match[2])
            found = IgnoreComment(number, column, rules, reason[1] if reason else "", applies_to=number)
            if content.startswith("#"):
                waiting.append(found)
            else:
                yield found
    yield from waiting
