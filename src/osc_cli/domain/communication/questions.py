"""The decision framework as short questions, in the order in which a person should think.

A question that could not change the answer any more is not asked: at night every question costs.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.communication.suggestion import Facts, MustAct
from osc_cli.domain.interview.question import Answer, Answers, Choice, Condition, Kind, Question

_SCORES = (
    Choice("0", "Nobody"),
    Choice("1", "Somebody, a little and for a while"),
    Choice("2", "Somebody, badly"),
    Choice("3", "Somebody, very badly or for good"),
)
_UNDECIDED = (Condition("public", (False,)), Condition("identifies", (False,)), Condition("must-act", ("nobody",)))
_EVERYONE = (Condition("public", (False,)), Condition("must-act", ("everyone",)))

QUESTIONS: tuple[Question, ...] = (
    Question(
        "danger",
        "Danger",
        "Is somebody unsafe now?",
        "People come first: if somebody is not safe, get help before you write anything.",
        Kind.CONFIRM,
        default=False,
    ),
    Question(
        "public",
        "Public already",
        "Do people already talk about it in public?",
        "What is public cannot be called back. Then silence is the danger.",
        Kind.CONFIRM,
        default=False,
    ),
    Question(
        "identifies",
        "Shows a person",
        "Would your text show who reported it, or who was hurt?",
        "It is their story. Only they can say how far it may travel. Say yes if you are not sure.",
        Kind.CONFIRM,
        default=True,
    ),
    Question(
        "must-act",
        "Who must act",
        "Who has to do something to be safe?",
        "Whoever must act hears it before those who only want to know.",
        Kind.CHOICE,
        (
            Choice("nobody", "Nobody"),
            Choice("downstream", "Only people who pass our work on: packagers, hosts, adopters"),
            Choice("everyone", "Everyone who uses it"),
        ),
        default="nobody",
    ),
    Question(
        "abusable",
        "Helps to do harm",
        "Would telling help somebody to do harm?",
        "A weakness without a repair helps an attacker first. Say yes if you are not sure.",
        Kind.CONFIRM,
        default=True,
        when=_EVERYONE,
    ),
    Question(
        "step",
        "A step that protects",
        "Do you know a step that protects people now?",
        "A repair, a setting, a safe version, or to stop using it. Without one, telling helps only those who do harm.",
        Kind.CONFIRM,
        default=False,
        when=(*_EVERYONE, Condition("abusable", (True,))),
    ),
    Question(
        "harm-told",
        "If you tell",
        "Who is hurt if you tell, and how badly?",
        '"It makes us look bad" is not a harm. What helps an attacker is one.',
        Kind.CHOICE,
        _SCORES,
        default="2",  # who only presses Enter has not looked yet, and what is told cannot be taken back
        when=_UNDECIDED,
    ),
    Question(
        "harm-silent",
        "If you are silent",
        "Who is hurt if you are silent, and how badly?",
        "Think of people who go on as before because they do not know.",
        Kind.CHOICE,
        _SCORES,
        default="0",
        when=_UNDECIDED,
    ),
    Question(
        "known",
        "What you know",
        "What do you know? One line.",
        "The next four lines are your first message. Write only what you checked.",
    ),
    Question("unknown", "What you do not know", "What do you not know yet?", "Saying so is what makes you credible."),
    Question("do", "What readers do", "What should readers do now?", "One thing to do helps more than three facts."),
    Question(
        "next",
        "Next word",
        "When do you speak again? Day, hour and time zone.",
        "People can wait when they know until when. Keep this time, also without news.",
    ),
)
"""Some questions decide about the label, four lines make the first message."""

BY_ID: Mapping[str, Question] = {question.id: question for question in QUESTIONS}
DECIDING = ("public", "identifies", "must-act", "abusable", "step", "harm-told", "harm-silent")
"""Without these no label can be suggested."""


NONE_FITS = "none"


def fitting(situations: Iterable[Situation]) -> Question:
    """Return the question whether a card fits, which then answers better than the framework."""
    cards = tuple(Choice(each.id, each.name) for each in situations)
    return Question(
        "situation",
        "Situation",
        "Does one of these fit?",
        "Each of these has a card, with what to say and what not. It helps more than questions.",
        Kind.CHOICE,
        (Choice(NONE_FITS, "None of these, or I do not know"), *cards),
        default=NONE_FITS,
    )


class Lines(NamedTuple):
    """The first message, as far as it is known; None leaves a line to be filled in."""

    known: str | None = None
    unknown: str | None = None
    do: str | None = None
    next: str | None = None


def missing(answers: Answers) -> tuple[Question, ...]:
    """Return the questions that must be answered before a label can be suggested, after these answers."""
    return tuple(
        question
        for question in (BY_ID[name] for name in DECIDING)
        if question.id not in answers and question.applies(answers)
    )


def facts(answers: Answers) -> Facts:
    """Turn complete answers into what the suggestion needs."""
    return Facts(
        public=answers["public"] is True,
        identifies=answers["identifies"] is True,
        must_act=cast(MustAct, answers["must-act"]),
        harm_told=_score(answers.get("harm-told")),
        harm_silent=_score(answers.get("harm-silent")),
        abusable=answers.get("abusable") is True,
        step=answers.get("step") is True,
    )


def lines(answers: Answers) -> Lines:
    """Return the lines of the first message that were given."""
    return Lines(*(cast(str | None, answers.get(name)) for name in Lines._fields))


def _score(answer: Answer | None) -> int:
    return int(str(answer)) if answer is not None else 0
