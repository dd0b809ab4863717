"""`osc render`: write the documents, or say what would change."""

from collections.abc import Collection
from difflib import unified_diff
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.render import documents
from osc_cli.render.footer import edited, read_footer
from osc_cli.render.regions import merge

TEMPLATES_FOLDER = "compact-templates"


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
    """It holds a protected region that the new text has no place for."""

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

    @property
    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        before = (self.old or "").splitlines(keepends=True)
        return "".join(
            unified_diff(before, self.new.splitlines(keepends=True), f"a/{self.path}", f"b/{self.path}", n=2)
        )


class RenderResult(NamedTuple):
    """What rendering did, or would do."""

    documents: tuple[Planned, ...]
    written: bool
    """Whether files were written, or only looked at."""
    saved: tuple[Path, ...] = ()
    """Copies of what was overwritten."""
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def blocked(self) -> tuple[Planned, ...]:
        """Documents that hold words which the compact does not know."""
        return tuple(planned for planned in self.documents if planned.state.blocks)

    @property
    def exit_code(self) -> ExitCode:
        """1 when something differs that was not written."""
        if self.written:
            return ExitCode.DONE
        differs = any(planned.state is not State.UNCHANGED for planned in self.documents)
        return ExitCode.FINDINGS if differs else ExitCode.DONE


def render(
    compact: Path | None = None,
    *,
    only: Collection[str] = (),
    output: Path | None = None,
    write: bool = True,
    overwrite: bool = False,
) -> RenderResult:
    """Render every document in memory; then, if nothing would be lost, write all of them.

    Raises OscError when there is no valid compact, a document is not known, or a file cannot be written.
    """
    opened = compacts.open_valid(compact)
    plans = plan(opened, only=only, output=output)
    blocked = any(planned.state.blocks for planned in plans) and not overwrite
    if not write or blocked:
        return RenderResult(plans, written=False, warnings=opened.diagnostics)
    saved = tuple(_save(planned) for planned in plans if planned.state.blocks)
    for planned in plans:
        files.write(planned.target, planned.new.encode("utf-8", "surrogateescape"))
    return RenderResult(plans, written=True, saved=saved, warnings=opened.diagnostics)


def plan(opened: compacts.Opened, *, only: Collection[str] = (), output: Path | None = None) -> tuple[Planned, ...]:
    """Render in memory and compare with what stands on disk."""
    wanted = _names(only)
    base = output if output is not None else opened.root
    rendered = documents.render(
        opened.compact,
        compact_path=_inside(opened.path.resolve(), opened.root),
        own_templates=_own_templates(opened),
        only=wanted or None,
    )
    return tuple(_planned(document, base) for document in rendered)


def _planned(document: documents.Rendered, base: Path) -> Planned:
    target = base / document.path
    if not target.resolve().is_relative_to(base.resolve()):
        raise OscError(f"{target} is a link that leads out of {base}", "remove the link, or choose another path")
    old = files.read(target).decode("utf-8", "surrogateescape") if target.exists() else None
    return Planned(document.name, document.path, target, *_judge(document.text, old, target))


def _judge(new: str, old: str | None, target: Path) -> tuple[State, str | None, str]:
    if old is None:
        return State.CREATE, None, new
    if read_footer(old) is None:
        return State.FOREIGN, old, new
    try:
        merged = merge(new, old)
    except OscError as error:
        raise OscError(f"{target}: {error.message}", error.hint) from None
    if merged.text == old:
        return State.UNCHANGED, old, merged.text
    if edited(old):
        return State.EDITED, old, merged.text
    return (State.ORPHANED if merged.orphans else State.UPDATE), old, merged.text


def _save(planned: Planned) -> Path:
    """Keep what is about to be overwritten under a name that is not taken."""
    copy = planned.target.with_name(f"{planned.target.name}.orig")
    number = 1
    while copy.exists():
        number += 1
        copy = planned.target.with_name(f"{planned.target.name}.orig{number}")
    files.write(copy, (planned.old or "").encode("utf-8", "surrogateescape"))
    return copy


def _names(only: Collection[str]) -> tuple[str, ...]:
    known = {document.name for document in documents.DOCUMENTS}
    by_spelling = {spelling: name for name in known for spelling in (name, name.replace("_", "-"), f"{name}.md")}
    wanted = []
    for name in only:
        found = by_spelling.get(name.lower())
        if found is None:
            raise OscError(f"no document is called `{name}`", f"known are {', '.join(sorted(known))}")
        wanted.append(found)
    return tuple(wanted)


def _own_templates(opened: compacts.Opened) -> Path | None:
    declared = opened.compact.documents
    name = (declared.templates if declared else None) or TEMPLATES_FOLDER
    folder = (opened.root / name).resolve()
    if not folder.is_relative_to(opened.root.resolve()):
        raise OscError(f"`documents.templates` leads out of the repository: {name}")
    return folder if folder.is_dir() else None


def _inside(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
