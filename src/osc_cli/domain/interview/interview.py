"""An interview: its questions, the compact it starts from, and what is known before anybody is asked."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview import parts
from osc_cli.domain.interview.answers import Guess, check, complaint
from osc_cli.domain.interview.changes import applied, changes_of
from osc_cli.domain.interview.mailboxes import remark
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.presets import DEFAULT
from osc_cli.domain.interview.prompter import Asking, Suggestion
from osc_cli.domain.interview.question import AS_WRITTEN, Answer, Answers, Asked, Choice, Data, Kind, Question, at
from osc_cli.domain.interview.questions import QUESTIONS
from osc_cli.domain.interview.questions.existing import ADOPT, FILL, NAMES, SAID_IN, fate_of, file_of
from osc_cli.domain.interview.questions.people import choices as people_choices
from osc_cli.domain.interview.sentences import sentence
from osc_cli.domain.interview.standing import current

Replies = Mapping[str, Answer | None]
"""What was said to each question; None is a question that was left open on purpose."""

_LONG_WAY: Replies = {
    "preset": DEFAULT,
    "channel": "somewhere",
    **{parts.door_of(part.id): parts.NOW for part in parts.PARTS},
}
"""Answers after which more questions come."""
_SHORT_WAY: Replies = {
    "preset": DEFAULT,
    "channel": None,
    **{parts.door_of(part.id): parts.KEEP for part in parts.PARTS},
}
"""Answers after which fewer come."""

_AS_WRITTEN = Choice(AS_WRITTEN, "As it is written now")
_LEFT_OPEN = Choice(AS_WRITTEN, "Leave it open")


@dataclass(frozen=True)
class Interview:
    """All that decides which question is asked, and what Enter answers."""

    questions: tuple[Question, ...]
    starts: Mapping[str, Data]
    """The compacts that one can start from, by the answer to `preset`; under the empty name the one that exists."""
    guesses: tuple[Guess, ...] = ()
    full: bool = False
    """Whether every question is asked, or only those of the quick way."""
    editing: bool = False
    """Whether the compact exists, so that Enter never changes anything."""

    def find(self, name: str) -> Question | None:
        """Return a question by its id."""
        return next((question for question in self.questions if question.id == name), None)

    @property
    def doubts(self) -> bool:
        """Whether something is asked only because what was found may be wrong."""
        doubted = {question.id for question in self.questions if question.asked is Asked.IF_DOUBTFUL}
        return any(guess.question_id in doubted and not guess.sure for guess in self.guesses)

    def course(self, replies: Replies) -> Iterator[tuple[Question, Answers, Data]]:
        """Go through the questions that mean something, each with the answers and the compact before it."""
        answers: dict[str, Answer] = {}
        data = self.starts.get(str(replies.get("preset") or ""), {})
        for question in self.questions:
            if not question.applies(answers, data):
                continue
            yield question, dict(answers), data
            if question.id in replies:
                answer = replies[question.id]
                data = applied(data, changes_of(question, answer, answers, data))
                if answer is not None:
                    answers[question.id] = answer

    def changes(self, replies: Replies) -> dict[Route, object]:
        """Return what the replies change in the compact that they start from."""
        changes: dict[Route, object] = {}
        for question, answers, data in self.course(replies):
            if question.id in replies:
                changes.update(changes_of(question, replies[question.id], answers, data))
        return changes

    def asks(self, question: Question, answers: Answers, data: Data, replies: Replies) -> bool:
        """Say whether a person is asked, or what is found is taken."""
        if question.id in replies or question.asked is Asked.NEVER or not self.answerable(question):
            return False
        if parts.is_door(question):
            behind = [each._replace(when=each.when[:-1]) for each in self.questions if parts.leads_to(question, each)]
            return any(each.applies(answers, data) and self.asks(each, answers, data, replies) for each in behind)
        if answers.get(parts.door_of(question.article)) == parts.KEEP:
            return False
        found = self.guess(question, answers)
        if question.asked is Asked.IF_DOUBTFUL and not self.full:
            return found is not None and not found.sure
        if question.asked is Asked.UNLESS_FOUND and not self.full:
            return found is None or not found.sure
        return self.full or question.asked is Asked.ALWAYS

    @staticmethod
    def answerable(question: Question) -> bool:
        """Say whether there is anything to choose from."""
        return question.kind is not Kind.SEVERAL or bool(question.choices)

    def guess(self, question: Question, answers: Answers) -> Guess | None:
        """Return what was found for a question, unless it belongs to another answer than was given."""
        return next(
            (
                guess
                for guess in self.guesses
                if guess.question_id == question.id
                and (guess.beside is None or self._goes_with(*guess.beside, answers))
            ),
            None,
        )

    def _goes_with(self, other: str, value: str, answers: Answers) -> bool:
        """Say whether another question was answered so; where it is not part of the interview, what is found counts."""
        if self.find(other) is None:
            return value == next((guess.value for guess in self.guesses if guess.question_id == other), None)
        return answers.get(other) == value

    def offered(self, question: Question, answers: Answers, data: Data) -> tuple[Choice, ...]:
        """Return the choices that mean something, among them to change nothing when no choice says what is written."""
        offered = question.offered(answers, data)
        if question.kind is not Kind.CHOICE or self._default(question) is not None:
            return offered
        standing = current(question, answers, data)
        if standing == AS_WRITTEN:
            return (_AS_WRITTEN, *offered)
        return offered if standing is not None else (*offered, _LEFT_OPEN)

    def suggestion(self, question: Question, answers: Answers, data: Data) -> Suggestion | None:
        """Return what Enter answers: what was found, else what the compact says, else what is usual."""
        found = None if self.editing else self.guess(question, answers)
        if found is not None:
            value = check(question, found.value)
            return None if value is None else Suggestion(value, found.source)
        standing = None if parts.is_door(question) else current(question, answers, data)
        value = self._default(question) if standing is None else standing
        if value is None and question.kind is Kind.CHOICE:
            value = AS_WRITTEN
        elif value == question.default and not self.possible(question, value, answers, data):
            value = self.offered(question, answers, data)[0].value  # what is usual means nothing after these answers
        return None if value is None else Suggestion(value)

    def _default(self, question: Question) -> Answer | None:
        return None if self.editing and not parts.is_door(question) else question.default

    @staticmethod
    def put(question: Question, data: Data) -> Question:
        """Tell a question which text it must not repeat."""
        taken = at(data, question.unlike) if question.unlike else None
        return question._replace(taken=str(taken)) if taken else question

    def asking(self, question: Question, answers: Answers, data: Data) -> Asking:
        """Put a question."""
        suggestion = self.suggestion(question, answers, data)
        found = self.guess(question, answers) if self.editing and suggestion is None else None
        kept = self.kept(question, data)
        return Asking(
            self.put(question, data),
            self.offered(question, answers, data),
            suggestion,
            lambda answer: sentence(question, answer, answers, data),
            lambda answer: (
                remark(question, str(answer), data, ours=not kept) if answer and _has_reader(question) else ""
            ),
            kept=kept,
            found=Suggestion(found.value, found.source) if found else None,
        )

    def kept(self, question: Question, data: Data) -> str:
        """Return the path of the project's own text that people read instead of the document that would say it."""
        name = SAID_IN.get(question.article)
        if name is None:
            return ""
        place = at(data, ("documents", name))
        if isinstance(place, Mapping) and place.get("skip") is True:
            return str(place.get("path") or NAMES[name][2])
        fate = self.find(fate_of(name))
        filled = fate is not None and fate.default == FILL and _has_reader(question)
        found = (str(guess.value) for guess in self.guesses if guess.question_id == file_of(name))
        return "" if self.editing or filled else next(found, "")

    def ahead(self, question: Question, replies: Replies) -> tuple[int, bool]:
        """Count the questions that may still come, and say whether that holds whatever is answered now."""
        most, fewest = (self._later(question, replies, presumed) for presumed in (_LONG_WAY, _SHORT_WAY))
        return most, most == fewest and ("preset" in replies or self.find("preset") is None)

    def _later(self, question: Question, replies: Replies, presumed: Replies) -> int:
        place = [each.id for each in self.questions].index(question.id)
        later = {each.id for each in self.questions[place + 1 :]}
        known = {name: answer for name, answer in presumed.items() if self.find(name)} | dict(replies)
        return sum(
            each.id in later and self.asks(each, answers, data, replies) for each, answers, data in self.course(known)
        )

    def possible(self, question: Question, answer: Answer | None, answers: Answers, data: Data) -> bool:
        """Say whether an answer is one of the choices that are offered now, or a sound text."""
        if question.kind is Kind.TEXT:
            return not answer or complaint(self.put(question, data), str(answer)) is None
        if question.kind is not Kind.CHOICE:
            return True
        return answer in {choice.value for choice in self.offered(question, answers, data)}


def interview_for(
    starts: Mapping[str, Data],
    guesses: Sequence[Guess] = (),
    people: Sequence[Candidate] = (),
    adoptable: Collection[str] = (),
    fillable: Collection[str] = (),
    *,
    full: bool = False,
) -> Interview:
    """Make the interview for a new compact.

    Args:
        starts: The presets as plain data, by their names.
        guesses: What the repository says.
        people: Whom it names.
        adoptable: The documents that exist and whose text can be put into ours.
        fillable: Those that never said what an answer can tell. To fill that in is what Enter chooses, and is never
            done unasked.
        full: Whether to walk through every part.
    """
    own = "" in starts
    questions = tuple(
        _with_ways(_with_people(question, people), adoptable, fillable)
        for question in QUESTIONS
        if not (own and question.id == "preset")
    )
    return Interview(parts.with_doors(questions) if full else questions, starts, tuple(guesses), full)


def interview_about(data: Data, people: Sequence[Candidate] = (), guesses: Sequence[Guess] = ()) -> Interview:
    """Make the interview that edits a compact: Enter keeps what is written, and what is found is only shown."""
    questions = tuple(
        _with_people(question, people)
        for question in QUESTIONS
        if question.id != "preset" and question.article != "documents"
    )
    return Interview(questions, {"": data}, tuple(guesses), full=True, editing=True)


def only(interview: Interview, part: str) -> Interview:
    """Keep the questions of one part, and those without which nothing can start."""
    kept = tuple(question for question in interview.questions if question.article == part or question.id == "preset")
    named = tuple(question for question in interview.questions if question.id == "name" and part != "project")
    return replace(interview, questions=(*(() if interview.editing else named), *kept), full=True)


def _with_ways(question: Question, adoptable: Collection[str], fillable: Collection[str]) -> Question:
    name = next((name for name in NAMES if fate_of(name) == question.id), None)
    if name is None:
        return question
    refused = {way for way, possible in ((ADOPT, adoptable), (FILL, fillable)) if name not in possible}
    choices = tuple(choice for choice in question.choices if choice.value not in refused)
    return question._replace(choices=choices, default=FILL if FILL not in refused else question.default)


def _with_people(question: Question, people: Sequence[Candidate]) -> Question:
    if question.id == "people":
        return question._replace(choices=people_choices(people))
    return question._replace(people=tuple(people)) if _has_reader(question) or question.if_insider else question


def _has_reader(question: Question) -> bool:
    """Whether it matters who alone reads what arrives at the address that is asked for."""
    return question.id == "conduct-contact"
