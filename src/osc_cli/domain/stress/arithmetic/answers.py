"""Remembers what was found out about rules: starts, levels and tried changes ask the same again and again."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from osc_cli.domain.decisions.rule import Rule

Answer = TypeVar("Answer")


class Answers:
    """Answers to questions about rules, each found once. A rule is kept, for its identity is the key."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._found: dict[tuple[str, int, Hashable], tuple[Rule, Any]] = {}

    def once(self, question: str, rule: Rule, around: Hashable, find: Callable[[], Answer]) -> Answer:
        """Return the answer to a question about a rule and what is around it; `find` looks for it the first time."""
        key = (question, id(rule), around)
        if key not in self._found:
            self._found[key] = (rule, find())
        answer: Answer = self._found[key][1]
        return answer
