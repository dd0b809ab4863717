"""The article `people`: those whom files of the repository name, taken one by one or not at all."""

from collections.abc import Sequence

from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.question import Asked, Choice, Condition, Kind, Question

QUESTIONS = (
    Question(
        "people",
        "People",
        "Which of these should the compact name?",
        "Files of your repository list them; they may be out of date. Whom you pick becomes public with the documents.",
        others="Some projects name each maintainer, others nobody: names are optional.",
        article="people",
        kind=Kind.SEVERAL,
        when=(Condition(declared=("decisions", "proposal")),),
        asked=Asked.ALWAYS,
    ),
)


def choices(candidates: Sequence[Candidate]) -> tuple[Choice, ...]:
    """Return one choice for each person, with everything that the files say."""
    return tuple(
        Choice(person.handle, _label(person), {("people", person.handle): _entry(person)}) for person in candidates
    )


def _label(person: Candidate) -> str:
    named = f"{person.name} ({person.handle})" if person.name and person.name != person.handle else person.handle
    return f"{named}: {', '.join(person.sources)}"


def _entry(person: Candidate) -> dict[str, str]:
    return {key: value for key, value in (("name", person.name), ("affiliation", person.affiliation)) if value}
