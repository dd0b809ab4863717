"""`osc show` at the edge: a tree, and below it what is due."""

import json
import re
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


def show(result: ShowResult, *, output: str, color: str) -> None:
    """Print the result to standard output."""
    if output == "json":
        sys.stdout.write(as_json(result))
        return
    coloured = wants_colour(color, sys.stdout)
    console = Console(force_terminal=coloured, no_color=not coloured, highlight=False, legacy_windows=False)
    with console.capture() as drawn:
        console.print(_tree(result.tree))
    sys.stdout.write(_BLANKS.sub(r"\1", drawn.get()))
    sys.stdout.write(as_text(result, style(color, sys.stdout)))


def _tree(branch: Branch) -> Tree:
    tree = Tree(_line(branch), guide_style="dim")
    for child in branch.children:
        tree.children.append(_tree(child))
    return tree


def _line(branch: Branch) -> Text:
    """Draw one line; text from a compact is never read as rich's markup."""
    line = Text(visible(branch.title), style="bold")
    if branch.note:
        line.append(f": {visible(branch.note)}", style="not bold")
    return line


def as_text(result: ShowResult, paint: Style) -> str:
    """Write what is due."""
    if not result.due:
        return f"\nNothing is due within {result.within} (until {result.until.isoformat()}).\n"
    lines = ["", paint.paint("bold", f"Due until {result.until.isoformat()}")]
    for item in result.due:
        when = f"{item.on.isoformat()}  " if item.on is not None else ""
        late = " (overdue)" if item.overdue else ""
        lines += [f"  {line}" for line in wrapped(f"{when}{visible(item.text)}{late}", 2)]
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
