"""Documents that the repository has already: what becomes of each."""

from osc_cli.domain.interview.question import Asked, Choice, Condition, Kind, Question

NAMES = {
    "code_of_conduct": ("code-of-conduct", "Code of conduct", "code of conduct"),
    "governance": ("governance", "Governance", "governance document"),
    "charter": ("charter", "Charter", "charter"),
    "comms_checklist": ("comms-checklist", "Checklist", "checklist for bad news"),
}
"""By the name of our document: the id and the title of its questions, and how a person calls it."""

SAID_IN = {
    "decisions": "governance",
    "roles": "governance",
    "amendments": "governance",
    "people": "governance",
    "powers": "governance",
    "assets": "governance",
    "money": "governance",
    "rights": "charter",
    "charter": "charter",
    "conduct": "code_of_conduct",
    "communication": "comms_checklist",
}
"""By the part of the interview: the document that says its answers first of all."""

KEEP, BESIDE, ADOPT, FILL = "keep", "beside", "adopt", "fill"

_CHOICES = (
    Choice(
        FILL,
        "Keep it, and fill in its blanks from your answers",
        when=(Condition("conduct-contact"),),
        example="Only what was never filled in changes, such as where to report.",
    ),
    Choice(KEEP, "Keep it; ours is not written", example="The other documents link to yours."),
    Choice(
        BESIDE,
        "Write ours beside it, so that you can compare and merge",
        example="As package managers do with a configuration file that you changed.",
    ),
    Choice(
        ADOPT,
        "Put its text into ours, in a part that belongs to you",
        example="Nothing in it is lost. Where it differs from ours, ours holds until you tidy up.",
    ),
)


def file_of(name: str) -> str:
    """Return the id of the question whose answer is the path of an existing document."""
    return f"{NAMES[name][0]}-file"


def fate_of(name: str) -> str:
    """Return the id of the question what becomes of an existing document."""
    return f"existing-{NAMES[name][0]}"


QUESTIONS = tuple(
    question
    for name, (_, title, words) in NAMES.items()
    for question in (
        Question(
            file_of(name),
            title,
            f"Where is your {words}?",
            "A document that exists already.",
            article="documents",
            asked=Asked.NEVER,
        ),
        Question(
            fate_of(name),
            title,
            f"What becomes of your {words}?",
            "It exists already, and nothing of it is ever lost.",
            article="documents",
            kind=Kind.CHOICE,
            choices=_CHOICES,
            default=KEEP,
            when=(Condition(file_of(name)),),
        ),
    )
)
