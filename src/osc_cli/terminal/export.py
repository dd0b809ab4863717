"""`osc export` at the edge: the files to standard output, and what they cannot say to standard error."""

import sys
from collections.abc import Mapping

from osc_cli.commands.export import ExportResult, Mode, Target
from osc_cli.terminal.differences import painted
from osc_cli.terminal.style import style
from osc_cli.terminal.text import plural, visible, wrapped


def show(result: ExportResult, *, color: str) -> None:
    """Print what was exported."""
    if result.mode is Mode.PRINT:
        for target in result.targets:
            head = f"==> {target.file.path} <==\n" if len(result.targets) > 1 else ""
            sys.stdout.write(f"{head}{target.file.text}")
    else:
        sys.stdout.write("".join(f"{_state(target, result.mode)} {target.path}\n" for target in result.targets))
        out = style(color, sys.stdout)
        sys.stdout.write("".join(f"\n{painted(target.diff, out)}" for target in result.targets if target.diff))
    paint = style(color, sys.stderr)
    if not result.targets:
        sys.stderr.write(f"{paint.paint('warning', 'nothing to export')}\n")
    if result.losses:
        count = plural(len(result.losses), "thing")
        sys.stderr.write(f"{paint.paint('bold', 'Not expressed:')} {count}\n")
    for loss in result.losses:
        first, *rest = wrapped(visible(loss), 4)
        sys.stderr.write("".join(f"{line}\n" for line in (f"  - {first}", *(f"    {line}" for line in rest))))
    for path in result.stale:
        sys.stderr.write(
            f"{paint.paint('warning', 'delete')} {path}: an earlier export wrote it, and it may stand no more\n"
        )
    if result.mode is Mode.CHECK and any(target.differs for target in result.targets):
        sys.stderr.write(f"{paint.paint('bold', 'Next:')} `osc export {result.format} --write` writes it\n")


def show_formats(formats: Mapping[str, str]) -> None:
    """Print every format and what it is."""
    widest = max(map(len, formats))
    sys.stdout.write("".join(f"{name.ljust(widest)}  {says}\n" for name, says in formats.items()))


def _state(target: Target, mode: Mode) -> str:
    if not target.differs:
        return "unchanged"
    return "wrote    " if mode is Mode.WRITE else "differs  "
