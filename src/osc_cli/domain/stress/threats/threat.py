"""What a threat is: a lawful use of the text that harms those who live by it, and how one sees whether it is open."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.unknowns import Unknown


class Severity(StrEnum):
    """How grave it is when it happens."""

    CRITICAL = "critical"
    """The structure itself is lost."""
    HIGH = "high"
    MEDIUM = "medium"


class Sight(NamedTuple):
    """One place of the compact where the precondition of a threat holds."""

    route: Route
    says: str
    """The measure in words: one sentence, with names of structures and never of people."""
    people: int | None = None
    """How few it takes, where that can be counted."""
    days: Fraction | None = None
    """How soon, where that can be said."""


class Remedy(NamedTuple):
    """A friction: what makes the threat slower, dearer or plainer to see."""

    says: str
    friction: str = ""
    """The kind of friction that `osc stress --apply` knows, such as `keep-vote`; empty where only people can do it."""


Decided = Literal["static", "exact", "probabilistic"]
"""Read off the text; computed in whole numbers or by search; or a probability."""

Look = Callable[[Study], Iterator[Sight | Unknown]]
"""Looks at every place where the threat could be: yields where it is open and what nobody can know, else nothing."""


class Threat(NamedTuple):
    """One entry of the taxonomy. An id is never used again for something else."""

    id: str
    name: str
    severity: Severity
    description: str
    precondition: str
    """When the compact is open to it, in words."""
    fields: tuple[str, ...]
    """What decides it, as routes with `*` for any id."""
    decided: tuple[Decided, ...]
    measure: str
    signals: tuple[str, ...]
    """What somebody who watches would notice."""
    remedies: tuple[Remedy, ...]
    incidents: tuple[str, ...]
    """Ids of incidents; empty where no clean public case is known."""
    look: Look
    lasting: bool = False
    """Whether it can hardly be undone."""


class Category(NamedTuple):
    """A letter code, its meaning, and its threats."""

    code: str
    title: str
    threats: tuple[Threat, ...]
