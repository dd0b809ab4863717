"""Headings that can be linked to, and the links to them.

A template marks a heading as `### Name {#decision-proposal}` and a link as `[Name]({#decision-proposal})`. When all
documents are rendered, each mark becomes the anchor that a forge makes from the heading: then equal headings are
counted as the forge counts them, and no link can be dead. A text from a compact cannot forge a mark, for its braces
are escaped.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from osc_cli.domain.errors import OscError
from osc_cli.render.escape import Markdown, escaped, inline

_HEADING = re.compile(r"^(#{1,6}) (.*?)(?: \{#([a-z]+)-([A-Za-z0-9._-]+)\})?$")
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\(\{#([A-Za-z0-9._-]+)\}\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK_TEXT = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")


def marked_link(text: str, mark: str) -> Markdown:
    """Return a link to the heading with this mark, whichever document it stands in."""
    return Markdown(f"[{escaped(text)}]({{#{mark}}})")


def heading_mark(kind: str, identifier: str) -> Markdown:
    """Return the mark that a template puts behind a heading: `{#decision-proposal}`."""
    return Markdown(f"{{#{kind}-{identifier}}}")


def slug(text: str) -> str:
    """Return the anchor that a forge makes from the text of a heading."""
    return _NOT_IN_A_SLUG.sub("", text.lower()).replace(" ", "-")


def relative(origin: str, target: str) -> str:
    """Return the path from the folder of one document to another; both from the root of the repository."""
    here, there = PurePosixPath(origin).parent.parts, PurePosixPath(target).parts
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join((*[".."] * (len(here) - shared), *there[shared:])).replace(" ", "%20")


def resolve(texts: Mapping[str, str]) -> dict[str, str]:
    """Replace the marks in all documents, given and returned as path → text.

    A link to a heading that no document has becomes plain text. Raises OscError when two headings carry one mark.
    """
    anchors: dict[str, tuple[str, str]] = {}
    unmarked = {path: _unmark(path, text, anchors) for path, text in texts.items()}

    return {path: _linked(path, text, anchors) for path, text in unmarked.items()}


def _linked(path: str, text: str, anchors: Mapping[str, tuple[str, str]]) -> str:
    """Replace the marked links of one document."""

    def replaced(match: re.Match[str]) -> str:
        label, mark = match.groups()
        if mark not in anchors:
            return str(label)
        target, anchor = anchors[mark]
        return f"[{label}]({'' if target == path else relative(path, target)}#{anchor})"

    return _LINK.sub(replaced, text)


def _unmark(path: str, text: str, anchors: dict[str, tuple[str, str]]) -> str:
    """Take the marks off the headings of one document and note the anchor of each.

    When two headings read the same, the later one says of what kind it is: `Stewards (body)`.
    """
    seen: set[str] = set()
    used: dict[str, int] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _HEADING.match(line)
        if match is None:
            continue
        level, title, kind, identifier = match.groups()
        if kind:
            choices = (title, f"{title} ({kind})", f"{title} ({kind} {inline(identifier)})")
            title = next((choice for choice in choices if choice not in seen), title)
            lines[number] = f"{level} {title}"
        seen.add(title)
        anchor = _counted(slug(_ESCAPE.sub(r"\1", _LINK_TEXT.sub(r"\1", title))), used)
        if kind and anchors.setdefault(f"{kind}-{identifier}", (path, anchor)) != (path, anchor):
            raise OscError(f"Two headings of the templates carry the mark {{#{kind}-{identifier}}}.")
    return "\n".join(lines)


def _counted(anchor: str, used: dict[str, int]) -> str:
    """Number equal anchors as a forge does: `vote`, `vote-1`, `vote-2`."""
    while anchor in used:
        used[anchor] += 1
        numbered = f"{anchor}-{used[anchor]}"
        if numbered not in used:
            anchor = numbered
            break
    used[anchor] = 0
    return anchor
