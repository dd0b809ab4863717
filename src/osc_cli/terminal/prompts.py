"""Questions in a terminal: questionary behind the interview's `Prompter`.

Each question is asked with `unsafe_ask`: the other way swallows Ctrl-C and goes on with the next question.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import questionary
from prompt_toolkit.output import ColorDepth
from questionary import Style

from osc_cli.domain.interview.answers import complaint
from osc_cli.domain.interview.prompter import Suggestion
from osc_cli.domain.interview.question import Answer, Choice, Kind, Question
from osc_cli.terminal.init_summary import answer_text
from osc_cli.terminal.line_keys import keys_of
from osc_cli.terminal.style import style, wants_colour
from osc_cli.terminal.text import visible, wrapped

_STYLE = Style(
    [
        ("qmark", "bold"),
        ("question", "bold"),
        ("answer", "fg:ansicyan"),
        ("pointer", "bold"),
        ("highlighted", "bold"),
        ("selected", ""),
        ("instruction", ""),
        ("validation-toolbar", "bold"),
    ]
)


class TerminalPrompter:
    """Asks a person, one question after the other."""

    def __init__(self, color: str) -> None:
        self._paint = style(color, sys.stdout)
        colour = wants_colour(color, sys.stdout)
        self._look: dict[str, Any] = {
            "style": _STYLE,
            "color_depth": None if colour else ColorDepth.DEPTH_1_BIT,
            "erase_when_done": True,
        }

    def ask(
        self, question: Question, choices: tuple[Choice, ...], suggestion: Suggestion | None, step: int, most: int
    ) -> Answer | None:
        """Print why the question is asked, ask it, and return the answer; None leaves it open."""
        self._introduce(question, suggestion, step, most)
        offered = suggestion.value if suggestion else None
        answer: Answer | None
        if question.kind is Kind.CHOICE:
            answer = self._choose(question.text, choices, offered)
        elif question.kind is Kind.CONFIRM:
            answer = bool(_ask(questionary.confirm(question.text, default=offered is not False, **self._look)))
        elif question.kind is Kind.SEVERAL:
            answer = self._several(question, choices, offered)
        else:
            answer = self._text(question, offered)
        self._echo(question.text, answer_text(question, answer))
        return answer

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        """Ask for one of several values."""
        value = self._choose(message, choices, chosen)
        self._echo(message, next(choice.label for choice in choices if choice.value == value))
        return value

    def _choose(self, message: str, choices: Sequence[Choice], chosen: Answer | None) -> str:
        entries = [questionary.Choice(each.label, each.value, description=each.example or None) for each in choices]
        known = chosen if chosen in [each.value for each in choices] else None
        short = len(choices) < 10  # beyond nine a number takes two keys
        instruction = "(arrows or number, then Enter)" if short else "(arrows, then Enter)"
        prompt = questionary.select(
            message, entries, default=known, use_shortcuts=short, instruction=instruction, **self._look
        )
        return str(_ask(prompt))

    def _several(self, question: Question, choices: Sequence[Choice], chosen: Answer | None) -> Answer | None:
        before = chosen if isinstance(chosen, tuple) else ()
        entries = [questionary.Choice(each.label, each.value, checked=each.value in before) for each in choices]
        instruction = "(space picks, Enter goes on)"
        return tuple(_ask(questionary.checkbox(question.text, entries, instruction=instruction, **self._look))) or None

    def _text(self, question: Question, offered: Answer | None) -> Answer | None:
        prompt = questionary.text(
            question.text,
            default=str(offered or ""),
            validate=_validator(question),
            key_bindings=keys_of(str(offered or "")),
            **self._look,
        )
        return str(_ask(prompt)).strip() or None

    def _echo(self, asked: str, answer: str) -> None:
        """Leave question and answer on the screen, broken between words; questionary would break inside them."""
        first, *rest = wrapped(f"{asked} {visible(answer)}", 2)
        bold = self._paint.paint("bold", first[: len(asked)]) + first[len(asked) :]
        sys.stdout.write(f"? {bold}\n" + "".join(f"  {line}\n" for line in rest))

    def _introduce(self, question: Question, suggestion: Suggestion | None, step: int, most: int) -> None:
        place = f"{step} of {most}  " if step else ""
        lines = wrapped(f"{place}{question.why}")
        if suggestion and suggestion.source:
            lines += wrapped(f"Found: {visible(str(suggestion.value))} ({visible(suggestion.source)})")
        elif question.kind is Kind.TEXT and not question.required and not suggestion:
            lines += ["Enter leaves it open."]
        sys.stdout.write("\n" + "".join(f"{self._paint.paint('faint', line)}\n" for line in lines))
        sys.stdout.flush()


def _validator(question: Question) -> Callable[[str], bool | str]:
    """Refuse a bad answer while it is typed."""

    def judge(text: str) -> bool | str:
        if not text.strip():
            return "This needs an answer." if question.required else True
        problem = complaint(question, text.strip())
        return True if problem is None else f"This {problem}."

    return judge


def _ask(prompt: Any) -> Any:
    """Ask. Ctrl-D, or a terminal that went away, means the same as Ctrl-C.

    Raises KeyboardInterrupt.
    """
    try:
        return prompt.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None
