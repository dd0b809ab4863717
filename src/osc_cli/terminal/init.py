"""`osc init` at the edge: who asks, and what is said before and after."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import edit, init, init_state
from osc_cli.commands.init_answers import gather
from osc_cli.commands.init_session import Session, prepare
from osc_cli.commands.init_state import Kept
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.domain.interview.course import Replied, take_for_granted
from osc_cli.domain.interview.interview import Replies
from osc_cli.domain.interview.parts import PARTS
from osc_cli.domain.interview.presets import PRESETS
from osc_cli.domain.interview.question import Choice
from osc_cli.terminal.init_summary import lint_after, show_changes, show_existing, show_found, show_plan, show_result
from osc_cli.terminal.style import style
from osc_cli.terminal.text import plural, wrapped
from osc_cli.terminal.wizard import Asker, Wizard


class Request(NamedTuple):
    """What the command line asked for."""

    folder: Path | None
    preset: str | None
    answers: Path | None
    pairs: Sequence[str]
    yes: bool
    full: bool
    only: str | None
    resume: bool
    plain: bool
    dry_run: bool
    color: str
    today: date


def run(request: Request) -> ExitCode:
    """Ask if somebody is there, make the plan, and write it unless it is only to be shown.

    Raises OscError when nobody can answer, an answer is wrong, or a file cannot be written.
    """
    folder = request.folder or Path.cwd()
    if not folder.is_dir():
        raise OscError(f"{folder} is no folder", "make it first, or name another one")
    request = request._replace(only=_part(request.only))
    there = init.existing(folder, upward=request.folder is None)
    if there is not None and not _somebody_is_there(request):
        show_existing(there)
        return ExitCode.DONE
    before = init_state.kept_for(folder)
    if request.resume and before is None:
        raise OscError(f"no answers are kept for {folder.resolve()}", "`osc init` begins anew")
    if not _can_ask(request):
        if request.resume:
            raise OscError("--resume goes on with the questions, and nobody is here to answer them", "leave out --yes")
        session = prepare(folder, gather(request.preset, request.answers, request.pairs))
        show_found(session)
        return _write(request, session, take_for_granted(session.interview, session.given), reviewed=False)
    try:
        return _edit(request, there, folder) if there is not None else _make(request, folder)
    except KeyboardInterrupt:
        kept = init_state.kept_for(folder)
        hint = " Your answers are kept: `osc init --resume` goes on." if kept else ""
        sys.stderr.write("\n" + "".join(f"{line}\n" for line in wrapped(f"Stopped. Nothing was written.{hint}")))
        return ExitCode.INTERRUPTED
    except OscError as error:
        if sys.stdin.isatty() or init_state.kept_for(folder) in (None, before):
            raise
        kept_until_then = "the answers before it are kept, and `osc init --plain --resume` goes on after them"
        hint = "; ".join(part for part in (error.hint, kept_until_then) if part)
        raise OscError(error.message, hint, error.diagnostics, error.text) from None


def show_presets(color: str) -> None:
    """Print every preset: its name, for whom it is, who lives by something like it."""
    paint = style(color, sys.stdout)
    for preset in PRESETS:
        name = paint.paint("bold", f"{preset.name:<20}")
        sys.stdout.write(f"{name} {preset.title}: {preset.for_whom}.\n{'':<20} Like {preset.like}.\n")


def _part(named: str | None) -> str | None:
    """Return the id of the part that `--only` names, by its id or its title in any letters.

    Raises OscError when there is none.
    """
    if named is None:
        return None
    known = {name.casefold(): part.id for part in PARTS for name in (part.title, part.id)}
    if named.strip().casefold() not in known:
        raise OscError(f"there is no part `{named}`", f"choose from: {', '.join(part.id for part in PARTS)}")
    return known[named.strip().casefold()]


def _somebody_is_there(request: Request) -> bool:
    return not request.yes and (request.plain or (sys.stdin.isatty() and sys.stdout.isatty()))


def _can_ask(request: Request) -> bool:
    """Say whether a person is to be asked. Without a terminal a prompt would hang, or answer itself."""
    if _somebody_is_there(request):
        return True
    if request.yes:
        return False
    if request.preset is None and request.answers is None:
        raise OscError(
            "nobody can answer questions here, because this is no terminal",
            "`osc init --yes` takes the preset small-team; or name one with --preset, give --answers FILE, or pipe a "
            "line for each question into `osc init --plain`",
        )
    return False


def _make(request: Request, folder: Path) -> ExitCode:
    """Lead a person to a new compact."""
    asker = _asker(request)
    kept = _kept(request, asker, folder)
    if kept is not None:
        said, full, part = list(kept.pairs), kept.full, kept.only
    else:
        said, full, part = gather(request.preset, request.answers, request.pairs), request.full, request.only
    session = prepare(folder, said, full=full, part=part)
    start = Kept(str(folder.resolve()), None, tuple(said), full, part, {})
    wizard = Wizard(asker, request.color, _keeping(start))
    held = wizard.hold(session, kept.replies if kept else {}, request.today)
    if held is None:
        sys.stderr.write("Nothing was written. Your answers are kept: `osc init --resume` goes on.\n")
        return ExitCode.DONE
    session, replies = held
    code = _write(request, session, replies, reviewed=True)
    if not request.dry_run and code is ExitCode.DONE:
        init_state.forget(folder)
    return code


def _edit(request: Request, there: Path, folder: Path) -> ExitCode:
    """Lead a person through changes of a compact that exists."""
    from osc_cli.terminal.editor import Editor

    asker = _asker(request)
    editing = edit.open_for_editing(there)
    kept = _kept(request, asker, folder)
    editor = Editor(asker, request.color, _keeping(Kept(str(folder.resolve()), None, (), True, request.only, {})))
    plan = editor.hold(editing, kept.replies if kept else {}, request.only)
    if plan is None:
        sys.stderr.write("Nothing was changed.\n")
        return ExitCode.DONE
    if not plan.diff:
        init_state.forget(folder)
        sys.stderr.write("No answer differs from what is written. Nothing was changed.\n")
        return ExitCode.DONE
    if request.dry_run:
        show_changes(plan, request.color)
        return ExitCode.DONE
    written = edit.carry_out(plan)
    init_state.forget(folder)
    said = f"Wrote {', '.join(path.name for path in written)}. {lint_after(there)}"
    if plan.remarks:
        lines = " and ".join(map(str, plan.remarks))
        said += f" Beside what changed a comment of yours stayed (line {lines}): see whether it still holds."
    sys.stdout.write("".join(f"{line}\n" for line in wrapped(said)))
    return ExitCode.DONE


def _write(request: Request, session: Session, replies: Replied, *, reviewed: bool) -> ExitCode:
    plan = init.plan(session, replies, today=request.today)
    if request.dry_run:
        show_plan(plan, request.color)
        return ExitCode.DONE
    try:
        show_result(session, init.carry_out(plan), replies, request.color, reviewed=reviewed)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped while writing. `osc render` writes the documents that are missing.\n")
        return ExitCode.INTERRUPTED
    return ExitCode.DONE


def _asker(request: Request) -> Asker:
    if request.plain or os.environ.get("TERM") == "dumb":
        from osc_cli.terminal.plain import PlainPrompter

        return PlainPrompter()
    from osc_cli.terminal.prompts import TerminalPrompter

    return TerminalPrompter(request.color)


def _kept(request: Request, asker: Asker, folder: Path) -> Kept | None:
    """Return the interview to go on with, if the person wants to."""
    kept = init_state.kept_for(folder)
    if request.resume:
        return kept
    if kept is None or not kept.replies or not sys.stdin.isatty():
        return None
    answers = plural(len(kept.replies), "answer")
    return kept if asker.choose(f"You gave {answers} before. Go on with them?", _GO_ON) == "resume" else None


_GO_ON = (Choice("resume", "Yes, go on"), Choice("anew", "No, begin anew"))


def _keeping(start: Kept) -> Callable[[Replies, bool], None]:
    """Keep what is answered, and go on without it where nothing can be kept."""

    def keep(replies: Replies, full: bool) -> None:
        init_state.keep(start._replace(replies=dict(replies), full=full))

    return keep
