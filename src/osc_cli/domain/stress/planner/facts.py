"""What can come to be true on the way to control, and the moves that make it true.

Facts only ever come to be; none is undone. People who collude stay where they are, and whoever lost a seat or a vote
does not get it back in time (a measure that ends too soon for a vote is no use for it). So the earliest day of every
fact is well defined, and moves that do not wait for one another run at the same time.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.arithmetic.room import Room
from osc_cli.domain.stress.unknowns import Unknown

ANYWHERE = "*"
"""A start for those who collude: wherever a seat is of use to them, in several groups where nothing forbids that."""


class In(NamedTuple):
    """So many of those who collude belong to a group and may vote there."""

    group: str
    people: int


class Out(NamedTuple):
    """So many others have lost their vote in a group, for at least so many days. None: everybody else."""

    group: str
    people: int | None
    days: Fraction


class Weak(NamedTuple):
    """A decision was rewritten into the weakest there can be: one vote, at once."""

    decision: str


class Reached(NamedTuple):
    """A goal, or a part of one."""

    goal: str
    part: str = ""


Fact: TypeAlias = In | Out | Weak | Reached


class Vote(NamedTuple):
    """One vote on the way, as it is counted."""

    decision: str
    group: str
    counts: Mapping[str, int]
    urgent: bool = False
    weak: bool = False
    """Whether the rule was rewritten before."""
    room: Room | None = None
    """Who else votes; None for an election and a rewritten rule."""


MoveKind = Literal[
    "join", "elect", "appoint", "remove", "recall", "suspend", "emergency", "weaken", "amend", "transfer", "hold"
]


class Move(NamedTuple):
    """What is done: shown as a step of a path. `hold` only names the article on which the last step rests."""

    kind: MoveKind
    target: str
    people: int | None
    route: Route
    votes: tuple[Vote, ...] = ()
    together: tuple[tuple[str, int], ...] = ()
    """Groups of which so many act together, without a vote."""
    approvals: int = 0


class Edge(NamedTuple):
    """A way to a fact: once everything in the body is true, the head is true so many days later."""

    head: Fact
    body: tuple[Fact, ...]
    days: Fraction = Fraction(0)
    people: int = 1
    """How many must collude for it, at least."""
    move: Move | None = None
    """None where nothing is done: the head only sums the body up."""
    unknown: tuple[Unknown, ...] = ()
    """What must be read for the worst to take this way."""
    after: Fraction = Fraction(0)
    """How many of the days come after the vote, until what was decided takes effect."""
    lasts: Fraction | None = None
    """For how many days a suspension lasts; None where it does not end by itself."""
