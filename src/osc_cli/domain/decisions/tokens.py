"""Cuts a condition into numbers, names and signs, and says exactly where something else stands."""

import re
from typing import Literal, NamedTuple

from osc_cli.domain.decisions.problem import Problem

LONGEST_NUMBER = 15
"""Digits of one number; more is a slip, and the arithmetic stays fast."""

_TOKEN = re.compile(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[A-Za-z_][A-Za-z_0-9]*)"
    r"|(?P<sign>>=|<=|==|!=|<>|=>|=<|=|<|>|\*\*|//|&&|\|\||.)"
)
_SIGNS = frozenset((">", ">=", "<", "<=", "==", "+", "-", "*", "/", "(", ")", ",", "%"))
_WRONG_SIGNS = {
    "=": ("a single `=` compares nothing", "write `==` for exactly, or `>=` for at least"),
    "!=": ("`!=` is not a comparison that conditions know", "write `>` or `<`"),
    "<>": ("`<>` is not a comparison that conditions know", "write `>` or `<`"),
    "=>": ("`=>` is no comparison", "did you mean `>=`?"),
    "=<": ("`=<` is no comparison", "did you mean `<=`?"),
    "**": ("powers are not allowed", "write `sqrt( )` for a square root"),
    "^": ("powers are not allowed", "write `sqrt( )` for a square root"),
    "//": ("`//` is not allowed", "write `floor( )` around the whole part"),
    "&&": ("one condition makes one comparison", "write the second comparison as a condition of its own"),
    "&": ("one condition makes one comparison", "write the second comparison as a condition of its own"),
    "||": ("one condition makes one comparison", "put the alternatives under `any_of`"),
    "|": ("one condition makes one comparison", "put the alternatives under `any_of`"),
    "≥": ("`≥` is not a sign that conditions know", "write `>=`"),
    "≤": ("`≤` is not a sign that conditions know", "write `<=`"),
    "≠": ("`≠` is not a sign that conditions know", "write `>` or `<`"),
    "×": ("`×` is not a sign that conditions know", "write `*`"),
    "·": ("`·` is not a sign that conditions know", "write `*`"),
    "÷": ("`÷` is not a sign that conditions know", "write a fraction such as `2/3`"),
    "–": ("a dash is no minus sign", "write `-`"),
    "\N{MINUS SIGN}": ("this minus sign is not the one on the keyboard", "write `-`"),
    "½": ("`½` is not a number that conditions know", "write `1/2`"),
    "⅓": ("`⅓` is not a number that conditions know", "write `1/3`"),
    "⅔": ("`⅔` is not a number that conditions know", "write `2/3`"),
    "¼": ("`¼` is not a number that conditions know", "write `1/4`"),
    "¾": ("`¾` is not a number that conditions know", "write `3/4`"),
    "√": ("`√` is not a sign that conditions know", "write `sqrt( )`"),
    "[": ("square brackets are not allowed", "write `(`"),
    "]": ("square brackets are not allowed", "write `)`"),
    "{": ("curly brackets are not allowed", "write `(`"),
    "}": ("curly brackets are not allowed", "write `)`"),
    "'": ("there is no text in a condition", "leave the quotation marks out"),
    '"': ("there is no text in a condition", "leave the quotation marks out"),
}  # fmt: skip
_WRONG_WORDS = {
    "and": ("one condition makes one comparison", "write the second comparison as a condition of its own"),
    "or": ("one condition makes one comparison", "put the alternatives under `any_of`"),
    "not": ("`not` is not allowed", "turn the comparison round: `<=` instead of not `>`"),
    "if": ("a condition has no `if`", "write `when:` with the guard and `need:` with the condition"),
    "when": ("a guard stands beside the condition, not in it", "write `when:` with the guard and `need:`"),
    "of": ("`of` is no sign", "write `*`, as in `2/3 * eligible`"),
    "than": ("a comparison is written with signs", "write `>` for more than, `>=` for at least"),
    "more": ("a comparison is written with signs", "write `>` for more than, `>=` for at least"),
    "is": ("a comparison is written with signs", "write `==` for exactly, or `>=` for at least"),
    "times": ("`times` is no sign", "write `*`"),
    "x": ("`x` is no sign", "write `*`"),
}


class Token(NamedTuple):
    """A piece of a condition; `start` counts from 0."""

    kind: Literal["number", "name", "sign"]
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the next character stands."""
        return self.start + len(self.text)

    def problem(self, message: str, hint: str | None = None) -> Problem:
        """Report this piece."""
        return Problem(message, hint, self.start + 1, self.end + 1)


def tokens(text: str) -> list[Token] | Problem:
    """Cut a condition into pieces; blanks and line ends only separate them."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        if text[position] in " \t\r\n":
            position += 1
            continue
        matched = _TOKEN.match(text, position)
        assert matched is not None, "the last alternative takes any character"
        kind = matched.lastgroup
        token = Token("number" if kind == "number" else "name" if kind == "name" else "sign", matched[0], position)
        wrong = _wrong(token, found[-1] if found else None)
        if wrong is not None:
            return wrong
        found.append(token)
        position = token.end
    return found


def _wrong(token: Token, before: Token | None) -> Problem | None:
    touched = before if before is not None and before.end == token.start else None
    if token.kind == "number":
        thousands = touched is not None and touched.text == ","  # the comma is the slip, not the zeros after it
        return None if thousands else _wrong_number(token)
    return _wrong_name(token, touched) if token.kind == "name" else _wrong_sign(token, before, touched)


def _wrong_name(token: Token, touched: Token | None) -> Problem | None:
    if token.text.lower() in _WRONG_WORDS:
        return token.problem(*_WRONG_WORDS[token.text.lower()])
    return _glued(touched, token) if touched is not None and touched.kind == "number" else None


def _wrong_sign(token: Token, before: Token | None, touched: Token | None) -> Problem | None:
    if token.text == "%" and (before is None or before.kind != "number"):
        return token.problem("a percent sign stands after a number", "as in `66% * eligible`")
    if token.text in _SIGNS:
        return None
    if token.text == "." and touched is not None:
        return token.problem("this point stands in no number", "write decimals as `9.5`")
    return token.problem(*_WRONG_SIGNS.get(token.text, (_unknown(token.text), None)))


def _wrong_number(token: Token) -> Problem | None:
    if len(token.text.replace(".", "")) > LONGEST_NUMBER:
        return token.problem("this number is too long", f"{LONGEST_NUMBER} digits are enough for any community")
    if len(token.text) > 1 and token.text[0] == "0" and token.text[1] != ".":
        return token.problem(f"`{token.text}` begins with 0", f"write `{token.text.lstrip('0') or '0'}`")
    return None


def _glued(number: Token, name: Token) -> Problem:
    whole = Token("name", number.text + name.text, number.start)
    if name.text[0] == "_":
        return whole.problem(f"`{whole.text}` is no number", "write it without `_`")
    if re.fullmatch(r"[eE][0-9]*", name.text):
        return whole.problem(f"`{whole.text}` is no exact number", "write it out in digits")
    return whole.problem(
        f"`{whole.text}` is neither a number nor a count", f"did you mean `{number.text} * {name.text}`?"
    )


def _unknown(sign: str) -> str:
    if sign.isprintable() and not sign.isspace():
        return f"`{sign}` does not belong in a condition"
    return f"the character U+{ord(sign):04X} does not belong in a condition"
