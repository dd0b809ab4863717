"""Is there any vote for which a formula holds? Answers with such a vote, or proves that there is none.

It supposes that one comparison holds, simplifies the formula, and goes on; then that it does not hold. What fractions
already rule out is not followed. Rules have a dozen different comparisons at most, so few suppositions remain.
"""

from collections.abc import Sequence

from osc_cli.domain.decisions.formula import All, Atom, Formula, Some, both, either, opposite
from osc_cli.domain.decisions.integers import Integers


class Search:
    """One question about all votes between a least and a greatest number of each kind."""

    def __init__(self, lower: Sequence[int], upper: Sequence[int]) -> None:
        """Take the least and the greatest value of each variable."""
        self._integers = Integers(lower, upper)

    def find(self, formula: Formula) -> tuple[int, ...] | None:
        """Return values for which the formula holds, or None when there are none.

        Raises TooHardError when that cannot be settled in reasonable time.
        """
        space = self._integers
        if any(least > most for least, most in zip(space.lower, space.upper, strict=True)):
            return None
        return self._branch(self._bounded(formula), [])

    def _branch(self, formula: Formula, supposed: list[Atom]) -> tuple[int, ...] | None:
        if isinstance(formula, bool):
            return self._integers.find(supposed) if formula else None
        atom, certain = _next(formula)
        for truth in (atom,) if certain else (atom, _denied(atom)):
            if self._integers.possible([*supposed, truth]):
                found = self._branch(_given(formula, truth), [*supposed, truth])
                if found is not None:
                    return found
        return None

    def _bounded(self, formula: Formula) -> Formula:
        """Settle what the bounds alone settle."""
        match formula:
            case Atom(factors, at_least):
                lowest = highest = 0
                for factor, least, most in zip(factors, self._integers.lower, self._integers.upper, strict=True):
                    lowest += factor * (least if factor > 0 else most)
                    highest += factor * (most if factor > 0 else least)
                return formula if lowest < at_least <= highest else at_least <= lowest
            case All(parts):
                return both(self._bounded(part) for part in parts)
            case Some(parts):
                return either(self._bounded(part) for part in parts)
        return formula


def _next(formula: Atom | All | Some) -> tuple[Atom, bool]:
    """Choose what to suppose next, and say whether the formula can hold without it."""
    if isinstance(formula, Atom):
        return formula, True
    if isinstance(formula, All):
        for part in formula.parts:
            if isinstance(part, Atom):
                return part, True
    inner = min((part for part in formula.parts if not isinstance(part, bool)), key=_length)
    return _next(inner)[0], False


def _length(formula: Formula) -> int:
    return len(formula.parts) if isinstance(formula, All | Some) else 1


def _denied(atom: Atom) -> Atom:
    denied = opposite(atom)
    assert isinstance(denied, Atom)
    return denied


def _given(formula: Formula, known: Atom) -> Formula:
    """Simplify a formula by a comparison that is supposed to hold."""
    match formula:
        case Atom(factors, at_least):
            if factors == known.factors:
                return True if at_least <= known.at_least else formula
            if all(factor == -other for factor, other in zip(factors, known.factors, strict=True)):
                return False if at_least > -known.at_least else formula
            return formula
        case All(parts):
            return both(_given(part, known) for part in parts)
        case Some(parts):
            return either(_given(part, known) for part in parts)
    return formula
