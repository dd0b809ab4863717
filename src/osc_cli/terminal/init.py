"""`osc init` at the edge: the wizard, and what is said before and after."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import init
from osc_cli.commands.init_answers import gather
from osc_cli.commands.repository import Repository, look
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.domain.interview.answers import Given
from osc_cli.domain.interview.interview import take_for_granted
from osc_cli.domain.interview.presets import PRESETS
from osc_cli.domain.interview.question import Answers
from osc_cli.terminal.init_summary import show_existing, show_notes, show_plan, show_result
from osc_cli.terminal.style import style
from osc_cli.terminal.text import visible


class Request(NamedTuple):
    """What the command line asked for."""

    folder: Path | None
    preset: str | None
    answers: Path | None
    pairs: Sequence[str]
    yes: bool
    dry_run: bool
    color: str
    today: date


def run(request: Request) -> ExitCode:
    """Ask if somebody is there, make the plan, and write it unless it is only to be shown.

    Raises OscError when nobody can answer, an answer is wrong, or a file cannot be written.
    """
    asking = _can_ask(request)
    folder = request.folder or Path.cwd()
    if not folder.is_dir():
        raise OscError(f"{folder} is no folder", "make it first, or name another one")
    there = init.existing(folder, upward=request.folder is None)
    if there is not None:
        show_existing(there)
        return ExitCode.DONE
    given = gather(request.preset, request.answers, request.pairs)
    repository = look(folder)
    try:
        answers = _answers(request, given, repository, asking=asking)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Nothing was written.\n")
        return ExitCode.INTERRUPTED
    if answers is None:
        sys.stderr.write("Nothing was written.\n")
        return ExitCode.DONE
    plan = init.plan(repository, answers, given.changes, today=request.today)
    if request.dry_run:
        show_plan(plan, request.color)
        return ExitCode.DONE
    try:
        show_result(init.carry_out(plan), answers, request.color)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped while writing. `osc render` writes the documents that are missing.\n")
        return ExitCode.INTERRUPTED
    return ExitCode.DONE


def show_presets(color: str) -> None:
    """Print every preset: its name, for whom it is, who lives by something like it."""
    paint = style(color, sys.stdout)
    for preset in PRESETS:
        name = paint.paint("bold", f"{preset.name:<20}")
        sys.stdout.write(f"{name} {preset.title}: {preset.for_whom}.\n{'':<20} Like {preset.like}.\n")


def _can_ask(request: Request) -> bool:
    """Say whether a person is to be asked. Without a terminal a prompt would hang, or answer itself."""
    if request.yes:
        return False
    if sys.stdin.isatty() and sys.stdout.isatty():
        return True
    if request.preset is None and request.answers is None:
        raise OscError(
            "nobody can answer questions here, because this is no terminal",
            "`osc init --yes` takes the preset small-team; or name one with --preset, or give --answers FILE",
        )
    return False


def _answers(request: Request, given: Given, repository: Repository, *, asking: bool) -> Answers | None:
    if not asking:
        show_notes(repository)
        for guess in repository.guesses:
            if guess.question_id not in given.answers:
                sys.stderr.write(f"found {guess.question_id}: {visible(guess.value)} ({visible(guess.source)})\n")
        return take_for_granted(given.answers, repository.guesses)
    from osc_cli.terminal.prompts import TerminalPrompter
    from osc_cli.terminal.wizard import Wizard

    return Wizard(TerminalPrompter(request.color), request.color).hold(repository, given, request.today)
