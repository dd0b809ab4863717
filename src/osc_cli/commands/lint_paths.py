"""Which compacts a person means who names files, folders and patterns."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from osc_cli.commands import compacts
from osc_cli.domain.errors import OscError

STDIN = "-"
_PATTERN = frozenset("*?[")
_NOT_ENTERED = frozenset(("node_modules", "__pycache__"))


def named_compacts(paths: Sequence[Path]) -> list[compacts.Found | None]:
    """Return each compact once, in the order in which they are named; None stands for standard input.

    Nothing named means the compact that is found from the current folder upward.

    Raises OscError when a folder or a pattern leads to no compact.
    """
    if not paths:
        return [compacts.find()]
    found: dict[str, compacts.Found | None] = {}
    for path in paths:
        if str(path) == STDIN:
            found[STDIN] = None
            continue
        for each in _meant(path):
            found.setdefault(os.path.realpath(each.path), each)
    return list(found.values())


def _meant(path: Path) -> Iterator[compacts.Found]:
    if path.is_dir():
        yield from _in_folder(path)
    elif _PATTERN.isdisjoint(str(path)) or path.exists():
        yield compacts.at(path)
    else:
        matched = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207 - a pattern may begin at the root
        if not matched:
            raise OscError(f"no file matches {path}", "check the pattern; `**` means any folders")
        for name in matched:
            yield from _meant(Path(name))


def _in_folder(folder: Path) -> Iterator[compacts.Found]:
    """Yield the compact of a folder; where it has none of its own, every compact below it."""
    if _has_compact(folder):
        yield compacts.at(folder)
        return
    below = []
    for here, inner, _ in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith(".") and name not in _NOT_ENTERED)
        below += [
            Path(here, name) for name in inner if any(Path(here, name, each).is_file() for each in compacts.NAMES)
        ]
    if not below:
        raise OscError(f"no compact in {folder} or below it", f"expected a file called {compacts.NAMES[0]}")
    for each in below:
        yield compacts.at(each)


def _has_compact(folder: Path) -> bool:
    return any((folder / name).is_file() for name in compacts.NAMES)
