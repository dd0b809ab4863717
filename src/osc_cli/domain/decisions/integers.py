"""Finds whole numbers that satisfy linear inequalities, or proves that there are none.

The simplex method over exact fractions (in the form that satisfiability solvers use: B. Dutertre and L. de Moura, 2006)
decides whether fractions satisfy them; cutting and branching on what is not whole decides the rest.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import TypeAlias

from osc_cli.domain.decisions.formula import Atom

Number: TypeAlias = "int | Fraction"
"""An exact number."""

_CUTS = 12
"""How often the values are cut before one of them is branched on."""

_NODES = 20_000
"""How many branches one question may take; conditions that people write need a few dozen."""


class TooHardError(RuntimeError):
    """A question took more branches than anything that people write."""


class _Tableau:
    """Variables between bounds, and sums of them with lower bounds. Columns first, then one row for each sum."""

    def __init__(self, atoms: Sequence[Atom], lower: Sequence[int], upper: Sequence[int]) -> None:
        count = len(lower)
        self.lower: list[int] = [*lower, *(atom.at_least for atom in atoms)]
        self.upper: list[int | None] = [*upper, *(None for _ in atoms)]
        self.value: list[Number] = [*lower]
        self.rows: dict[int, dict[int, Number]] = {}
        for index, atom in enumerate(atoms):
            row: dict[int, Number] = {column: factor for column, factor in enumerate(atom.factors) if factor}
            self.rows[count + index] = row
            self.value.append(sum(factor * lower[column] for column, factor in row.items()))

    def solve(self) -> list[Number] | None:
        """Return values of all variables, or None when nothing satisfies the bounds.

        The smallest index is always taken first, so that no state comes twice (Bland's rule).
        """
        while True:
            wrong = next((index for index in sorted(self.rows) if self._miss(index)), None)
            if wrong is None:
                return self.value
            upward = self._miss(wrong) > 0
            helper = next((column for column in sorted(self.rows[wrong]) if self._helps(wrong, column, upward)), None)
            if helper is None:
                return None
            self._pivot(wrong, helper, self.lower[wrong] if upward else self.upper[wrong])

    def _miss(self, index: int) -> int:
        """1 when a value must rise, -1 when it must fall."""
        if self.value[index] < self.lower[index]:
            return 1
        upper = self.upper[index]
        return -1 if upper is not None and self.value[index] > upper else 0

    def _helps(self, row: int, column: int, upward: bool) -> bool:
        rising = (self.rows[row][column] > 0) == upward
        upper = self.upper[column]
        if rising:
            return upper is None or self.value[column] < upper
        return self.value[column] > self.lower[column]

    def _pivot(self, row: int, column: int, target: int | None) -> None:
        """Let a row and a column change places, so that the row's value becomes the target."""
        assert target is not None
        old = self.rows.pop(row)
        factor = old.pop(column)
        step = _divided(target - self.value[row], factor)
        self.value[row] = target
        self.value[column] += step
        solved = {name: _divided(-other, factor) for name, other in old.items()}
        solved[row] = _divided(1, factor)
        for name, other_row in self.rows.items():
            share = other_row.pop(column, None)
            if share is None:
                continue
            self.value[name] += share * step
            for key, number in solved.items():
                total = other_row.get(key, 0) + share * number
                if total:
                    other_row[key] = total
                else:
                    other_row.pop(key, None)
        self.rows[column] = solved

    def cut(self, broken: int, atoms: Sequence[Atom]) -> Atom:
        """Return an inequality that every whole solution satisfies and the present values do not (R. Gomory, 1958).

        Every variable outside of the rows stands at one of its bounds, and is whole: what a row that is not whole lacks
        must come from steps away from these bounds.
        """
        columns = len(self.lower) - len(atoms)
        factors, rest = [Fraction(0)] * columns, Fraction(_part(self.value[broken]))
        for name, factor in self.rows[broken].items():
            at_lower = self.value[name] == self.lower[name]
            share = _part(-factor if at_lower else factor)
            if not at_lower:
                share = -share
            rest += share * self.value[name]
            terms = atoms[name - columns].factors if name >= columns else _unit(name, columns)
            factors = [known + share * term for known, term in zip(factors, terms, strict=True)]
        scale = Fraction(lcm(*(factor.denominator for factor in factors)))
        scale /= gcd(*(int(factor * scale) for factor in factors)) or 1
        bound = rest * scale
        return Atom(tuple(int(factor * scale) for factor in factors), -(-bound.numerator // bound.denominator))


def _divided(value: Number, by: Number) -> Number:
    """Divide exactly. What is whole stays an int: most numbers are, and fractions are ten times as slow."""
    if isinstance(value, int) and isinstance(by, int):
        whole, rest = divmod(value, by)
        return Fraction(value, by) if rest else whole
    found = Fraction(value) / by
    return found.numerator if found.denominator == 1 else found


def _part(value: Number) -> Number:
    """Return what is left above the whole number below."""
    return value - value.numerator // value.denominator


def _unit(index: int, length: int) -> tuple[int, ...]:
    return (*(0,) * index, 1, *(0,) * (length - index - 1))


class Integers:
    """Whole numbers between bounds; every question it answers counts against one budget."""

    def __init__(self, lower: Sequence[int], upper: Sequence[int]) -> None:
        """Take the least and the greatest value of each variable."""
        self.lower = tuple(lower)
        self.upper = tuple(upper)
        self._left = _NODES

    def possible(self, atoms: Sequence[Atom]) -> bool:
        """Whether fractions satisfy all of these; where none do, no whole numbers do.

        Raises TooHardError when the budget is spent.
        """
        self._count()
        return _Tableau(atoms, self.lower, self.upper).solve() is not None

    def find(self, atoms: list[Atom]) -> tuple[int, ...] | None:
        """Return whole numbers that satisfy all of these, or None: cut and branch until the values are whole.

        Raises TooHardError when the budget is spent.
        """
        boxes = [(atoms, self.lower, self.upper)]
        while boxes:
            atoms, lower, upper = boxes.pop()
            if any(least > most for least, most in zip(lower, upper, strict=True)):
                continue
            for cuts in range(_CUTS):
                self._count()
                tableau = _Tableau(atoms, lower, upper)
                values = tableau.solve()
                if values is None:
                    break
                broken = next((index for index in range(len(lower)) if values[index].denominator != 1), None)
                if broken is None:
                    return tuple(int(value) for value in values[: len(lower)])
                if cuts == _CUTS - 1:
                    below = values[broken].numerator // values[broken].denominator
                    boxes.append((atoms, _with(lower, broken, below + 1), upper))
                    boxes.append((atoms, lower, _with(upper, broken, below)))
                atoms = [*atoms, tableau.cut(broken, atoms)]
        return None

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise TooHardError


def _with(values: tuple[int, ...], index: int, value: int) -> tuple[int, ...]:
    return (*values[:index], value, *values[index + 1 :])
