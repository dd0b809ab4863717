"""What the preset decided and nobody was asked, on the screen."""

import sys
from typing import TypeAlias

from osc_cli.commands.init_session import Session
from osc_cli.domain.interview.changes import applied
from osc_cli.domain.interview.decided import asked_about, decided_by_preset
from osc_cli.domain.interview.interview import Replies
from osc_cli.terminal.style import style
from osc_cli.terminal.text import visible, wrapped

Decided: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Places of the compact, each with what it promises."""


def decided(session: Session, replies: Replies) -> Decided:
    """Return what nobody was asked, the weightiest first."""
    interview, preset = session.interview, str(replies.get("preset") or "")
    data = applied(interview.starts[preset], {**interview.changes(replies), **session.changes})
    return tuple(decided_by_preset(data, {*asked_about(interview, replies), *session.changes}))


def show_decided(unasked: Decided, replies: Replies, color: str) -> None:
    """Print it."""
    if not unasked:
        return
    title = f"The preset {replies.get('preset') or 'that you gave'} decided for you"
    sys.stdout.write(f"\n{style(color, sys.stdout).paint('bold', title)} (change it in compact.yaml):\n")
    for place, things in unasked:
        broken = (enumerate(wrapped(visible(each), 24)) for each in things)
        lines = [f"{'  ' if number else '- '}{line}" for each in broken for number, line in each]
        sys.stdout.write("".join(f"  {'' if number else place:<19} {line}\n" for number, line in enumerate(lines)))
