"""The documents that a repository has already, wherever people keep them and however they spell them."""

import re
from pathlib import Path

FOLDERS = (".", ".github", "docs", ".gitlab", ".forgejo", ".gitea")
"""Where forges and people look, the root first."""
SUFFIXES = r"\.(?:md|markdown|rst|txt|adoc)"

_NAMES = {
    "code_of_conduct": re.compile(rf"code[-_ ]?of[-_ ]?conduct({SUFFIXES})?", re.IGNORECASE),
    "governance": re.compile(rf"governance({SUFFIXES})?", re.IGNORECASE),
    "charter": re.compile(rf"charter({SUFFIXES})?", re.IGNORECASE),
    "comms_checklist": re.compile(rf"comm(?:unication)?s[-_ ]?checklist({SUFFIXES})?", re.IGNORECASE),
}


def find(folder: Path) -> dict[str, str]:
    """Return the path of each document that exists, by the name of ours."""
    found: dict[str, str] = {}
    for place in FOLDERS:
        try:
            files = sorted(entry.name for entry in (folder / place).iterdir() if entry.is_file())
        except OSError:
            continue
        for file in files:
            for name, pattern in _NAMES.items():
                if name not in found and pattern.fullmatch(file):
                    found[name] = f"{place}/{file}".removeprefix("./")
    return {name: found[name] for name in _NAMES if name in found}
