"""The article `charter`: what the project is for, and what it promises."""

from osc_cli.domain.compact.patterns import LINE
from osc_cli.domain.interview.question import Choice, Kind, Question
from osc_cli.domain.interview.standing import Meant


def _promise(name: str, label: str, text: str, notice: str | None = None) -> Choice:
    value = {"text": text, "changed_by": Meant.AMENDMENT} | ({"notice": notice} if notice else {})
    return Choice(name, label, {("charter", "commitments", name): value}, says=text)


QUESTIONS = (
    Question(
        "mission",
        "Mission",
        "What does the project do, and for whom?",
        "It settles many arguments about what belongs to the project.",
        others="Most charters begin with one such sentence.",
        article="charter",
        pattern=LINE,
        route=("charter", "mission"),
        says="{}",
    ),
    Question(
        "promises",
        "Promises",
        "Does the project promise any of these?",
        "People can quote a promise back at you. None is fine.",
        others="Debian has kept promises of this kind in its Social Contract since 1997.",
        article="charter",
        kind=Kind.SEVERAL,
        choices=(
            _promise(
                "licence-notice",
                "A change of licence is announced 30 days ahead",
                "The licence changes only after we announced it in public.",
                "30 days",
            ),
            _promise(
                "no-tracking",
                "No data is collected about the people who use it",
                "What we publish does not collect data about the people who use it.",
            ),
            _promise(
                "closing-notice",
                "When it ends we say so 90 days ahead",
                "Before the project closes we say so in public, and what you can do.",
                "90 days",
            ),
        ),
    ),
)
