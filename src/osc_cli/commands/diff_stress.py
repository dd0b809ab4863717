"""What a change does to the stress test: the fewest people and days of a takeover, before and after."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from osc_cli.commands.stress_floor import Least
    from osc_cli.domain.stress.planner.goals import Goal

_MOST_GROUPS = 40
"""Roles and bodies of a compact that is tested in passing: a larger one would make the comparison slow."""

_STRUCTURE = frozenset(
    {"roles", "bodies", "powers", "decisions", "elections", "amendments", "assets", "conduct", "stress"}
)
"""Articles on which a takeover can depend."""


class Takeover(NamedTuple):
    """One goal of a takeover that costs something else now. None where no path was found."""

    goal: "Goal"
    before: "Least | None"
    after: "Least | None"


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

    old, new = _least(before), _least(after)
    return tuple(
        Takeover(goal, old[goal], new[goal]) for goal in Goal if goal in old and goal in new and old[goal] != new[goal]
    )


def _least(data: Mapping[str, Any]) -> "dict[Goal, Least | None]":
    from osc_cli.commands.stress import read_parameters
    from osc_cli.commands.stress_floor import least
    from osc_cli.domain.stress.parameters import Level
    from osc_cli.domain.stress.study import study_of

    study = study_of(data, read_parameters(data, {}), lambda _, level, start: start is None and level is Level.TYPICAL)
    return least(study)
