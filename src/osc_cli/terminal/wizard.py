"""The wizard for a new compact: a few words first, the questions, and a look at everything before it is written."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from osc_cli.commands import init
from osc_cli.commands.init_session import Session
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview import parts
from osc_cli.domain.interview.course import Replied, ask_again, hold
from osc_cli.domain.interview.interview import Replies
from osc_cli.domain.interview.presets import BY_NAME, fitting
from osc_cli.domain.interview.prompter import Prompter
from osc_cli.domain.interview.question import Answers, Asked, Choice, Data, Kind, Question
from osc_cli.domain.interview.questions.existing import ADOPT, BESIDE, FILL, fate_of
from osc_cli.terminal.init_decided import Decided, decided, show_decided
from osc_cli.terminal.init_summary import show_diffs, show_filling, show_found, show_no_way_in, show_plan
from osc_cli.terminal.init_words import AND_FILL, WRITE, answer_text, may_write, say_that_it_works
from osc_cli.terminal.style import style
from osc_cli.terminal.text import shortened, visible, wrapped
from osc_cli.terminal.trouble import report

_CHANGE, _MORE, _DIFFS, _STOP = "change", "more", "diffs", "stop"
_FATE_OF_CODE = fate_of("code_of_conduct")
_INTRO = (
    "This makes a compact, the one file that says who takes part and how you decide, and the documents from it. {} "
    "Enter takes what is offered or leaves it open; < goes back; Ctrl-U empties the line; Ctrl-C stops and keeps your "
    "answers. Nothing is written before you say so."
)
_QUICK = "At most {} questions come now, about five minutes."
_FULL = "All of it comes now, part by part, and each part can wait: `osc init` without --full takes five minutes."


class Asker(Prompter, Protocol):
    """A prompter that can also let a person choose what to do next."""

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        """Return the value of the choice."""
        ...


class Wizard:
    """Leads one person through the interview."""

    def __init__(self, asker: Asker, color: str, keep: Callable[[Replies, bool], None]) -> None:
        self._asker = asker
        self._color = color
        self._keep = keep
        self._paint = style(color, sys.stdout)
        self._told: Decided = ()

    def hold(self, session: Session, kept: Replies, today: date) -> tuple[Session, Replied] | None:
        """Return the session and its replies, or None when the person decided to write nothing.

        Raises KeyboardInterrupt when the person wants to stop.
        """
        most = "thirteen" if session.interview.doubts else "twelve"
        intro = _INTRO.format(_FULL if session.interview.full else _QUICK.format(most))
        sys.stdout.write("\n".join(wrapped(intro)) + "\n")
        show_found(session, asking=True)
        replies = self._ask(session, kept)
        while True:
            self._review(session, replies)
            step = self._step(session, replies, today)
            if step == AND_FILL:
                return session, {**replies, _FATE_OF_CODE: FILL}
            if step == WRITE:
                return session, replies
            if step == _STOP:
                return None
            if step == _MORE:
                session = session.in_full()
                replies = self._ask(session, replies)
            elif step == _DIFFS:
                replies = self._documents(session, replies, today)
            else:
                replies = self._changed(session, replies)
            self._keep(replies, session.interview.full)

    def _step(self, session: Session, replies: Replies, today: date) -> str:
        """Show what would be written, or why it cannot be, and ask what to do."""
        fillable = _can_fill(session, replies)
        say_that_it_works()
        try:
            plan = init.plan(session, {**replies, _FATE_OF_CODE: FILL} if fillable else replies, today=today)
            show_plan(plan, self._color)
        except OscError as error:
            report(error, self._color)
            sys.stdout.write("\n")
            return self._asker.choose("What now?", _next(session), _CHANGE)
        sys.stdout.write("\n")
        path = session.repository.documents["code_of_conduct"] if fillable else None
        steps = (*may_write(path), *_next(session))
        return self._asker.choose("Shall I write this?", steps, steps[0].value)

    def _ask(self, session: Session, kept: Replies) -> Replied:
        full = session.interview.full
        return hold(session.interview, self._asker, session.given, kept, lambda replies: self._keep(replies, full))

    def _review(self, session: Session, replies: Replies) -> None:
        """Show what nobody was asked, unless it was shown before, and then all answers: they stay on the screen."""
        unasked = decided(session, replies)
        if unasked != self._told:
            show_decided(unasked, replies, self._color)
        self._told = unasked
        sys.stdout.write(f"\n{self._paint.paint('bold', 'Your answers')}\n")
        for question, answers, data in _open_to_change(session, replies):
            text = visible(
                answer_text(question, replies[question.id], session.interview.offered(question, answers, data))
            )
            guess = session.interview.guess(question, answers)
            # Of what is always asked the source was shown then; what was typed instead has none.
            if guess and question.asked is not Asked.ALWAYS and replies[question.id] == guess.value:
                text += f" (from {visible(guess.source)})"
            # What was chosen is known by its beginning; what was typed has to be read whole.
            chosen = question.kind is not Kind.TEXT
            first, *rest = [shortened(text, 22)] if chosen else wrapped(text, 22, whole_code=True) or [""]
            sys.stdout.write(f"  {question.title:<19} {first}\n" + "".join(f"{'':<22}{line}\n" for line in rest))
        show_no_way_in(session, replies)
        sys.stdout.write("".join(f"{line}\n" for line in wrapped(_more_than_meant(replies))))

    def _changed(self, session: Session, replies: Replies) -> Replied:
        entries = tuple(
            Choice(
                question.id,
                question.title,
                example=answer_text(question, replies[question.id], session.interview.offered(question, answers, data)),
            )
            for question, answers, data in _open_to_change(session, replies)
        )
        chosen = session.interview.find(self._asker.choose("Which answer?", entries))
        assert chosen is not None
        return self._ask(session, ask_again(session.interview, self._asker, chosen, replies))

    def _documents(self, session: Session, replies: Replies, today: date) -> Replied:
        """Show for each document that exists what ours would change, and ask what becomes of it."""
        for name in session.repository.documents:
            question = session.interview.find(fate_of(name))
            if question is None:
                continue
            ways = [choice.value for choice in question.choices]
            shown = {**replies, question.id: ADOPT if ADOPT in ways else BESIDE}
            show_diffs(init.plan(session, shown, today=today), session.repository.documents[name], self._color)
            if FILL in ways:
                show_filling(init.plan(session, {**replies, question.id: FILL}, today=today).code, self._color)
            replies = ask_again(session.interview, self._asker, question, replies)
        return dict(replies)


def _more_than_meant(replies: Replies) -> str:
    """Say that more people were picked than the preset is made for; empty where that is not so."""
    preset, people = BY_NAME.get(str(replies.get("preset"))), replies.get("people")
    picked = len(people) if isinstance(people, tuple) else 0
    if preset is None or preset.maintainers is None or picked <= preset.maintainers[1]:
        return ""
    fits = fitting(picked)
    instead = f"; {fits.name} is for {fits.for_whom}" if fits else ""
    return f"You picked {picked} people, and {preset.name} is for {preset.for_whom}{instead}."


def _can_fill(session: Session, replies: Replies) -> bool:
    """Say whether the blanks of the code of conduct could be filled in, and nobody decided about them yet."""
    return _FATE_OF_CODE not in replies and any(
        question.id == _FATE_OF_CODE and session.interview.possible(question, FILL, answers, data)
        for question, answers, data in session.interview.course(replies)
    )


def _next(session: Session) -> tuple[Choice, ...]:
    steps = [Choice(_CHANGE, "No, change an answer first")]
    if session.repository.documents:
        steps.append(Choice(_DIFFS, "No, look at the documents that exist, one by one"))
    if not session.interview.full:
        steps.append(Choice(_MORE, "No, go through the whole compact, part by part"))
    return (*steps, Choice(_STOP, "No, write nothing; my answers are kept"))


def _open_to_change(session: Session, replies: Replies) -> list[tuple[Question, Answers, Data]]:
    """Return what belongs into the review: all that was answered, and the parts that were not gone through."""
    return [
        (question, answers, data)
        for question, answers, data in session.interview.course(replies)
        if question.id in replies
        and question.asked is not Asked.NEVER
        and not (parts.is_door(question) and replies[question.id] == parts.NOW)
    ]
