"""`osc render`: write the documents, or say what would change."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import compacts, files
from osc_cli.commands.adoption import Settled, Way, carry_out, settle
from osc_cli.commands.behind import fields_behind
from osc_cli.commands.planned import Planned, State, planned
from osc_cli.commands.surroundings import MAX_BYTES, TEMPLATES_FOLDER, code_file
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.render import documents


class RenderResult(NamedTuple):
    """What rendering did, or would do."""

    documents: tuple[Planned, ...]
    written: bool
    """Whether files were written, or only looked at."""
    settled: tuple[Settled, ...] = ()
    """What was done with each document, or would be; empty when somebody's words stood in the way."""
    compact: str = ""
    """The path of the compact, as it is shown."""
    fields: tuple[str, ...] = ()
    """Where the compact says what was changed by hand, where that is known and stopped everything."""

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
    way: Way | None = None,
) -> RenderResult:
    """Render every document in memory; then, if nothing would be lost, write all of them.

    Args:
        compact: The compact, or None to look it up.
        only: The documents to render; all of them when empty.
        output: The folder to write into instead of the root of the repository.
        write: Whether to write at all.
        way: What to do with documents that hold somebody's words. Without it, one such document stops everything.

    Raises:
        OscError: There is no valid compact, a document is not known, or a file cannot be written.
    """
    opened = compacts.open_valid(compact)
    if write:
        _check_ours(opened.compact, _names(only))
    plans = plan(opened, only=only, output=output)
    blocked = way is None and any(planned.state.blocks for planned in plans)
    settled = () if blocked else tuple(settle(planned, way or Way.KEEP) for planned in plans)
    if write and not blocked:
        carry_out(settled)
    fields = _changed_by_hand(plans, opened.data) if blocked else ()
    return RenderResult(plans, write and not blocked, settled, opened.path.as_posix(), fields)


def _check_ours(compact: Compact, names: Collection[str]) -> None:
    """Raise OscError when a document is to be written that the compact leaves to the project."""
    for name in names:
        wanted = getattr(compact.documents, name, None)
        if wanted is not None and wanted.skip:
            raise OscError(
                f"`documents.{name}` has `skip: true`: that text is yours",
                "`--diff` shows what ours would change; take `skip` out of the compact to have it written",
            )


def _changed_by_hand(plans: tuple[Planned, ...], data: Mapping[str, Any]) -> tuple[str, ...]:
    # Where the edited rendering is not known, what the compact said earlier looks like an edit too.
    edits = [planned.edits for planned in plans if planned.state is State.EDITED and planned.base is not None]
    return fields_behind("\n".join(edits), data)


def plan(opened: compacts.Opened, *, only: Collection[str] = (), output: Path | None = None) -> tuple[Planned, ...]:
    """Render in memory and compare with what stands on disk."""
    wanted = _names(only)
    base = output if output is not None else opened.root
    rendered = documents.render(
        opened.compact,
        compact_path=_inside(opened.path.resolve(), opened.root),
        own_templates=own_templates(opened),
        adopted_code=_adopted_code(opened),
        only=wanted or None,
    )
    return tuple(planned(document, base) for document in rendered)


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


def own_templates(opened: compacts.Opened) -> Path | None:
    """Return the folder with templates of the project's own, or None.

    Raises OscError when it would lead out of the repository.
    """
    declared = opened.compact.documents
    name = (declared.templates if declared else None) or TEMPLATES_FOLDER
    folder = (opened.root / name).resolve()
    if not folder.is_relative_to(opened.root.resolve()):
        raise OscError(f"`documents.templates` leads out of the repository: {name}")
    return folder if folder.is_dir() else None


def _adopted_code(opened: compacts.Opened) -> str | None:
    """Read the code of conduct that the project supplies, unless it is the very document that we would write."""
    path = code_file(opened.data)
    if path is None:
        return None
    try:
        return files.read(opened.root / path, MAX_BYTES).decode("utf-8")
    except UnicodeDecodeError:
        raise OscError(f"{path} is not in UTF-8", "it is named in `conduct.code.file`") from None
    except OscError as error:
        raise OscError(error.message, "it is named in `conduct.code.file`") from None


def _inside(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
