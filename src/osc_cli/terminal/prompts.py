"""Questions in a terminal: questionary behind the interview's `Prompter`.

Each question is asked with `unsafe_ask`: the other way swallows Ctrl-C and goes on with the next question.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import questionary
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.output import ColorDepth
from questionary import Style

from osc_cli.domain.interview.answers import complaint
from osc_cli.domain.interview.prompter import Asking, Move
from osc_cli.domain.interview.question import Answer, Choice, Kind, Question
from osc_cli.terminal.init_words import answer_text, follows, introduction, told
from osc_cli.terminal.line_keys import BACK, keys_of, take_only_what_follows
from osc_cli.terminal.style import style, wants_colour
from osc_cli.terminal.text import columns, visible, wrapped

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
_DESCRIPTION = "Description: "
_GOES_BACK = f"; {BACK} goes back"


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

    def ask(self, asking: Asking) -> Answer | Move | None:
        """Print why the question is asked, ask it, and return the answer; None leaves it open."""
        above = ["", *introduction(asking)]
        self._print("".join(f"{self._paint.paint('faint', line)}\n" for line in above))
        question = asking.question
        offered = asking.suggestion.value if asking.suggestion else None
        answer: Answer | Move | None
        if question.kind is Kind.CHOICE:
            answer = self._choose(asking, offered)
        elif question.kind is Kind.CONFIRM:
            prompt = questionary.confirm(question.text, default=offered is not False, **self._look)
            answer = _ask(prompt, back=asking.can_go_back)
        elif question.kind is Kind.SEVERAL:
            answer = self._several(asking, offered)
        else:
            answer = self._text(question, offered, back=asking.can_go_back)
        if answer is Move.BACK:
            self._take_back(len(above))
            return answer
        self._echo(question.text, answer_text(question, answer, asking.choices))
        self._print("".join(f"  {self._paint.paint('faint', line)}\n" for line in follows(answer, asking)))
        return answer

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        """Ask for one of several values; what was typed before the question was there is no answer to it."""
        beside = [choice.example for choice in choices]
        value = str(self._select(message, choices, beside, chosen, back=False, afresh=True))
        self._echo(message, next(choice.label for choice in choices if choice.value == value))
        return value

    def _choose(self, asking: Asking, offered: Answer | None) -> Answer | Move:
        words = [told(choice, asking) for choice in asking.choices]
        return self._select(asking.question.text, asking.choices, words, offered, back=asking.can_go_back)

    def _select(
        self,
        message: str,
        choices: Sequence[Choice],
        beside: Sequence[str],
        chosen: Answer | None,
        *,
        back: bool,
        afresh: bool = False,
    ) -> str | Move:
        entries = [
            questionary.Choice(each.label, each.value, description=_below(words))
            for each, words in zip(choices, beside, strict=True)
        ]
        known = chosen if chosen in [each.value for each in choices] else None
        keyed = len(choices) <= len(questionary.prompts.common.InquirerControl.SHORTCUT_KEYS)
        # Beyond nine a number would take two keys, so letters follow.
        keys = "arrows, number or letter" if len(choices) > 9 else "arrows or number"
        instruction = f"({keys if keyed else 'arrows'}, then Enter{_GOES_BACK if back else ''})"
        prompt = questionary.select(
            _with_room(message, instruction),
            entries,
            default=known,
            use_shortcuts=keyed,
            use_jk_keys=len(choices) <= 9 or not keyed,  # they are letters of entries then
            instruction=instruction,
            **self._look,
        )
        if afresh:
            take_only_what_follows(prompt.application)
        answer: str | Move = _ask(prompt, back=back)
        return answer

    def _several(self, asking: Asking, chosen: Answer | None) -> Answer | Move:
        before = chosen if isinstance(chosen, tuple) else ()
        entries = [
            questionary.Choice(
                "\n     ".join(wrapped(visible(each.label), 5)),
                each.value,
                checked=each.value in before,
                description=_below(told(each, asking)),
            )
            for each in asking.choices
        ]
        back = _GOES_BACK if asking.can_go_back else ""
        instruction = f"(space picks or drops, a picks all, Enter takes what is picked{back})"
        message = _with_room(asking.question.text, instruction)
        prompt = questionary.checkbox(message, entries, instruction=instruction, **self._look)
        answer = _ask(prompt, back=asking.can_go_back)
        return Move.BACK if answer is Move.BACK else tuple(answer)

    def _text(self, question: Question, offered: Answer | None, *, back: bool) -> Answer | Move | None:
        prompt = questionary.text(
            question.text,
            default=str(offered or ""),
            validate=_validator(question),
            key_bindings=keys_of(str(offered or ""), back=back),
            **self._look,
        )
        answer = _ask(prompt)
        return Move.BACK if answer is Move.BACK else str(answer).strip() or None

    def _echo(self, asked: str, answer: str) -> None:
        """Leave question and answer on the screen, broken between words; questionary would break inside them."""
        first, *rest = wrapped(f"{asked} {visible(answer)}", 2)
        bold = self._paint.paint("bold", first[: len(asked)]) + first[len(asked) :]
        self._print(f"? {bold}\n" + "".join(f"  {line}\n" for line in rest))

    @staticmethod
    def _take_back(lines: int) -> None:
        """Take away what was said above a question that is left, as questionary took away the question."""
        output = get_app_session().output
        output.cursor_up(lines)
        output.erase_down()
        output.flush()

    @staticmethod
    def _print(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


def _below(words: str) -> str | None:
    """Break what stands below a list where words end; the terminal would break inside them."""
    before = "x" * len(_DESCRIPTION)  # questionary puts that in front of the first line only
    return "\n  ".join(wrapped(f"{before}{words}", 2))[len(before) :] or None


def _with_room(message: str, instruction: str) -> str:
    """Put the instruction on a line of its own where the terminal would break it inside a word."""
    return message if len(f"? {message} {instruction}") <= columns() else f"{message}\n "


def _validator(question: Question) -> Callable[[str], bool | str]:
    """Refuse a bad answer while it is typed."""

    def judge(text: str) -> bool | str:
        if not text.strip():
            return "This needs an answer." if question.required else True
        problem = complaint(question, text.strip())
        return True if problem is None else f"This {problem}."

    return judge


def _ask(prompt: Any, *, back: bool = False) -> Any:
    """Ask. Ctrl-D, or a terminal that went away, means the same as Ctrl-C.

    Raises KeyboardInterrupt.
    """
    if back:
        keys = KeyBindings()
        keys.add(BACK, eager=True)(lambda event: event.app.exit(result=Move.BACK))
        prompt.application.key_bindings = merge_key_bindings([prompt.application.key_bindings, keys])
    try:
        return prompt.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None
