"""The article `powers`: who may do what without asking."""

from osc_cli.domain.interview.question import Choice, Condition, Kind, Question

_MERGE = ("powers", "merge", "acting_together")

QUESTIONS = (
    Question(
        "merging",
        "Merging a change",
        "How many maintainers does it take to merge a change?",
        "A second pair of eyes finds mistakes, and makes one stolen account less dangerous. It also takes time.",
        article="powers",
        kind=Kind.CHOICE,
        choices=(
            Choice("one", "One is enough", {_MERGE: 1}, says="Any one of them alone", example="Most small projects."),
            Choice(
                "two",
                "Two, one of whom did not write it",
                {_MERGE: 2},
                says="Two of them together",
                example="Kubernetes and curl.",
            ),
        ),
        when=(Condition(declared=_MERGE), Condition(declared=("decisions", "proposal"))),
    ),
)
