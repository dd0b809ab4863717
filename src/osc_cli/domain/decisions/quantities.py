"""Writes quantities out in words: numbers, sums of counts, and what is rounded, chosen or rooted."""

from fractions import Fraction

from osc_cli.domain.decisions.condition import Condition
from osc_cli.domain.decisions.expression import Expression, Root, Rounded, Special
from osc_cli.domain.decisions.sums import Sum

IS = {">": "is more than", ">=": "is at least", "<": "is less than", "<=": "is at most", "==": "is exactly"}
FLIPPED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "==": "=="}
FRACTIONS = {
    Fraction(1, 2): "half",
    Fraction(1, 3): "one third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 4): "one quarter",
    Fraction(3, 4): "three quarters",
    Fraction(1, 5): "one fifth",
    Fraction(2, 5): "two fifths",
    Fraction(3, 5): "three fifths",
    Fraction(4, 5): "four fifths",
}
NUMBER_OF = {
    "cast": "votes cast",
    "turnout": "ballots",
    "present": "people present",
    "eligible": "eligible voters",
    "seats": "seats",
    "vacant": "empty seats",
    "open_hours": "hours for which the vote is open",
}


def number(value: Fraction) -> str:
    """Write a number exactly: as a decimal where it ends, else as a fraction."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return str(value)
    digits = f"{value.numerator * 10**20 // value.denominator:021d}" if value.denominator <= 10**6 else ""
    return f"{digits[:-20]}.{digits[-20:]}".rstrip("0").rstrip(".") if digits else str(value)


def part(share: Fraction) -> str:
    """Write a share of something, exactly: `two thirds`, `66%`, `1/7`."""
    percent = share * 100
    return FRACTIONS.get(share) or (f"{number(percent)}%" if 1000 % percent.denominator == 0 else str(share))


def compared(condition: Condition) -> str:
    """Say any condition by naming both of its quantities; what is subtracted on one side is added on the other."""
    left, right = _moved(condition.left, condition.right), _moved(condition.right, condition.left)
    operator = condition.operator
    if (not left.linear.counts and not left.specials) or (left.specials and right.linear.counts and not right.specials):
        left, operator, right = right, FLIPPED[operator], left
    said = quantity(right)
    # At the end of the sentence it is clear what is rounded.
    said = said[1:-1] if _is_rounded(right) else said
    return f"{quantity(left)} {IS[operator]} {said}"


def quantity(side: Expression) -> str:
    """Name a quantity; whatever has parts of its own stands in parentheses inside another one."""
    return " ".join(text if index else text.removeprefix("plus ") for index, text in enumerate(_terms(side)))


def _terms(side: Expression) -> list[str]:
    """Write each term after its sign, those that are added first."""
    terms = [(factor, f"the number of {_things(name)}") for name, factor in side.linear.counts.items()]
    alone = len(terms) + len(side.specials) + bool(side.linear.constant) == 1
    terms += [(factor, _special(special, alone=alone)) for factor, special in side.specials]
    terms.sort(key=lambda term: term[0] < 0)
    if side.linear.constant or not terms:
        constant = (side.linear.constant, "")
        terms.insert(0 if terms and all(factor < 0 for factor, _ in terms) else len(terms), constant)
    if terms[0][0] < 0:
        terms.insert(0, (Fraction(0), ""))
    return [f"{'minus' if factor < 0 else 'plus'} {_times(abs(factor), text)}" for factor, text in terms]


def _times(factor: Fraction, text: str) -> str:
    if not text:
        return number(factor)
    if factor == 1:
        return text
    return f"{part(factor)} of {text}" if factor < 1 else f"{number(factor)} times {text}"


def _special(special: Special, *, alone: bool) -> str:
    if isinstance(special, Rounded):
        return f"({quantity(special.inner)}, rounded {'up' if special.up else 'down'})"
    if isinstance(special, Root):
        inner = quantity(Expression(special.radicand))
        said = f"the square root of {inner if _is_plain(special.radicand) else f'({inner})'}"
    else:
        choices = [_inside(choice) for choice in special.choices]
        two = len(choices) == 2
        which = ("greater" if two else "greatest") if special.largest else ("lesser" if two else "least")
        said = f"the {which} of {', '.join(choices[:-1])} and {choices[-1]}"
    return said if alone else f"({said})"


def _is_plain(side: Sum) -> bool:
    """Whether it is one number, or one count taken once."""
    return not side.counts or (not side.constant and list(side.counts.values()) == [Fraction(1)])


def _is_rounded(side: Expression) -> bool:
    """Whether it is one rounded quantity and nothing else."""
    rounded = [factor == 1 and isinstance(special, Rounded) for factor, special in side.specials]
    return rounded == [True] and not side.linear.counts and not side.linear.constant


def _inside(side: Expression) -> str:
    """Put into parentheses what would not be clear without them."""
    several = len(_terms(side)) > 1 or any(not isinstance(special, Rounded) for _, special in side.specials)
    return f"({quantity(side)})" if several else quantity(side)


def _things(name: str) -> str:
    return NUMBER_OF.get(name) or f"{name.capitalize()} votes"


def _moved(side: Expression, other: Expression) -> Expression:
    """Keep what is added on this side, and take over what the other one subtracts."""
    counts, constant = side.linear.counts, side.linear.constant
    kept = Sum({name: factor for name, factor in counts.items() if factor > 0}, max(constant, Fraction(0)))
    counts, constant = other.linear.counts, other.linear.constant
    taken = Sum({name: -factor for name, factor in counts.items() if factor < 0}, max(-constant, Fraction(0)))
    specials = tuple(part for part in side.specials if part[0] > 0)
    specials += tuple((-factor, special) for factor, special in other.specials if factor < 0)
    return Expression(kept.plus(taken), specials)
