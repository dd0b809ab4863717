"""Checks that the pieces of a condition follow one another, so that whatever is wrong is said at its place.

Python's own parser would refuse the same texts, but with a sentence about Python.
"""

from osc_cli.domain.decisions.counts import MEANINGS, meant
from osc_cli.domain.decisions.problem import Problem
from osc_cli.domain.decisions.tokens import Token

FUNCTIONS = {"sqrt": (1, 1), "ceil": (1, 1), "floor": (1, 1), "min": (2, None), "max": (2, None)}
"""The functions and how many values each takes, at least and at most."""

DEEPEST = 30
"""How many parentheses may be open at once."""

COMPARISONS = frozenset((">", ">=", "<", "<=", "=="))
_BINARY = COMPARISONS | {"+", "-", "*", "/"}


class _Open:
    """An open parenthesis: where it stands, whose it is, and how many values it holds so far."""

    def __init__(self, token: Token, function: Token | None) -> None:
        self.token = token
        self.function = function
        self.values = 1


def misplaced(pieces: list[Token], whole: Token) -> Problem | None:
    """Return the first thing that stands where it cannot; `whole` is the condition itself, for what is missing."""
    if not pieces:
        return whole.problem("the condition is empty", "write a comparison, such as `agree > disagree`")
    if len(pieces) == 1 and pieces[0].kind == "name":
        return _nothing_compared(whole)  # in `quorum: yes` the word is not what is wrong
    walk = _Walk()
    for piece in pieces:
        problem = walk.operator(piece) if walk.after_value else walk.value(piece)
        if problem is not None:
            return problem
        walk.last = piece
    return walk.end(whole)


class _Walk:
    """Goes through the pieces once; after a value comes a sign, after a sign comes a value."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.after_value = False
        self.last: Token | None = None
        self.comparison: Token | None = None

    def value(self, piece: Token) -> Problem | None:
        """Take a piece where a value must begin."""
        called = self._called()
        if called is not None and piece.text != "(":
            return _function_alone(called)
        if piece.kind == "number":
            self.after_value = True
            return None
        if piece.kind == "name":
            return self._name(piece)
        return self._opened(piece, called) if piece.text == "(" else self._sign(piece)

    def operator(self, piece: Token) -> Problem | None:
        """Take a piece after a value."""
        if piece.text == ")":
            return self._close(piece)
        if piece.text == ",":
            return self._comma(piece)
        if piece.text == "%":
            repeated = self.last is not None and self.last.text == "%"
            return piece.problem("one percent sign is enough") if repeated else None
        if piece.text in COMPARISONS:
            if self.comparison is not None:
                return piece.problem(
                    "one condition makes one comparison", "write the second comparison as a condition of its own"
                )
            self.comparison = piece
        if piece.text in _BINARY:
            self.after_value = False
            return None
        return self._side_by_side(piece)

    def end(self, whole: Token) -> Problem | None:
        """Judge what is left when the text ends."""
        assert self.last is not None
        called = self._called()
        if called is not None:
            return _function_alone(called)
        if not self.after_value:
            return self.last.problem(f"the condition ends after `{self.last.text}`", "write a count or a number there")
        if self.open:
            return self.open[-1].token.problem("this parenthesis is never closed", "add the `)`")
        if self.comparison is None:
            return _nothing_compared(whole)
        return None

    def _called(self) -> Token | None:
        """Return the function whose parenthesis must come next."""
        last = self.last
        return last if last is not None and not self.after_value and last.text in FUNCTIONS else None

    def _opened(self, piece: Token, called: Token | None) -> Problem | None:
        if len(self.open) >= DEEPEST:
            return piece.problem("too many parentheses inside one another", "multiply out what they hold")
        self.open.append(_Open(piece, called))
        return None

    def _sign(self, piece: Token) -> Problem | None:
        """Judge a sign where a value must begin: only a minus may stand there."""
        if piece.text == "-" and (self.last is None or self.last.text not in {"+", "-", "*", "/"}):
            return None
        if piece.text == ")" and self.last is not None and self.last.text == "(":
            return piece.problem("there is nothing between these parentheses")
        before = f"after `{self.last.text}`" if self.last is not None else "at the beginning"
        return piece.problem(f"a count or a number is missing {before}", f"`{piece.text}` cannot stand here")

    def _name(self, piece: Token) -> Problem | None:
        if piece.text in FUNCTIONS:
            return None
        if piece.text not in MEANINGS:
            guess = meant(piece.text)
            known = f"did you mean `{guess}`?" if guess else f"counts are {', '.join(MEANINGS)}"
            return piece.problem(f"unknown count `{piece.text}`", _function(piece.text) or known)
        self.after_value = True
        return None

    def _close(self, piece: Token) -> Problem | None:
        if not self.open:
            return piece.problem("no parenthesis is open here", "remove the `)`, or add a `(` before it")
        opened = self.open.pop()
        if opened.function is None:
            return None
        name = opened.function.text
        least, most = FUNCTIONS[name]
        if opened.values < least:
            return opened.function.problem(
                f"`{name}` takes at least {least} values", f"as in `{name}(3, 1/10 * eligible)`"
            )
        if most is not None and opened.values > most:
            return opened.function.problem(f"`{name}` takes one value, not {opened.values}")
        return None

    def _comma(self, piece: Token) -> Problem | None:
        if self.open and self.open[-1].function is not None:
            self.open[-1].values += 1
            self.after_value = False
            return None
        digits = self.last is not None and self.last.kind == "number"
        hint = (
            "write decimals with a point, and thousands without a comma" if digits else "write one condition per line"
        )
        return piece.problem("a comma does not belong here", hint)

    def _side_by_side(self, piece: Token) -> Problem:
        assert self.last is not None
        if piece.text == "(" and self.last.kind == "name":
            return self.last.problem(
                f"`{self.last.text}` is a count, not a function", f"did you mean `{self.last.text} * ( )`?"
            )
        return piece.problem(
            f"a sign is missing between `{self.last.text}` and `{piece.text}`", "write `*` to multiply, `+` to add"
        )


def _nothing_compared(whole: Token) -> Problem:
    text = whole.text.strip()
    hint = number_alone(text) if text.isdecimal() else "a condition needs one of `>`, `>=`, `<`, `<=`, `==`"
    return whole.problem("nothing is compared here", hint)


def number_alone(number: str) -> str:
    """Say what to write in place of a number that does not say what it counts."""
    return f"write `[agree >= {number}]` or `[turnout >= {number}]`: a condition says what is counted"


def _function_alone(name: Token) -> Problem:
    return name.problem(f"`{name.text}` is a function", f"write `{name.text}( )` around what it is for")


def _function(name: str) -> str | None:
    wanted = {"ceiling": "ceil", "roundup": "ceil", "round_up": "ceil", "rounddown": "floor", "root": "sqrt"}
    wanted |= {"round_down": "floor", "square_root": "sqrt", "maximum": "max", "minimum": "min"}
    found = wanted.get(name.lower(), name.lower())
    if found in FUNCTIONS:
        return f"did you mean `{found}( )`?"
    return "say whether it is rounded with `ceil( )` or `floor( )`" if found in {"round", "int"} else None
