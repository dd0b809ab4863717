"""One side of a condition: a sum of counts, and of whatever must be rounded, chosen or rooted first."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from osc_cli.domain.decisions.amounts import Amount, amount, floor, negative, sign
from osc_cli.domain.decisions.counts import Counts, MissingCountError
from osc_cli.domain.decisions.sums import Sum


class Root(NamedTuple):
    """The square root of a sum in which nothing is negative."""

    radicand: Sum


class Rounded(NamedTuple):
    """`ceil` rounds up, `floor` rounds down, to whole numbers."""

    up: bool
    inner: "Expression"


class Extreme(NamedTuple):
    """`max` and `min` of several values, none of which holds a root."""

    largest: bool
    choices: tuple["Expression", ...]


Special: TypeAlias = Root | Rounded | Extreme


class Expression(NamedTuple):
    """A sum, plus so many times each special part."""

    linear: Sum
    specials: tuple[tuple[Fraction, Special], ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether it counts nothing and needs no root."""
        return not self.linear.counts and not self.specials

    @property
    def has_root(self) -> bool:
        """Whether its value may be irrational; a rounded root is a whole number again."""
        return any(isinstance(special, Root) for _, special in self.specials)

    def times(self, factor: Fraction) -> "Expression":
        """Multiply everything."""
        scaled = tuple((number * factor, special) for number, special in self.specials if number * factor)
        return Expression(self.linear.times(factor), scaled)

    def plus(self, other: "Expression") -> "Expression":
        """Add."""
        return Expression(self.linear.plus(other.linear), self.specials + other.specials)

    def names(self) -> Iterator[str]:
        """Yield every count that is read; one may come twice."""
        yield from self.linear.counts
        for _, special in self.specials:
            match special:
                case Root(radicand):
                    yield from radicand.counts
                case Rounded(_, inner):
                    yield from inner.names()
                case Extreme(_, choices):
                    for choice in choices:
                        yield from choice.names()

    def value(self, counts: Counts) -> Amount:
        """Work it out exactly.

        Raises MissingCountError when a count is unknown.
        """
        rational, factor, radicand = total(self.linear, counts), Fraction(0), Fraction(0)
        if not self.specials:  # nearly always: then no root has to be looked for
            return Amount(rational)
        for times, special in self.specials:
            match special:
                case Root(inner):
                    factor, radicand = times, total(inner, counts)
                case Rounded(up, inner):
                    rational += times * rounded(inner.value(counts), up=up)
                case Extreme(largest, choices):
                    values = [choice.value(counts).rational for choice in choices]
                    rational += times * (max(values) if largest else min(values))
        return amount(rational, factor, radicand)


COMPARE: Mapping[str, Callable[[int], bool]] = {
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    "==": lambda order: order == 0,
}
"""What each comparison makes of the order of its two sides: 1, 0 or -1."""


def compared(left: Amount, operator: str, right: Amount) -> bool:
    """Whether the comparison holds between two exact amounts."""
    return COMPARE[operator](sign(left, right))


def total(linear: Sum, counts: Counts) -> Fraction:
    """Add a sum up.

    Raises MissingCountError when a count is unknown.
    """
    result = linear.constant
    for name, factor in linear.counts.items():
        number = counts.get(name)
        if number is None:
            raise MissingCountError([name])
        result += factor * number
    return result


def rounded(value: Amount, *, up: bool) -> int:
    """Round up or down to a whole number."""
    return -floor(negative(value)) if up else floor(value)
