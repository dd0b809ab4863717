"""A code of conduct that the project keeps: what the compact knows takes the place of what was never filled in."""

from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import files
from osc_cli.commands.differences import difference
from osc_cli.domain.adopted_code import Placeholder, Wanted, filled_in, placeholders
from osc_cli.domain.compact.compact import Compact
from osc_cli.render.escape import inline, plain


class Filling(NamedTuple):
    """A document before and after. Nothing is written yet."""

    path: str
    """From the folder."""
    target: Path
    before: bytes
    after: bytes
    """The same bytes, but for what was filled in."""
    left: tuple[Placeholder, ...]
    """What only a person can write."""

    @property
    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        before, after = (raw.decode("utf-8", "surrogateescape") for raw in (self.before, self.after))
        return difference(before, after, self.path)

    def check_unchanged(self) -> None:
        """Raise OscError when somebody changed the file since it was looked at."""
        files.check_unchanged(self.target, self.before)


def fill_in(folder: Path, path: str, compact: Compact | None) -> Filling:
    """Fill in where to report and how the project is called; without a compact nothing.

    Raises OscError when the file cannot be read.
    """
    before = files.read(folder / path)
    text = before.decode("utf-8", "surrogateescape")
    after = filled_in(text, _known(compact, path)) if compact else text
    return Filling(path, folder / path, before, after.encode("utf-8", "surrogateescape"), tuple(placeholders(after)))


def inside(folder: Path, path: str) -> bool:
    """Say whether a file stands in the folder, and is no link to somewhere else."""
    return (folder / path).resolve().is_relative_to(folder.resolve())


def _known(compact: Compact, path: str) -> dict[Wanted, str]:
    """Return what the compact says; an address as it is, since forges make a link of it and other formats have none."""
    name = compact.project.name
    known: dict[Wanted, str] = {Wanted.NAME: inline(name) if path.endswith((".md", ".markdown")) else plain(name)}
    intake = compact.conduct.intake if compact.conduct else None
    contacts = sorted((intake.contacts or {}).values() if intake else (), key=lambda each: bool(each.outside_body))
    address = next((contact.address for contact in contacts if contact.address), None)
    return known | ({Wanted.CONTACT: address} if address else {})
