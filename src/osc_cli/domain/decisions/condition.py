"""Reads a condition such as `agree >= 9 * (disagree + block)`: exactly, strictly, and without running anything.

`ast` parses; everything it returns that is not on the list below is refused. Numbers are read from the text itself, so
`9.5` is nineteen halves and never a float.
"""

import ast
from functools import lru_cache
from typing import NamedTuple

from osc_cli.domain.decisions.amounts import Amount
from osc_cli.domain.decisions.counts import Counts
from osc_cli.domain.decisions.expression import Expression, compared
from osc_cli.domain.decisions.problem import Problem
from osc_cli.domain.decisions.structure import misplaced
from osc_cli.domain.decisions.terms import NotAllowedError, Reader
from osc_cli.domain.decisions.tokens import Token, tokens

LONGEST = 200
"""Characters of one condition."""

_OPERATORS: dict[type[ast.cmpop], str] = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "=="}


class Condition(NamedTuple):
    """A comparison of two exact expressions, as it was written."""

    text: str
    left: Expression
    operator: str
    right: Expression

    def __hash__(self) -> int:
        """Equal conditions have the same text, and their expressions hold maps, which have no hash."""
        return hash(self.text)

    @property
    def names(self) -> frozenset[str]:
        """Every count that it reads."""
        return frozenset((*self.left.names(), *self.right.names()))

    def sides(self, counts: Counts) -> tuple[Amount, Amount]:
        """Work out both sides; `counts` holds what follows from others too (see `counts.complete`).

        Raises MissingCountError when a count is unknown.
        """
        return self.left.value(counts), self.right.value(counts)

    def holds(self, counts: Counts) -> bool:
        """Whether the comparison is true for these counts.

        Raises MissingCountError when a count is unknown.
        """
        left, right = self.sides(counts)
        return compared(left, self.operator, right)


@lru_cache(maxsize=4096)
def parse(text: str) -> Condition | Problem:
    """Read a condition, or say what is wrong with it and where."""
    whole = Token("name", text, 0)
    if len(text) > LONGEST:
        return Problem(
            f"the condition is longer than {LONGEST} characters", "split it into several", LONGEST + 1, len(text) + 1
        )
    pieces = tokens(text)
    if isinstance(pieces, Problem):
        return pieces
    problem = misplaced(pieces, whole)
    if problem is not None:
        return problem
    source, origin = _normal(pieces)
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return whole.problem("this is not a condition", "write a comparison, such as `agree > disagree`")
    return _read(tree, text.strip(), Reader(source, origin), whole)


def _read(tree: ast.expr, text: str, reader: Reader, whole: Token) -> Condition | Problem:
    if not isinstance(tree, ast.Compare) or len(tree.ops) != 1 or type(tree.ops[0]) not in _OPERATORS:
        return whole.problem("a comparison stands inside parentheses", "compare once, outside of all parentheses")
    try:
        left, right = reader.expression(tree.left), reader.expression(tree.comparators[0])
    except NotAllowedError as refused:
        return refused.problem
    condition = Condition(text, left, _OPERATORS[type(tree.ops[0])], right)
    if not condition.names:
        return whole.problem("this compares only numbers", "name what is counted, such as `agree`")
    return condition


def _normal(pieces: list[Token]) -> tuple[str, list[int]]:
    """Write the pieces for Python's parser, `66%` as `(66/100)`; for each character also where it came from."""
    source: list[str] = []
    origin: list[int] = []
    for index, piece in enumerate(pieces):
        percent = index + 1 < len(pieces) and pieces[index + 1].text == "%"
        if piece.text == "%":
            text, places = "/100) ", [piece.start] * 6
        elif percent:
            text, places = f"({piece.text}", [piece.start, *range(piece.start, piece.end)]
        else:
            text, places = f"{piece.text} ", [*range(piece.start, piece.end), piece.end]
        source.append(text)
        origin += places
    return "".join(source), origin
