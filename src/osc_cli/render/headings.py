"""Headings of somebody's own text, moved below a heading of ours, so that the outline of the whole has no gap."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)", re.DOTALL)
_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*")
_PARAGRAPH = re.compile(r"(?![0-9]+[.)]\s)\w")
"""How a line begins that is certainly a paragraph, and a heading when it is underlined."""
_DEEPEST = 6


class _Heading(NamedTuple):
    line: int
    level: int
    underlined: bool


def lowered(text: str, below: int, title: int | None = None) -> str:
    """Move the headings down, all by as many levels, and change nothing else.

    What stands in code is no heading; an underlined line that may be something else stays as it is. A heading that is
    underlined gets number signs, for there are underlines for two levels only.

    Args:
        text: The text, with any line ends.
        below: The level of the heading under which it will stand.
        title: The level that counts as its highest; by default the highest that it has.
    """
    lines = text.split("\n")
    found = list(_headings(lines))
    down = below + 1 - (title or min((heading.level for heading in found), default=_DEEPEST))
    if down <= 0:
        return text
    for at, level, underlined in reversed(found):
        signs = "#" * min(level + down, _DEEPEST)
        if underlined:
            lines[at : at + 2] = [f"{signs} {lines[at]}"]
        else:
            lines[at] = lines[at].replace("#" * level, signs, 1)
    return "\n".join(lines)


def _headings(lines: Sequence[str]) -> Iterator[_Heading]:
    fence = ""
    for at, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            fence = mark[1]
        elif heading := _HEADING.match(line):
            yield _Heading(at, len(heading[1]), underlined=False)
        elif at and _UNDERLINE.fullmatch(line) and _alone(lines, at - 1):
            yield _Heading(at - 1, 1 if "=" in line else 2, underlined=True)


def _alone(lines: Sequence[str], at: int) -> bool:
    """Say whether a line is a paragraph of its own, and not the end of a longer one or something else."""
    return _PARAGRAPH.match(lines[at]) is not None and (at == 0 or not lines[at - 1].strip())
