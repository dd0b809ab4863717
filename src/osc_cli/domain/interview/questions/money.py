"""The article `money`."""

from osc_cli.domain.interview.question import Choice, Condition, Kind, Question

_SPENDING = ("money", "spending")

QUESTIONS = (
    Question(
        "money",
        "Money",
        "Does the project receive and spend money?",
        "Money changes who is trusted. Many projects hold none, or let a fiscal host hold it.",
        article="money",
        kind=Kind.CHOICE,
        choices=(
            Choice("none", "No", {("money",): None}),
            Choice(
                "proposals",
                "Yes, and each spending is an ordinary proposal",
                {(*_SPENDING, "by"): "proposal", (*_SPENDING, "recused"): ["the payee"]},
                fills={("money", "published_every"): "year"},
                known_by={(*_SPENDING, "by"): "proposal"},
            ),
        ),
        when=(Condition(declared=("decisions", "proposal")),),
    ),
)
