"""Turns the syntax tree of one side into an expression, node by node from a list of what is allowed."""

import ast
from fractions import Fraction

from osc_cli.domain.decisions.amounts import amount
from osc_cli.domain.decisions.expression import Expression, Extreme, Root, Rounded, Special, rounded
from osc_cli.domain.decisions.problem import Problem
from osc_cli.domain.decisions.structure import FUNCTIONS
from osc_cli.domain.decisions.sums import Sum

_ONE = Fraction(1)


class NotAllowedError(Exception):
    """Carries a problem out of the tree; `condition.parse` turns it back into a value."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.message)
        self.problem = problem


class Reader:
    """Reads nodes of one condition and knows where each of them stands in the text that a person wrote."""

    def __init__(self, source: str, origin: list[int]) -> None:
        """Take the text that was parsed, in ASCII, and for each of its characters the place it came from."""
        self._source = source
        self._origin = origin

    def expression(self, node: ast.expr) -> Expression:
        """Read one node with all below it.

        Raises NotAllowedError for what is not on the list.
        """
        match node:
            case ast.Constant():
                return _number(Fraction(self._source[node.col_offset : node.end_col_offset]))
            case ast.Name(id="score"):
                return Expression(Sum({"agree": _ONE, "disagree": -_ONE}))
            case ast.Name(id=name):
                return Expression(Sum({name: _ONE}))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self.expression(operand).times(-_ONE)
            case ast.BinOp(left=left, op=operation, right=right):
                return self._combined(node, self.expression(left), operation, self.expression(right))
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in FUNCTIONS:
                return self._called(node, name, [self.expression(argument) for argument in arguments])
        raise self._refuse(node, "this does not belong in a condition")

    def _combined(self, node: ast.BinOp, left: Expression, operation: ast.operator, right: Expression) -> Expression:
        match operation:
            case ast.Add() | ast.Sub():
                both = left.plus(right if isinstance(operation, ast.Add) else right.times(-_ONE))
                if sum(isinstance(special, Root) for _, special in both.specials) > 1:
                    raise self._refuse(node, "one side may hold one square root", "move the other one across")
                return both
            case ast.Mult() if left.is_number:
                return right.times(left.linear.constant)
            case ast.Mult() if right.is_number:
                return left.times(right.linear.constant)
            case ast.Mult():
                raise self._refuse(node, "a count is multiplied by a count", "multiply counts by numbers only")
            case ast.Div() if not right.is_number:
                raise self._refuse(node.right, "nothing can be divided by a count", "multiply both sides by it instead")
            case ast.Div() if not right.linear.constant:
                raise self._refuse(node.right, "this divides by zero")
            case ast.Div() if not left.is_number:
                share = self._source[node.right.col_offset : node.right.end_col_offset]
                raise self._refuse(node, "only numbers can be divided", f"write `1/{share} * ` before it")
            case ast.Div():
                return _number(left.linear.constant / right.linear.constant)
        raise self._refuse(node, "this does not belong in a condition")

    def _called(self, node: ast.Call, name: str, values: list[Expression]) -> Expression:
        if name == "sqrt":
            return self._root(node, values[0])
        if name in {"ceil", "floor"}:
            up = name == "ceil"
            inner = values[0]
            if inner.is_number:
                return _number(Fraction(rounded(amount(inner.linear.constant), up=up)))
            return _special(Rounded(up, inner))
        if any(value.has_root for value in values):
            raise self._refuse(node, f"`{name}` cannot compare square roots", "round them with `ceil( )` or `floor( )`")
        if all(value.is_number for value in values):
            numbers = [value.linear.constant for value in values]
            return _number(max(numbers) if name == "max" else min(numbers))
        return _special(Extreme(name == "max", tuple(values)))

    def _root(self, node: ast.Call, inner: Expression) -> Expression:
        if inner.specials:
            raise self._refuse(node, "this square root is too complicated", "take the root of a plain sum of counts")
        if inner.linear.constant < 0 or any(factor < 0 for factor in inner.linear.counts.values()):
            raise self._refuse(node, "a square root of less than nothing", "subtract outside of `sqrt( )`")
        if not inner.linear.counts:
            root = amount(Fraction(0), _ONE, inner.linear.constant)
            if root.is_rational:
                return _number(root.rational)
        return _special(Root(inner.linear))

    def _refuse(self, node: ast.expr, message: str, hint: str | None = None) -> NotAllowedError:
        assert node.end_col_offset is not None
        return NotAllowedError(
            Problem(message, hint, self._origin[node.col_offset] + 1, self._origin[node.end_col_offset - 1] + 2)
        )


def _number(value: Fraction) -> Expression:
    return Expression(Sum({}, value))


def _special(part: Special) -> Expression:
    return Expression(Sum({}), ((_ONE, part),))
