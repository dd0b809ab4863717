"""What to do after `osc init`: the next commands and the lines for CI, in a shape that can be copied."""

import shlex
import sys
from pathlib import Path

from osc_cli.commands.init import InitPlan, InitResult, State
from osc_cli.commands.init_session import Session
from osc_cli.commands.repository.remote import forge_of
from osc_cli.domain.interview.interview import Replies
from osc_cli.terminal.ci_snippet import PUT_IN, snippet
from osc_cli.terminal.style import Style
from osc_cli.terminal.text import visible, wrapped

_RULES = ("governance", "charter")
"""The documents whose text binds as the compact does."""
_WITHOUT_GIT = (
    "Let `osc lint` and `osc render --check` run on every change once this is a git repository; "
    "`osc init` found none here, so it names no command of git and no place for CI."
)


def show_next(session: Session, result: InitResult, replies: Replies, paint: Style) -> None:
    """Name the commands that a person needs now, and what makes a forge run them."""
    folder, root = result.plan.folder, session.repository.root
    where = "" if folder.resolve() == Path.cwd().resolve() else f" (in {visible(str(folder))})"
    sys.stdout.write(
        f"\n{paint.paint('bold', 'Next')}{where}\n"
        "  osc lint       checks compact.yaml after you changed it\n"
        "  osc render     writes the documents again\n"
    )
    if root is None:
        sys.stdout.write("\n" + "".join(f"{line}\n" for line in wrapped(_WITHOUT_GIT, whole_code=True)))
        return
    sys.stdout.write(f"  {_git_add(result)}\n")
    home = replies.get("repository")
    file, lines = snippet(
        forge_of(str(home)) if home else session.repository.forge, session.repository.branch, session.repository.inside
    )
    there = f"add to {file}" if (root / file).exists() else f"as {file}"
    sys.stdout.write(f"\n{paint.paint('bold', 'In CI')}, {there}\n")
    sys.stdout.write("".join(f"  {line}\n" for line in lines))
    sys.stdout.write("".join(f"{line}\n" for line in wrapped(PUT_IN, whole_code=True)))


def show_two_texts(plan: InitPlan) -> None:
    """Say which text of the project's own now stands beside the compact, and that one of the two must hold."""
    kept = {file.name: file.path for file in plan.documents if file.state is State.KEPT and file.name in _RULES}
    if not kept:
        return
    names = " ".join(f"--only {name}" for name in kept)
    said = (
        f"Your {visible(' and '.join(kept.values()))} and this compact now both say how you decide. Compare them "
        f"(`osc render --diff {names}`), then take `skip` out of compact.yaml and run `osc render --adopt`, or edit "
        "one of the two. Until then, say in your own text which one holds."
    )
    sys.stdout.write("\n" + "".join(f"{line}\n" for line in wrapped(said, whole_code=True)))


def _git_add(result: InitResult) -> str:
    """Write the command for what was written; a shell reads on after the backslash at the end of a line."""
    folder = result.plan.folder
    paths = [path.relative_to(folder).as_posix() for path in result.written if path.is_relative_to(folder)]
    held = [shlex.quote(visible(path)).replace(" ", "\0") for path in paths]  # a name is never broken
    return " \\\n    ".join(wrapped(" ".join(("git add", *held)), 4)).replace("\0", " ")
