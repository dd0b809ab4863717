"""A sum of counts, such as `9 * disagree + 9 * block`, with exact numbers."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple


class Sum(NamedTuple):
    """A constant and so many times each count; counts that do not matter are not there."""

    counts: Mapping[str, Fraction]
    constant: Fraction = Fraction(0)

    def times(self, factor: Fraction) -> "Sum":
        """Multiply everything."""
        scaled = {name: number * factor for name, number in self.counts.items() if number * factor}
        return Sum(scaled, self.constant * factor)

    def plus(self, other: "Sum") -> "Sum":
        """Add, and forget the counts that cancel out."""
        names = [*self.counts, *(name for name in other.counts if name not in self.counts)]
        totals = {name: self.counts.get(name, Fraction(0)) + other.counts.get(name, Fraction(0)) for name in names}
        return Sum({name: total for name, total in totals.items() if total}, self.constant + other.constant)
