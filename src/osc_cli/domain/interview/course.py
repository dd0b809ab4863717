"""Holding an interview: one question after the other, back when the person wants, and every reply kept at once."""

from collections.abc import Callable, Mapping

from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import check, complaint
from osc_cli.domain.interview.interview import Interview, Replies
from osc_cli.domain.interview.presets import DEFAULT
from osc_cli.domain.interview.prompter import Asking, Move, Prompter, Suggestion
from osc_cli.domain.interview.question import Answer, Answers, Kind, Question

Replied = dict[str, Answer | None]


def hold(
    interview: Interview,
    prompter: Prompter,
    given: Replies,
    kept: Replies,
    on_reply: Callable[[Replies], None] = lambda _: None,
) -> Replied:
    """Ask whatever was not given, and return all replies.

    Args:
        interview: The questions.
        prompter: Who asks.
        given: What files and flags said; it is not asked.
        kept: What the person said before, when the interview goes on.
        on_reply: Told all replies of the person after each of them.

    Raises:
        KeyboardInterrupt: the person wants to stop.
    """
    talk = _Talk(interview, given, kept)
    while (question := talk.next()) is not None:
        reply = talk.ask(prompter, question)
        if reply is Move.BACK:
            talk.back()
        else:
            talk.settle(question, reply)
            on_reply({name: talk.replies[name] for name in talk.asked})
    return talk.replies


def ask_again(interview: Interview, prompter: Prompter, question: Question, replies: Replies) -> Replied:
    """Ask one question that was answered before; return all replies without those that mean nothing any more."""
    for each, answers, data in interview.course(replies):
        if each.id == question.id:
            asking = interview.asking(each, answers, data)
            if each.id in replies:
                asking = _as_before(asking, replies[each.id])
            reply = prompter.ask(asking._replace(can_go_back=True))
            return dict(replies) if reply is Move.BACK else still_sound(interview, {**replies, each.id: reply})
    return dict(replies)


def still_sound(interview: Interview, replies: Replies) -> Replied:
    """Drop the replies that mean nothing after another one was changed."""
    return {
        question.id: replies[question.id]
        for question, answers, data in interview.course(replies)
        if question.id in replies and interview.possible(question, replies[question.id], answers, data)
    }


def take_for_granted(interview: Interview, given: Answers) -> Replied:
    """Answer without asking: what was given, else what was found.

    Raises OscError when something was given that means nothing beside the rest.
    """
    replies: Replied = {"preset": DEFAULT, **given} if "" not in interview.starts else dict(given)
    for question, answers, _ in interview.course(replies):
        found = interview.guess(question, answers)
        if question.id not in replies and found and found.unasked and question.kind is not Kind.SEVERAL:
            replies[question.id] = check(question, found.value)
    refuse_pointless(interview, given, replies)
    return replies


def refuse_pointless(interview: Interview, given: Mapping[str, Answer], replies: Replies) -> None:
    """Refuse what was given and means nothing beside the rest: silence would hide a mistake.

    Raises OscError naming the question.
    """
    preset = replies.get("preset")
    course = {question.id: (question, answers, data) for question, answers, data in interview.course(replies)}
    for name, answer in given.items():
        if name not in course:
            question = interview.find(name)
            needed = [condition.question for condition in question.when if condition.question] if question else []
            if needed:
                raise OscError(f"`{name}` means nothing without `{needed[0]}`", "answer both, or leave it out")
            raise OscError(f"`{name}` means nothing with the preset {preset}", "leave it out")
        question, answers, data = course[name]
        if not interview.possible(question, answer, answers, data):
            problem = complaint(interview.put(question, data), str(answer)) if question.kind is Kind.TEXT else None
            if problem:
                raise OscError(f"`{name}` {problem}", question.text)
            missing = _missing(question, answer, answers)
            if missing:
                raise OscError(f"`{name}` cannot be `{answer}` without `{missing}`", "answer both")
            offered = ", ".join(choice.value for choice in interview.offered(question, answers, data))
            raise OscError(f"`{name}` cannot be `{answer}` with the preset {preset}", f"choose from: {offered}")


def _missing(question: Question, answer: Answer, answers: Answers) -> str | None:
    """Return the question without whose answer a choice means nothing."""
    return next(
        (
            condition.question
            for choice in question.choices
            if choice.value == answer
            for condition in choice.when
            if condition.question and condition.question not in answers
        ),
        None,
    )


def _as_before(asking: Asking, before: Answer | None) -> Asking:
    """Offer what was said before; what was found is still to be had, and keeps its source."""
    found = asking.suggestion if asking.suggestion and asking.suggestion.source else asking.found
    if found is not None and found.value == before and found == asking.suggestion:
        return asking
    return asking._replace(suggestion=None if before is None else Suggestion(before), found=found)


class _Talk:
    """One conversation as it stands."""

    def __init__(self, interview: Interview, given: Replies, kept: Replies) -> None:
        self._interview = interview
        self._given = given
        self._before: Replied = {}
        self.replies: Replied = {**kept, **given}
        self.asked = [
            question.id for question in interview.questions if question.id in kept and question.id not in given
        ]

    def next(self) -> Question | None:
        """Return the first question that somebody must answer; what is found is settled on the way."""
        for question, answers, data in self._interview.course(self.replies):
            name = question.id
            if name in self.replies and self._interview.possible(question, self.replies[name], answers, data):
                continue
            others = {reply: value for reply, value in self.replies.items() if reply != name}
            if self._interview.asks(question, answers, data, others):
                return question
            found = self._interview.guess(question, answers)
            if found and found.unasked and question.kind is not Kind.SEVERAL:
                self.replies[name] = check(question, found.value)
                return self.next()
        return None

    def ask(self, prompter: Prompter, question: Question) -> Answer | Move | None:
        """Put it, with what was said before going back as the suggestion."""
        answers, data = next(
            (answers, data) for each, answers, data in self._interview.course(self.replies) if each.id == question.id
        )
        step = len(self.asked) + 1
        known = {name: reply for name, reply in self.replies.items() if name != question.id}
        ahead, counted = self._interview.ahead(question, known)
        asking = self._interview.asking(question, answers, data)._replace(
            step=step, most=step + ahead, counted=counted, can_go_back=bool(self.asked)
        )
        if question.id in self._before:
            asking = _as_before(asking, self._before[question.id])
        return prompter.ask(asking)

    def settle(self, question: Question, reply: Answer | None) -> None:
        """Note a reply."""
        self.replies[question.id] = reply
        self.asked.append(question.id)

    def back(self) -> None:
        """Forget the last reply, and what came after it; it is offered again."""
        if not self.asked:
            return
        last = self.asked.pop()
        names = [question.id for question in self._interview.questions]
        for name in names[names.index(last) :]:
            if name in self.replies and name not in self._given:
                self._before[name] = self.replies.pop(name)
