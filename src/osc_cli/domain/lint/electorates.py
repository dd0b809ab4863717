"""How many people may vote, as far as plain data says so."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.decisions.roster import people_of
from osc_cli.domain.lint.subject import Node


class Size(NamedTuple):
    """How large an electorate is. Nobody is excluded from it yet: it is the most that can be."""

    eligible: int
    seats: int | None = None
    """Seats of the body, where it is a body with a fixed number of them."""

    @property
    def counts(self) -> dict[str, int]:
        """The counts that follow from it."""
        known = {"eligible": self.eligible}
        return (
            known
            if self.seats is None
            else {**known, "seats": self.seats, "vacant": max(0, self.seats - self.eligible)}
        )


def groups(electorate: Node) -> tuple[str, ...]:
    """Return the roles and bodies that an electorate is made of, in the order of the text."""
    nodes = [*electorate.many("roles"), *electorate.many("body")] if _is_map(electorate) else electorate.many()
    return tuple(str(node.value) for node in nodes)


def size_of(root: Node, electorate: Node) -> Size | None:
    """Count those who may vote; None where the compact does not say how many they are."""
    return _counted(root, groups(electorate))


def usual_turnout(root: Node, electorate: Node) -> Fraction | int | None:
    """Return the usual turnout of an electorate that is one role or body: a share, or a number of people.

    None where none is stated.
    """
    named = groups(electorate)
    if len(named) != 1:
        return None
    declared = group(root, named[0]).at("turnout").value
    return declared if isinstance(declared, int) else _fraction(declared)


def share(ratio: Node, whole: object) -> Fraction | None:
    """Return a count or a share as a share of the whole; None where that cannot be said."""
    if not isinstance(ratio.value, int):
        return _fraction(ratio.value)
    return Fraction(ratio.value, whole) if isinstance(whole, int) and whole > 0 else None


def _fraction(ratio: object) -> Fraction | None:
    if ratio is None:
        return None
    text = str(ratio).strip()
    try:
        return Fraction(text[:-1].strip()) / 100 if text.endswith("%") else Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


def _counted(root: Node, named: tuple[str, ...]) -> Size | None:
    if len(named) != 1:
        people = people_of(root.value, named)
        return Size(len(people)) if people else None
    voters = group(root, named[0])
    seats = voters.at("seats").value
    fixed = seats if isinstance(seats, int) else None
    count = len(list(voters.many("holders"))) or voters.at("size").value or fixed
    if count is None and "made_of" in voters:
        assembly = _counted(root, tuple(str(node.value) for node in voters.many("made_of")))
        count = assembly.eligible if assembly is not None else None
    return Size(count, fixed) if isinstance(count, int) and count > 0 else None


def group(root: Node, name: str) -> Node:
    """Return the role or body of that name; a role comes first."""
    role = root.at("roles", name)
    return role if role.value is not None else root.at("bodies", name)


def _is_map(node: Node) -> bool:
    return isinstance(node.value, Mapping)
