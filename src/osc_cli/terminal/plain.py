"""Questions without a terminal's tricks: printed once, answered with a line.

For screen readers, slow connections, old consoles and pipes: nothing moves, nothing is drawn twice, and every choice
has a number.
"""

import sys
from collections.abc import Sequence
from typing import TextIO

from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import check
from osc_cli.domain.interview.prompter import Asking, Move
from osc_cli.domain.interview.question import Answer, Choice, Kind
from osc_cli.terminal.init_words import follows, introduction, told
from osc_cli.terminal.text import visible, wrapped
from osc_cli.terminal.typed_ahead import forget_typed_ahead

_BACK, _OPEN = "<", "-"


class PlainPrompter:
    """Asks with numbered choices and reads one line for each answer."""

    def __init__(self, lines: TextIO | None = None, out: TextIO | None = None) -> None:
        self._lines = lines or sys.stdin
        self._out = out or sys.stdout
        self._patient = self._lines.isatty()
        """Whether a wrong answer can be given again; from a pipe the next line answers the next question."""

    def ask(self, asking: Asking) -> Answer | Move | None:
        """Print the question and return the answer; None leaves it open.

        Raises OscError when a line from a pipe is no answer, or there are no more lines.
        """
        question = asking.question
        self._print(["", *introduction(asking), question.text, *_listed(asking), *wrapped(_how(asking))])
        while True:
            line = self._read(question.text)
            if line == _BACK and asking.can_go_back:
                return Move.BACK
            try:
                answer = _understood(line, asking)
            except OscError as error:
                if not self._patient:
                    raise
                self._print(wrapped(". ".join(part for part in (error.message, error.hint) if part)))
                continue
            self._print(follows(answer, asking))
            return answer

    def choose(self, message: str, choices: Sequence[Choice], chosen: str | None = None) -> str:
        """Ask for one of several values."""
        known = chosen or choices[0].value
        if self._patient:
            forget_typed_ahead()
        self._print(["", message, *(f"  {number}. {choice.label}" for number, choice in enumerate(choices, start=1))])
        self._print([f"A number, or Enter for {_number(known, choices)}:"])
        while True:
            line = self._read(message)
            try:
                return known if not line else _chosen(line, choices)
            except OscError as error:
                if not self._patient:
                    raise
                self._print(wrapped(error.message))

    def _read(self, asked: str) -> str:
        line = self._lines.readline()
        if line:
            return line.strip()
        if self._patient:
            raise KeyboardInterrupt
        raise OscError(f"the answers ended before the question: {asked}", "nothing was written; give a line for each")

    def _print(self, lines: Sequence[str]) -> None:
        self._out.write("".join(f"{line}\n" for line in lines))
        self._out.flush()


def _listed(asking: Asking) -> list[str]:
    """Write down the choices, each with its number and what is known of it."""
    several = asking.question.kind is Kind.SEVERAL
    before = asking.suggestion.value if several and asking.suggestion else ()
    lines: list[str] = []
    for number, choice in enumerate(asking.choices, start=1):
        picked = " (picked)" if isinstance(before, tuple) and choice.value in before else ""
        first, *rest = wrapped(f"{visible(choice.label)}{picked}", 5)
        lines += [f"{number:>3}. {first}", *(f"     {line}" for line in rest)]
        lines += [f"     {line}" for line in wrapped(told(choice, asking), 5)]
    return lines


def _how(asking: Asking) -> str:
    """Say how to answer."""
    kind, suggestion = asking.question.kind, asking.suggestion
    back = f", or {_BACK} to go back" if asking.can_go_back else ""
    if kind is Kind.SEVERAL:
        picked = suggestion is not None and suggestion.value != ()
        enter = "0 for none, Enter for those that are picked" if picked else "Enter for none"
        return f"Numbers with spaces, {enter}{back}:"
    if kind is Kind.CONFIRM:
        return f"y or n, Enter for {'no' if suggestion and suggestion.value is False else 'yes'}{back}:"
    if kind is Kind.CHOICE:
        enter = f", Enter for {_number(suggestion.value, asking.choices)}" if suggestion else ""
        return f"A number{enter}{back}:"
    if suggestion:
        leave = "" if asking.question.required else f", {_OPEN} to leave it open"
        return f"Enter for {visible(str(suggestion.value))}{leave}{back}:"
    return f"Your answer{back}:"


def _understood(line: str, asking: Asking) -> Answer | None:
    question, suggestion = asking.question, asking.suggestion
    if not line and suggestion is not None:
        return suggestion.value
    if line == _OPEN and not question.required:
        return () if question.kind is Kind.SEVERAL else None
    if question.kind is Kind.CHOICE:
        return _chosen(line, asking.choices)
    if question.kind is Kind.SEVERAL:
        parts = [part for part in line.replace(",", " ").split() if part != "0"]
        return tuple(dict.fromkeys(_chosen(part, asking.choices) for part in parts))
    return check(question, line)


def _chosen(line: str, choices: Sequence[Choice]) -> str:
    """Return the value behind a number, or a value that was written out."""
    if line.isascii() and line.isdigit() and 0 < int(line) <= len(choices):
        return choices[int(line) - 1].value
    if line in [choice.value for choice in choices]:
        return line
    raise OscError(f"`{line}` is none of the choices", f"a number from 1 to {len(choices)}")


def _number(value: Answer, choices: Sequence[Choice]) -> str:
    values = [choice.value for choice in choices]
    return str(values.index(str(value)) + 1) if value in values else str(value)
