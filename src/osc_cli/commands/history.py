"""What git remembers of a rendered document. Git is asked for objects only: nothing of the repository runs."""

import subprocess
from pathlib import Path

from osc_cli.render.footer import edited, read_footer

_MOST = 200
"""Versions that are looked at, the newest first."""
_SECONDS = 10


def earlier_rendering(file: Path, text_hash: str) -> str | None:
    """Return the unedited rendering with this hash of its text, if the index or a commit has it."""
    folder, name = str(file.resolve().parent), file.resolve().name
    listed = _git(folder, "rev-list", f"--max-count={_MOST}", "HEAD", "--", name)
    commits = [] if listed is None else listed.decode().split()
    for revision in ("", *commits):
        found = _git(folder, "cat-file", "blob", f"{revision}:./{name}")
        if found is None:
            continue
        text = found.decode("utf-8", "surrogateescape")
        footer = read_footer(text)
        if footer is not None and footer.text == text_hash and not edited(text):
            return text
    return None


def _git(folder: str, *arguments: str) -> bytes | None:
    try:
        run = subprocess.run(
            ["git", "-C", folder, *arguments],
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout if run.returncode == 0 else None
