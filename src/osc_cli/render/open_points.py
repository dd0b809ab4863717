"""What a project has not decided, gathered at the end: a reader in distress must not stumble over it."""

import re

from osc_cli.render.escape import Markdown, escaped
from osc_cli.render.phrases import bullets, undecided

_POINT = re.compile(r"^<!-- undecided: (.*) -->$")
_END = "<!-- undecided points -->"
_SECTION = "## "


def to_the_end(point: str) -> Markdown:
    """Say that a point is open, where the document has its list: text of a compact cannot look like this mark."""
    return Markdown(f"<!-- undecided: {escaped(point)} -->")


def the_end() -> Markdown:
    """Mark where the list goes."""
    return Markdown(_END)


def gathered(text: str) -> str:
    """Put open points into one list where the document has a place for it.

    A point stays where it is when its section says nothing else, for a heading over nothing helps nobody, and when a
    template of the project's own has no place for the list.
    """
    lines = text.split("\n")
    if not any(_POINT.match(line) for line in lines):
        return text.replace(_END, "")
    sections: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(_SECTION):
            sections.append([])
        sections[-1].append(line)
    left: list[str] = []
    kept: list[str] = []
    for section in sections:
        points = [found[1] for line in section if (found := _POINT.match(line))]
        others = [line for line in section if not _POINT.match(line)]
        if points and (_END not in lines or not any(line.strip() for line in others if not line.startswith("#"))):
            others += ["", said(points), ""]
        else:
            left += points
        kept += others
    listed = ["## Not decided yet", "", said(left), ""] if left else []
    return "\n".join(kept).replace(_END, "\n".join(listed))


def said(points: list[str]) -> str:
    """Say it in a sentence, or in a list where there are several."""
    held = [Markdown(point) for point in dict.fromkeys(points)]
    return str(undecided(held[0])) if len(held) == 1 else f"This project has not decided:\n\n{bullets(held)}"
