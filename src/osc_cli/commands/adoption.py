"""What to do with a document that holds words which the compact does not know: four ways, none of which loses a word.

`osc render` takes one way for all such documents; `osc init` may take another for each:

    plans = render.plan(opened)
    settled = [settle(planned, ways.get(planned.name, Way.KEEP)) for planned in plans]
    carry_out(settled)
"""

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import files
from osc_cli.commands.differences import difference
from osc_cli.commands.planned import Planned, State
from osc_cli.domain.errors import OscError
from osc_cli.render.adoption import Adopted, adopt_edits, adopt_whole
from osc_cli.render.footer import edited, read_footer
from osc_cli.render.merging import merge
from osc_cli.render.regions import Region, regions


class Way(StrEnum):
    """What happens to a document that holds somebody's words."""

    KEEP = "keep"
    """It stays as it is; ours is not written."""
    BESIDE = "beside"
    """It stays as it is; ours is written beside it, as `NAME.new`."""
    ADOPT = "adopt"
    """Ours is written, with the words in protected regions."""
    OVERWRITE = "overwrite"
    """Ours is written; what stood there is kept beside it, as `NAME.orig`."""


class Settled(NamedTuple):
    """What will be done with one document. Nothing is written yet."""

    planned: Planned
    way: Way | None
    """None when nothing stood in the way."""
    target: Path
    """Where the text goes."""
    text: str | None
    """What will be written there; None when nothing will."""
    copy: Path | None = None
    """Where the old text is kept."""
    adopted: tuple[Region, ...] = ()
    """The regions that the words went into."""
    back: int = 0
    """How many lines had been taken out or changed by hand, and are there again."""
    exact: bool = True
    """Whether the edited rendering was known; else what the compact said earlier is taken for somebody's words."""

    @property
    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        if self.text is None:
            return ""
        before = (self.planned.old or "") if self.target == self.planned.target else ""
        path = (Path(self.planned.path).parent / self.target.name).as_posix()
        return difference(before, self.text, path)


def settle(planned: Planned, way: Way) -> Settled:
    """Say what is done with a document. The way matters only where somebody's words stand in the way.

    Raises OscError when the words cannot be put into a region: marks in them do not match, or they are no text.
    """
    if not planned.state.blocks:
        return Settled(planned, None, planned.target, planned.new)
    if way is Way.KEEP:
        return Settled(planned, way, planned.target, None)
    if way is Way.BESIDE:
        return Settled(planned, way, _beside(planned), planned.new)
    if way is Way.OVERWRITE:
        return Settled(planned, way, planned.target, planned.new, copy=_copy(planned))
    return _adopted(planned)


def carry_out(settled: Iterable[Settled]) -> tuple[Path, ...]:
    """Write what was settled, all of it or nothing; return what changed. Copies come first.

    Raises OscError when a file cannot be written, or somebody changed one since it was looked at.
    """
    copies: dict[Path, bytes] = {}
    texts: dict[Path, bytes] = {}
    for one in settled:
        _check_unchanged(one.planned)
        if one.copy is not None:
            copies[one.copy] = _bytes(one.planned.old or "")
        if one.text is not None:
            texts[one.target] = _bytes(one.text)
    return files.write_all(copies | texts)


def _adopted(planned: Planned) -> Settled:
    old = planned.old or ""
    if "\0" in old:
        raise OscError(f"{planned.target} is no text", "`--beside` leaves it alone, `--overwrite` keeps a copy")
    base = planned.base
    try:
        if planned.state is State.ORPHANED:
            made = Adopted(old, (), 0)
        elif planned.state is State.FOREIGN and not regions(old):
            made = adopt_whole(planned.rendered, old)
        else:
            made = adopt_edits(base or planned.rendered, old)
        text = merge(planned.rendered, made.text, keep_orphans=True).text
    except OscError as error:
        raise OscError(f"{planned.target}: {error.message}", error.hint) from None
    exact = base is not None or planned.state is not State.EDITED
    return Settled(planned, Way.ADOPT, planned.target, text, adopted=made.passages, back=made.back, exact=exact)


def _beside(planned: Planned) -> Path:
    """Return a name that is free, or that holds a rendering of ours in which nobody wrote."""
    for path in _numbered(planned.target, "new"):
        if not os.path.lexists(path):
            return path
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            if read_footer(text) is not None and not edited(text):
                return path
    raise AssertionError  # numbers do not end


def _copy(planned: Planned) -> Path:
    """Return a name that is free, or that holds this very text."""
    for path in _numbered(planned.target, "orig"):
        if not os.path.lexists(path) or (path.is_file() and path.read_bytes() == _bytes(planned.old or "")):
            return path
    raise AssertionError  # numbers do not end


def _numbered(target: Path, ending: str) -> Iterable[Path]:
    yield target.with_name(f"{target.name}.{ending}")
    for number in range(2, 10_000):
        yield target.with_name(f"{target.name}.{ending}{number}")


def _check_unchanged(planned: Planned) -> None:
    files.check_unchanged(planned.target, None if planned.old is None else _bytes(planned.old))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
