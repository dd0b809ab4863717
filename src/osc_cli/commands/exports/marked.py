"""A block of ours inside a file that belongs to somebody else."""

from collections.abc import Iterable

BEGIN, END = "osc:begin", "osc:end"


def in_marks(comment: str, lines: Iterable[str], end: str = "") -> str:
    """Return the lines between two marks that are comments of the format: what begins one, and what ends it."""
    begin = f"{comment}{BEGIN} (written by `osc export`; change the compact instead){end}"
    return "\n".join((begin, *lines, f"{comment}{END}{end}")) + "\n"


def merged(old: str, block: str) -> str | None:
    """Return a file with its block replaced, or with the block at its end; None when its marks are broken."""
    begins, ends = ([index for index, line in enumerate(old.split("\n")) if _is(mark, line)] for mark in (BEGIN, END))
    lines = old.split("\n")
    if not begins and not ends:
        gap = "" if not old or old.endswith("\n\n") else "\n" if old.endswith("\n") else "\n\n"
        return f"{old}{gap}{block}"
    if len(begins) != 1 or len(ends) != 1 or begins[0] > ends[0]:
        return None
    ending = "\r" if lines[begins[0]].endswith("\r") else ""
    ours = [f"{line}{ending}" for line in block.rstrip("\n").split("\n")]
    return "\n".join((*lines[: begins[0]], *ours, *lines[ends[0] + 1 :]))


def _is(mark: str, line: str) -> bool:
    return line.strip().lstrip("#<!- ").startswith(mark)
