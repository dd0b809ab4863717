"""`osc explain` at the edge: a page for the terminal, or a list of what there is."""

import sys
from collections.abc import Iterator

from osc_cli.commands.explain import KINDS
from osc_cli.domain.explain.find import Found
from osc_cli.domain.explain.topic import Example, Kind, Points, Topic
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import width, wrapped


def show(found: Found, *, color: str) -> None:
    """Print a topic, several of the same name, or a list of all of a kind."""
    paint = style(color, sys.stdout)
    if found.kind is not None:
        _write(_listed(found.kind, found.topics, paint))
        return
    _write("\n\n".join("\n".join(_page(topic, paint)) for topic in found.topics).split("\n"))


def show_kinds(*, color: str) -> None:
    """Print what may be asked."""
    paint = style(color, sys.stdout)
    lines = [paint.paint("bold", "osc explain WORD"), ""]
    for kind in KINDS:
        lines += [f"  {kind.name:<12}{kind.says}", f"{'':14}osc explain {kind.example}"]
    lines += ["", "`osc explain labels` lists all labels; the same works for each word on the left."]
    _write([*lines, "`osc explain bodies.board.seats` says what a field means at its place in a compact."])


def _write(lines: list[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n")


def _listed(kind: Kind, topics: tuple[Topic, ...], paint: Style) -> list[str]:
    column = min(26, max(width(topic.names[0]) for topic in topics)) + 2
    lines = [paint.paint("bold", kind.says), ""]
    for topic in topics:
        first, *rest = wrapped(topic.summary, column + 2) or [""]
        lines.append(f"  {topic.names[0]:<{column}}{first}")
        lines += [f"{'':{column + 2}}{line}" for line in rest]
    return lines


def _page(topic: Topic, paint: Style) -> Iterator[str]:
    yield paint.paint("bold", topic.title)
    for section in topic.sections:
        if section.heading:
            yield from ("", paint.paint("note", section.heading))
        for block in section.blocks:
            if not section.heading or block is not section.blocks[0]:
                yield ""
            yield from _block(block)


def _block(block: str | Example | Points) -> Iterator[str]:
    if isinstance(block, Example):
        yield from (f"    {line}".rstrip() for line in block.text.rstrip().split("\n"))
    elif isinstance(block, Points):
        for item in block.items:
            first, *rest = wrapped(item, 2)
            yield from (f"- {first}", *(f"  {line}" for line in rest))
    else:
        yield from wrapped(block)
