"""What was answered so far, kept until the compact is written: a closed terminal costs nobody their answers."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import files
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.question import Answer

_SCHEMA = "osc.init-answers/1"


class Kept(NamedTuple):
    """An interview that was not finished."""

    folder: str
    preset: str | None
    """The preset that the command line named."""
    pairs: tuple[tuple[str, object], ...]
    """What files and flags said."""
    full: bool
    only: str | None
    replies: dict[str, Answer | None]
    """What the person said, in its order."""


def keep(kept: Kept) -> bool:
    """Write it down, for its owner's eyes only; say whether that worked."""
    content = {"schema": _SCHEMA, **kept._asdict()}
    try:
        path = _path(Path(kept.folder))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)  # a file that exists keeps its mode
        files.write(path, json.dumps(content, default=str).encode())
    except (OscError, OSError, RuntimeError):
        return False  # without a home nothing is kept, and the wizard works all the same
    return True


def kept_for(folder: Path) -> Kept | None:
    """Return what was kept for a folder; None when there is nothing, or nothing that can be read."""
    try:
        content = json.loads(_path(folder).read_bytes())
        return _understood(content) if content["schema"] == _SCHEMA else None
    except (OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError):
        return None


def forget(folder: Path) -> None:
    """Drop what was kept."""
    try:
        _path(folder).unlink(missing_ok=True)
    except (OSError, RuntimeError):
        return


def _understood(content: Mapping[str, Any]) -> Kept:
    replies = {str(name): _answer(answer) for name, answer in content["replies"].items()}
    pairs = tuple((str(key), value) for key, value in content["pairs"])
    return Kept(content["folder"], content["preset"], pairs, bool(content["full"]), content["only"], replies)


def _answer(value: object) -> Answer | None:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(str(each) for each in value)
    return None if value is None else str(value)


def _path(folder: Path) -> Path:
    from platformdirs import user_state_path  # only somebody who is asked, or was, needs it

    digest = sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    place = user_state_path("osc-cli", appauthor=False)
    if not place.is_absolute():
        raise RuntimeError  # without a home it would be a folder called ~, here
    return place / "init" / f"{digest}.json"
