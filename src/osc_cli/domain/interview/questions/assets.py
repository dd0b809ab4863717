"""The article `assets`: what would be lost if somebody were gone."""

from osc_cli.domain.compact.patterns import LINE
from osc_cli.domain.interview.question import Asked, Condition, Question

_REPOSITORY = ("assets", "repository")

QUESTIONS = (
    Question(
        "successor",
        "Successor",
        "Who could take over if you were gone?",
        "A person or organisation that agreed, and how they get in. One sentence can keep a project alive.",
        others="Many give a second person the rights of an owner at the forge and the package registry.",
        article="assets",
        pattern=LINE,
        route=(*_REPOSITORY, "recovery"),
        when=(Condition(declared=_REPOSITORY), Condition(declared=("decisions", "maintainer-decision"))),
        says="If nobody with access can be reached (Repository): {}",
        asked=Asked.ALWAYS,
    ),
    Question(
        "recovery",
        "Lost access",
        "How do you get in again when those with access are gone?",
        "Accounts get lost with people.",
        others="Foundations hold a second key; small teams name a third person.",
        article="assets",
        pattern=LINE,
        route=(*_REPOSITORY, "recovery"),
        when=(Condition(declared=_REPOSITORY), Condition(declared=("decisions", "proposal"))),
        says="If nobody with access can be reached (Repository): {}",
    ),
)
