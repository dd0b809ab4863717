"""One document before it is written: what stands on disk, what would stand there, and whose words are in between."""

import re
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import files
from osc_cli.commands.differences import difference
from osc_cli.domain.errors import OscError
from osc_cli.render.documents import Rendered
from osc_cli.render.footer import edited, read_footer
from osc_cli.render.merging import merge
from osc_cli.render.regions import outside

_BLANK_LINES = re.compile(r"\n{3,}")


class State(StrEnum):
    """How a document on disk stands to what the compact says."""

    UNCHANGED = "unchanged"
    CREATE = "create"
    UPDATE = "update"
    EDITED = "edited"
    """Somebody changed it outside its protected regions."""
    FOREIGN = "foreign"
    """A file of this name exists that the toolkit did not write."""
    ORPHANED = "orphaned"
    """It holds a protected region whose section is gone."""

    @property
    def blocks(self) -> bool:
        """Whether writing would lose somebody's words."""
        return self in (State.EDITED, State.FOREIGN, State.ORPHANED)


class Planned(NamedTuple):
    """One document: what stands on disk and what would stand there."""

    name: str
    path: str
    """From the root of the repository."""
    target: Path
    state: State
    old: str | None
    new: str
    """The rendering with the regions of the old file."""
    rendered: str
    """The rendering alone."""

    @property
    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        return difference(self.old or "", self.new, self.path)

    @property
    def base(self) -> str | None:
        """The rendering that somebody edited, if this compact still gives it or git remembers it."""
        footer = read_footer(self.old or "")
        if footer is None:
            return None
        now = read_footer(self.rendered)
        if now is not None and now.text == footer.text:
            return self.rendered
        from osc_cli.commands.history import earlier_rendering  # it takes modules that nothing else here needs

        return earlier_rendering(self.target, footer.text)

    @property
    def edits(self) -> str:
        """What somebody changed by hand, as a unified diff from the edited rendering, or else from the new one.

        Regions are left out: what stands in them is no edit.
        """
        before, after = self.base or self.rendered, self.old or ""
        return difference(_outside(before), _outside(after), self.path)


def _outside(text: str) -> str:
    return _BLANK_LINES.sub("\n\n", outside(text).replace("\r\n", "\n"))


def planned(document: Rendered, base: Path) -> Planned:
    """Compare a rendering with what stands in its place below the folder `base`.

    Raises OscError when something else than a file stands there, it cannot be read, or its marks do not match.
    """
    target = base / document.path
    old = _old(target, base)
    state, new = _judge(document.text, old, target)
    return Planned(document.name, document.path, target, state, old, new, document.text)


def _old(target: Path, base: Path) -> str | None:
    try:
        inside = target.resolve().is_relative_to(base.resolve())
        there = target.exists()
    except (OSError, RuntimeError):  # Python before 3.13 says RuntimeError
        raise OscError(f"{target} is a link that leads back to itself", "remove the link") from None
    if not inside:
        raise OscError(f"{target} is a link that leads out of {base}", "remove the link, or choose another path")
    if there and not target.is_file():
        raise OscError(f"{target} is no file", "move what is there, or choose another path under `documents`")
    return files.read(target).decode("utf-8", "surrogateescape") if there else None


def _judge(new: str, old: str | None, target: Path) -> tuple[State, str]:
    if old is None:
        return State.CREATE, new
    if not old.strip():
        return State.UPDATE, new
    if read_footer(old) is None:
        return State.FOREIGN, new
    try:
        merged = merge(new, old)
    except OscError as error:
        raise OscError(f"{target}: {error.message}", error.hint) from None
    if merged.text == old:
        return State.UNCHANGED, merged.text
    if edited(old):
        return State.EDITED, merged.text
    return (State.ORPHANED if merged.orphans else State.UPDATE), merged.text
