"""A person who answers from a script, and presses Enter where it says nothing."""

from osc_cli.domain.interview.prompter import Asking, Move, Suggestion
from osc_cli.domain.interview.question import Answer, Kind


class Script:
    """Answers by the id of the question; a list answers the same question one time after the other."""

    def __init__(self, **answers: Answer | Move | list[Answer | Move | None] | None) -> None:
        self._answers = {name.replace("_", "-"): answer for name, answer in answers.items()}
        self.asked: list[str] = []
        self.counted: list[tuple[int, int]] = []
        self.certain: list[bool] = []
        self.offered: dict[str, Suggestion | None] = {}
        self.found: dict[str, Suggestion | None] = {}
        self.said: dict[str, str] = {}

    def ask(self, asking: Asking) -> Answer | Move | None:
        name = asking.question.id
        self.asked.append(name)
        self.counted.append((asking.step, asking.most))
        self.certain.append(asking.counted)
        self.offered[name] = asking.suggestion
        self.found[name] = asking.found
        answer = self._answers.get(name, asking.suggestion.value if asking.suggestion else None)
        if isinstance(answer, list):
            answer = answer.pop(0) if answer else (asking.suggestion.value if asking.suggestion else None)
        if answer is Move.BACK:
            assert asking.can_go_back
            return Move.BACK
        assert not isinstance(answer, Move | list)
        if asking.question.kind is Kind.CHOICE:
            assert answer in [choice.value for choice in asking.choices], "Enter must answer every choice"
        self.said[name] = asking.sentence(answer)
        return answer
