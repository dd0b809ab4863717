"""All questions, in the order in which they are asked, and the parts that the full way walks through."""

from osc_cli.domain.interview.questions import (
    amendments,
    assets,
    charter,
    communication,
    conduct,
    decisions,
    existing,
    money,
    people,
    powers,
    project,
    review,
    rights,
    roles,
    start,
)

QUESTIONS = (
    *start.QUESTIONS,
    *project.QUESTIONS,
    *decisions.QUESTIONS,
    *roles.QUESTIONS,
    *amendments.QUESTIONS,
    *people.QUESTIONS,
    *rights.QUESTIONS,
    *charter.QUESTIONS,
    *powers.QUESTIONS,
    *conduct.QUESTIONS,
    *communication.QUESTIONS,
    *assets.QUESTIONS,
    *money.QUESTIONS,
    *review.QUESTIONS,
    *existing.QUESTIONS,
)
"""At most twelve of them are asked of one person in the quick way, and one more where it is in doubt whose repository
this is. Each can be answered by Enter."""

BY_ID = {question.id: question for question in QUESTIONS}
