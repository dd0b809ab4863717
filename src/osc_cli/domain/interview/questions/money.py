"""The article `money`."""

from osc_cli.domain.interview.question import Choice, Condition, Kind, Question

_SPENDING = ("money", "spending")
_NO_MONEY = "The project receives no money and spends none."

QUESTIONS = (
    Question(
        "money",
        "Money",
        "Does the project receive and spend money?",
        "Money changes who is trusted.",
        others="Many projects hold none, or let a fiscal host hold it.",
        article="money",
        kind=Kind.CHOICE,
        choices=(
            Choice(
                "none",
                "No",
                {("money",): None, ("money", "principle"): _NO_MONEY},
                known_by={("money", "principle"): _NO_MONEY},
                says=_NO_MONEY,
            ),
            Choice(
                "proposals",
                "Yes, and each spending is an ordinary proposal",
                {(*_SPENDING, "by"): "proposal", (*_SPENDING, "recused"): ["the payee"]},
                fills={("money", "published_every"): "year"},
                known_by={(*_SPENDING, "by"): "proposal"},
                says="Who does not vote on it: the payee.",
            ),
        ),
        when=(Condition(declared=("decisions", "proposal")),),
    ),
)
