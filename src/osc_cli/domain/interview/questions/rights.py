"""The articles `rights` and `responsibilities`, as sentences that people can quote."""

from osc_cli.domain.interview.question import Asked, Choice, Kind, Question
from osc_cli.domain.interview.standing import Meant


def _right(name: str, label: str, text: str) -> Choice:
    value = {"text": text, "held_by": Meant.EVERYBODY, "guaranteed_by": Meant.GUARANTOR}
    return Choice(f"right-{name}", f"Right: {label}", {("rights", name): value}, says=text)


def _duty(name: str, label: str, text: str) -> Choice:
    value = {"text": text, "held_by": Meant.EVERYBODY}
    return Choice(f"duty-{name}", f"Duty: {label}", {("responsibilities", name): value}, says=text)


QUESTIONS = (
    Question(
        "rights",
        "Rights and duties",
        "Which rights and duties do people have?",
        "People can quote a right back at you, so take those that you mean to keep.",
        others="Most projects name three or four.",
        article="rights",
        kind=Kind.SEVERAL,
        choices=(
            _right("attribution", "their work carries their name", "Your work carries your name or pseudonym."),
            _right(
                "reasons",
                "they hear why something was declined",
                "When your contribution is declined you are told why.",
            ),
            _right("dissent", "they may disagree in the open", "You may disagree with a decision and say so."),
            _right("records", "they can read what was decided", "You can read what was decided and why."),
            _right(
                "leave", "they can leave when they like", "You can leave at any time, and nobody asks for a reason."
            ),
            _duty("conduct", "follow the code of conduct", "Follow the code of conduct in good faith."),
            _duty(
                "step-aside",
                "do not decide where you have an interest",
                "Say when a matter concerns you, your employer or somebody close to you, and do not decide on it.",
            ),
            _duty("affiliation", "say whom you work for", "Say whom you work for when it matters for a decision."),
            _duty(
                "handover",
                "hand things over when you leave",
                "When you leave, list your open work and hand back access.",
            ),
        ),
        asked=Asked.ALWAYS,
    ),
)
