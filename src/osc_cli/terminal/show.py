"""`osc show` at the edge: a tree, and below it what is due."""

import json
import re
import shutil
import sys
from typing import Any

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from osc_cli.commands.show import ShowResult
from osc_cli.domain.overview.branch import Branch
from osc_cli.domain.roster.due import Due
from osc_cli.terminal.style import Style, style, wants_colour
from osc_cli.terminal.text import visible, wrapped

_BLANKS = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$", re.MULTILINE)
"""What is left at the end of a line where a name was broken, before the codes that end its colour."""


_WANTED = ("Decisions", "Powers", "Bodies", "Roles", "Amendments", "Conduct")
"""Articles whose entries a reader wants to see first."""
_LABELS = ("Amendments", "Conduct", "Communication")
"""Articles whose entries have no names of their own: without what is said there, a title says nothing."""
_OPENINGS = {"Powers": "held by "}
"""What a line says before the titles of entries, where those are not what the article lists."""
_SHORTENED = "Shortened to fit this screen; `osc show | cat` prints everything."


def show(result: ShowResult, *, output: str, color: str) -> None:
    """Print the result to standard output; on a terminal, no more of it than one screen holds."""
    if output == "json":
        sys.stdout.write(as_json(result))
        return
    room = shutil.get_terminal_size().lines - 1 if sys.stdout.isatty() else None
    sys.stdout.write(as_screen(result, style(color, sys.stdout), room, coloured=wants_colour(color, sys.stdout)))


def as_screen(result: ShowResult, paint: Style, room: int | None, *, coloured: bool) -> str:
    """Draw the tree with what is due below it.

    Where that has more lines than there is room for, each thing gets one line, and the articles that come last to mind
    are one line each.
    """
    below = as_text(result, paint)
    whole = _drawn(_tree(result.tree), coloured=coloured) + below
    if room is None or whole.count("\n") <= room:
        return whole
    below += f"\n{_SHORTENED}\n"
    return _drawn(_tree(_folded(result.tree, room - below.count("\n")), cut=True), coloured=coloured) + below


def _drawn(tree: Tree, *, coloured: bool) -> str:
    console = Console(force_terminal=coloured, no_color=not coloured, highlight=False, legacy_windows=False)
    with console.capture() as drawn:
        console.print(tree)
    return _BLANKS.sub(r"\1", drawn.get())


def _folded(tree: Branch, room: int) -> Branch:
    """Make one line of each article whose entries do not fit any more, the most wanted ones last."""
    left = room - 1 - len(tree.children)
    kept = set()
    for article in sorted(tree.children, key=_rank):
        if len(article.children) <= left:
            kept.add(article.title)
            left -= len(article.children)
    return tree._replace(
        children=tuple(article if article.title in kept else _one_line(article) for article in tree.children)
    )


def _rank(article: Branch) -> int:
    return _WANTED.index(article.title) if article.title in _WANTED else len(_WANTED)


def _one_line(article: Branch) -> Branch:
    is_told = article.title in _LABELS
    entries = (f"{entry.title}: {entry.note}" if is_told and entry.note else entry.title for entry in article.children)
    return Branch(article.title, f"{_OPENINGS.get(article.title, '')}{'; '.join(entries)}")


def _tree(branch: Branch, *, cut: bool = False) -> Tree:
    tree = Tree(_line(branch, cut=cut), guide_style="dim")
    for child in branch.children:
        tree.children.append(_tree(child, cut=cut))
    return tree


def _line(branch: Branch, *, cut: bool) -> Text:
    """Draw one line, cut where the screen ends if asked; text from a compact is never read as rich's markup."""
    line = Text(visible(branch.title), style="bold", no_wrap=cut, overflow="ellipsis" if cut else None)
    if branch.note:
        line.append(f": {visible(branch.note)}", style="not bold")
    return line


def as_text(result: ShowResult, paint: Style) -> str:
    """Write what is due."""
    dated = " that has a date" if result.unknown else ""
    if result.due:
        lines = ["", paint.paint("bold", f"Due until {result.until.isoformat()}")]
    else:
        lines = ["", f"Nothing{dated} is due within {result.within} (until {result.until.isoformat()})."]
    for item in result.due:
        when = f"{item.on.isoformat()}  " if item.on is not None else ""
        late = " (overdue)" if item.overdue else ""
        lines += [f"  {line}" for line in wrapped(f"{when}{visible(item.text)}{late}", 2)]
    for text in result.unknown:
        lines += wrapped(visible(text))
    return "\n".join(lines) + "\n"


def as_json(result: ShowResult) -> str:
    """Write the contract `osc.show/1`: every key always present, in a stable order."""
    document = {
        "schema": "osc.show/1",
        "path": result.path,
        "today": result.today.isoformat(),
        "until": result.until.isoformat(),
        "overview": _branch(result.tree),
        "due": [_due(item) for item in result.due],
        "unknown": list(result.unknown),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _branch(branch: Branch) -> dict[str, Any]:
    return {"title": branch.title, "note": branch.note, "children": [_branch(child) for child in branch.children]}


def _due(item: Due) -> dict[str, Any]:
    return {
        "what": item.what.value,
        "route": list(item.route),
        "text": item.text,
        "on": None if item.on is None else item.on.isoformat(),
        "overdue": item.overdue,
    }
