"""The parts of a compact as the full way walks through them, each of which can be skipped or left undecided."""

from collections.abc import Sequence
from typing import NamedTuple

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.question import Asked, Choice, Condition, Kind, Question

NOW, KEEP, OPEN = "now", "later", "undecided"


class Part(NamedTuple):
    """One part."""

    id: str
    title: str
    about: str
    """What a person decides in it, in a few words."""
    leaves_out: tuple[Route, ...] = ()
    """What is taken out when it is left undecided; nothing where other parts depend on it."""


PARTS = (
    Part("project", "Project", "name, summary, licence"),
    Part("decisions", "Decisions", "how everyday things are decided"),
    Part("roles", "Roles", "how one comes in, and what happens to those who went quiet"),
    Part("amendments", "Changing the rules", "what it takes, and how early it is announced"),
    Part("people", "People", "who is named"),
    Part(
        "rights", "Rights and duties", "what people can count on", (("rights",), ("responsibilities",), ("privileges",))
    ),
    Part("charter", "Charter", "what the project is for, and what it promises", (("charter",),)),
    Part("powers", "Powers", "what takes more than one person"),
    Part("conduct", "Conduct", "where reports go, and what one who reports can count on", (("conduct",),)),
    Part("communication", "Communication", "channels, vulnerabilities, what may be passed on", (("communication",),)),
    Part("assets", "Assets", "what would be lost if somebody were gone", (("assets",),)),
    Part("money", "Money", "whether there is any money, and who decides about it", (("money",),)),
    Part("review", "Review", "how often you look at the compact again", (("review",),)),
    Part("documents", "Documents", "what becomes of the documents that exist"),
)
"""In the order of the interview."""

BY_ID = {part.id: part for part in PARTS}


def door_of(part: str) -> str:
    """Return the id of the question whether a part is gone through now."""
    return f"part-{part}"


def is_door(question: Question) -> bool:
    """Whether a question only leads to others."""
    return question.id.startswith(door_of(""))


def leads_to(door: Question, question: Question) -> bool:
    """Whether a question is behind a door."""
    return not is_door(question) and door_of(question.article) == door.id


def with_doors(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Put the question whether to go through it now in front of each part but the first."""
    whole: list[Question] = []
    for question in questions:
        part = BY_ID.get(question.article)
        if part is None or part.id == "project":
            whole.append(question)
            continue
        if not any(known.id == door_of(part.id) for known in whole):
            whole.append(_door(part))
        whole.append(question._replace(when=(*question.when, Condition(door_of(part.id), (NOW, KEEP)))))
    return tuple(whole)


def _door(part: Part) -> Question:
    choices = [
        Choice(NOW, "Yes, answer its questions"),
        Choice(KEEP, "Later: until then it stays as it is", example=f"osc init --only {part.id} comes back to it."),
    ]
    if part.leaves_out:
        undecided = dict.fromkeys(part.leaves_out)
        choices.append(Choice(OPEN, "Leave it undecided: the documents say so", undecided, known_by=undecided))
    return Question(
        door_of(part.id),
        part.title,
        f"{part.title}: go through this part now?",
        f"It is about {part.about}.",
        kind=Kind.CHOICE,
        choices=tuple(choices),
        default=NOW,
        asked=Asked.IN_FULL,
    )
