"""The wizard for a compact that exists: part by part, and nothing changes but what was answered otherwise."""

import sys
from collections.abc import Callable

from osc_cli.commands import edit
from osc_cli.commands.edit import Editing, EditPlan
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview import parts
from osc_cli.domain.interview.course import Replied, hold
from osc_cli.domain.interview.interview import Replies, only
from osc_cli.domain.interview.question import Choice
from osc_cli.terminal.init_summary import show_changes
from osc_cli.terminal.init_words import AND_FILL, WRITE, may_write, say_that_it_works
from osc_cli.terminal.text import plural, visible, wrapped
from osc_cli.terminal.trouble import report
from osc_cli.terminal.wizard import Asker

_DONE, _STOP, _MORE = "done", "stop", "more"


class Editor:
    """Leads one person through the parts that they want to change."""

    def __init__(self, asker: Asker, color: str, keep: Callable[[Replies, bool], None]) -> None:
        self._asker = asker
        self._color = color
        self._keep = keep

    def hold(self, editing: Editing, kept: Replies, part: str | None) -> EditPlan | None:
        """Return what would change, or None when the person decided to change nothing.

        Raises KeyboardInterrupt when the person wants to stop.
        """
        path = visible(str(editing.opened.path))
        intro = f"{path} exists: change it by question. Enter keeps what is written, and what you wrote by hand stays."
        sys.stdout.write("\n".join(wrapped(intro)) + "\n")
        replies: Replied = dict(kept)
        chosen = part
        while True:
            if chosen is None:
                sys.stdout.write("\n")
                chosen = self._asker.choose("Which part?", _parts(editing, replies), _DONE if replies else None)
            if chosen == _STOP:
                return None
            if chosen != _DONE:
                replies = {**replies, **self._ask(editing, chosen, replies)}
                chosen = _DONE if part else None
                continue
            say_that_it_works()
            try:
                plan = edit.plan(editing, replies)
            except OscError as error:
                report(error, self._color)
                sys.stdout.write("\n")
                if self._asker.choose("What now?", _NEXT, _MORE) == _STOP:
                    return None
                chosen, part = None, None
                continue
            if not plan.diff:
                return plan
            show_changes(plan, self._color)
            sys.stdout.write("\n")
            steps = (*may_write(plan.code.path if plan.code else None), *_NEXT)
            step = self._asker.choose("Shall I write this?", steps, steps[0].value)
            if step == AND_FILL:
                return plan
            if step == WRITE:
                return plan._replace(code=None)
            if step == _STOP:
                return None
            chosen, part = None, None

    def _ask(self, editing: Editing, part: str, before: Replies) -> Replied:
        interview = only(editing.interview, part)
        return hold(interview, self._asker, {}, {}, lambda replies: self._keep({**before, **replies}, True))


_NEXT = (
    Choice(_MORE, "No, change something else first"),
    Choice(_STOP, "No, change nothing; my answers are kept"),
)


def _parts(editing: Editing, replies: Replies) -> tuple[Choice, ...]:
    """Offer each part, with how many of its questions nobody has answered yet."""
    entries: list[Choice] = []
    for part in parts.PARTS:
        behind = [question for question, _, _ in editing.interview.course(replies) if question.article == part.id]
        asked = [question for question in behind if editing.interview.answerable(question)]
        if asked:
            entries.append(
                Choice(
                    part.id, f"{part.title}: {plural(len(asked), 'question')}", example=f"{part.about.capitalize()}."
                )
            )
    done = "Done: show what would change" if replies else "Nothing after all"
    return (*entries, Choice(_DONE, done))
