"""Long texts of a compact, which may carry a little Markdown: emphasis, lists, and links to the web or a mail address.

What is recognised is written anew in one form that CommonMark reads as just that; everything else is escaped. So no
text can bring HTML, a heading, an image, a table or code, and a half-written mark stays the character that it is.
"""

import re
from collections.abc import Iterator

from osc_cli.render.escape import Markdown, fragment, inline, link, plain

_BEFORE = r"(?<![^\s(])"
_AFTER = r"(?![^\s).,;:!?])"
_LINK = (
    r"(?<![!\\])\[(?P<text>[^\[\]]+)\]\((?P<target>(?:https?://|mailto:)[^\s()<>\"]+)\)"
    rf"|{_BEFORE}<(?P<address>https?://[^\s<>]+)>{_AFTER}"
)
_LINKS = re.compile(_LINK)
_MARKS = re.compile(
    rf"{_BEFORE}\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*{_AFTER}"
    rf"|{_BEFORE}\*(?P<star>[^\s*](?:[^*]*[^\s*])?)\*{_AFTER}"
    rf"|{_BEFORE}_(?P<line>[^\s_](?:[^_]*[^\s_])?)_{_AFTER}"
    rf"|{_LINK}"
)
"""A mark of emphasis stands where a word begins or ends, so that `2 * 3 * 4` and `snake_case` are none."""

_ITEM = re.compile(r"[ \t]*(?:(?P<bullet>[-*+])|(?P<step>[0-9]{1,3}[.)]))[ \t]+(?P<text>\S.*)")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def prose(text: str, lead: str = "") -> Markdown:
    """Write a longer text. A blank line starts a new paragraph; lines that begin with `-` or `1.` are a list.

    A lead stands before it in bold, on the same line unless a list follows.
    """
    blocks = _BLANK_LINES.split(text.replace("\r\n", "\n").strip())
    written = [part for block in blocks for part in _block(block) if part]
    if lead:
        between = "\n\n" if written and _ITEM.match(written[0]) else " "
        written[:1] = [f"**{inline(lead)}:**{between}{''.join(written[:1])}"]
    return Markdown("\n\n".join(written))


def running(text: str | None) -> Markdown | None:
    """Write a longer text as part of a line: with emphasis and links, without paragraphs and lists."""
    return None if text is None else Markdown("".join(_pieces(plain(text))))


def _block(block: str) -> Iterator[str]:
    """Yield the paragraphs and lists of a text without blank lines. A line without a mark belongs to the one above."""
    entries: list[tuple[str, str]] = []
    for line in block.split("\n"):
        item = _ITEM.fullmatch(line)
        if item is None and entries:
            kind, above = entries[-1]
            entries[-1] = (kind, f"{above} {line}")
        else:
            entries.append(("text", line) if item is None else ("bullet" if item["bullet"] else "step", item["text"]))
    waiting: list[str] = []
    before = ""
    for kind, entry in entries:
        if waiting and kind != before:
            yield "\n".join(waiting)
            waiting = []
        before = kind
        mark = {"text": "", "bullet": "- ", "step": f"{len(waiting) + 1}. "}[kind]
        waiting.append(f"{mark}{running(entry)}")
    yield "\n".join(waiting)


def _pieces(line: str, marks: re.Pattern[str] = _MARKS) -> Iterator[str]:
    """Yield the pieces of a line, each escaped or written as what it is recognised as."""
    end = 0
    for mark in marks.finditer(line):
        yield _between(line[end : mark.start()])
        end = mark.end()
        yield _recognised(mark.groupdict())
    yield _between(line[end:])


def _between(text: str) -> str:
    return str(fragment(text)) if text else ""


def _recognised(found: dict[str, str | None]) -> str:
    for kind, mark in (("strong", "**"), ("star", "*"), ("line", "*")):
        inner = found.get(kind)
        if inner:
            return f"{mark}{''.join(_pieces(inner, _LINKS))}{mark}"
    target = found["target"] or found["address"] or ""
    return str(link(plain(found["text"] or "") or target, target))
