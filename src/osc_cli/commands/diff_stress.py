"""What a change does to the stress test: the fewest people and days of a takeover, before and after."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction

    from osc_cli.domain.stress.planner.goals import Goal

_MOST_GROUPS = 40
"""Roles and bodies of a compact that is tested in passing: a larger one would make the comparison slow."""

_STRUCTURE = frozenset(
    {"roles", "bodies", "powers", "decisions", "elections", "amendments", "assets", "conduct", "stress"}
)
"""Articles on which a takeover can depend."""


class Way(NamedTuple):
    """One path to a goal."""

    people: int
    days: "Fraction"


class Ways(NamedTuple):
    """The path with the fewest people and the shortest one; both may be the same."""

    fewest: Way
    fastest: Way

    @property
    def least(self) -> tuple[int, "Fraction"]:
        """The fewest people on any path, and the fewest days on any."""
        return self.fewest.people, self.fastest.days


class Takeover(NamedTuple):
    """One goal of a takeover that costs something else now. None where no path was found."""

    goal: "Goal"
    before: Ways | None
    after: Ways | None


def takeovers(before: Mapping[str, Any], after: Mapping[str, Any], articles: Collection[str]) -> tuple[Takeover, ...]:
    """Return the goals that both versions say enough about and that cost something else now.

    For strangers, against the usual turnout; what is not declared is read for the worst. Nothing for a large compact,
    and where no article that changed can matter.
    """
    large = any(len(data.get("roles") or ()) + len(data.get("bodies") or ()) > _MOST_GROUPS for data in (before, after))
    if large or not _STRUCTURE.intersection(articles):
        return ()
    # Most changes cost a takeover nothing, and the stress test takes longer to import than everything above.
    from osc_cli.domain.stress.planner.goals import Goal

    old, new = _ways(before), _ways(after)
    found = (Takeover(goal, old[goal], new[goal]) for goal in Goal if goal in old and goal in new)
    return tuple(takeover for takeover in found if _least(takeover.before) != _least(takeover.after))


def _least(ways: Ways | None) -> "tuple[int, Fraction] | None":
    return None if ways is None else ways.least


def _ways(data: Mapping[str, Any]) -> "dict[Goal, Ways | None]":
    from osc_cli.commands.stress import read_parameters
    from osc_cli.domain.stress.parameters import Level
    from osc_cli.domain.stress.planner.goals import Goal
    from osc_cli.domain.stress.study import study_of

    study = study_of(data, read_parameters(data, {}), lambda _, level, start: start is None and level is Level.TYPICAL)
    found: dict[Goal, Ways | None] = {}
    for goal in Goal:
        reach = study.reaching(goal, Level.TYPICAL)
        if reach.worst:
            ways = [Way(path.people, path.days) for path in reach.worst]
            found[goal] = Ways(min(ways), min(ways, key=lambda way: (way.days, way.people)))
        elif not reach.unknown:
            found[goal] = None
    return found
