"""What a change does to the stress test: the fewest people and days of a takeover, before and after."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction

    from osc_cli.domain.stress.planner.goals import Goal
    from osc_cli.domain.stress.planner.paths import Path, Planner
    from osc_cli.domain.stress.structure.model import Model

_MOST_GROUPS = 40
"""Roles and bodies of a compact that is tested in passing: a larger one would make the comparison slow."""
_MOST_STARTS = 12
"""Roles and bodies up to which every one of them is tried as the start of insiders."""

_STRUCTURE = frozenset(
    {"roles", "bodies", "powers", "decisions", "elections", "amendments", "assets", "conduct", "stress"}
)
"""Articles on which a takeover can depend."""


class Way(NamedTuple):
    """One path to a goal."""

    people: int
    days: "Fraction"
    who: str | None
    """How many of them begin in which groups, in words; None for people from outside."""


class Ways(NamedTuple):
    """The path with the fewest people, and every path on which more people need fewer days."""

    front: tuple[Way, ...]

    @property
    def fewest(self) -> Way:
        """The path with the fewest people."""
        return self.front[0]

    @property
    def fastest(self) -> Way:
        """The path with the fewest days."""
        return self.front[-1]

    @property
    def cost(self) -> "tuple[tuple[int, Fraction], ...]":
        """People and days of every path, wherever they begin."""
        return tuple((way.people, way.days) for way in self.front)


class Takeover(NamedTuple):
    """One goal of a takeover that costs something else now. None where no path was found."""

    goal: "Goal"
    inside: bool
    """Whether those who collude begin with seats in some group."""
    before: Ways | None
    after: Ways | None


_Found: TypeAlias = "dict[tuple[Goal, bool], Ways | None]"


def takeovers(before: Mapping[str, Any], after: Mapping[str, Any], articles: Collection[str]) -> tuple[Takeover, ...]:
    """Return the goals that both versions say enough about and that cost something else now.

    For strangers, and for insiders of whichever group takes least, against the usual turnout; what is not declared is
    read for the worst. Nothing for a large compact, and where no article that changed can matter; in a compact of
    middle size only strangers are looked for.
    """
    groups = max(len(data.get("roles") or ()) + len(data.get("bodies") or ()) for data in (before, after))
    if groups > _MOST_GROUPS or not _STRUCTURE.intersection(articles):
        return ()
    # Most changes cost a takeover nothing, and the stress test takes longer to import than everything above.
    from osc_cli.commands.stress import read_parameters
    from osc_cli.domain.stress.arithmetic.answers import Answers
    from osc_cli.domain.stress.planner.goals import Goal
    from osc_cli.domain.stress.planner.paths import Planner
    from osc_cli.domain.stress.structure.extract import model_of

    suppositions = [read_parameters(data, {}) for data in (before, after)]
    models = [model_of(data, supposed) for data, supposed in zip((before, after), suppositions, strict=True)]
    if models[0] == models[1] and suppositions[0] == suppositions[1]:
        return ()
    known, insiders = Answers(), groups <= _MOST_STARTS
    old, new = (
        _ways(data, Planner(model, supposed, known), model, insiders=insiders)
        for data, model, supposed in zip((before, after), models, suppositions, strict=True)
    )
    asked = [(goal, inside) for goal in Goal for inside in (True, False)]
    found = [Takeover(*key, old[key], new[key]) for key in asked if key in old and key in new]
    costs = [(takeover.goal, _cost(takeover.before), _cost(takeover.after)) for takeover in found]
    # What insiders need as many people and days for as strangers is said once, of strangers.
    return tuple(
        takeover
        for takeover, cost in zip(found, costs, strict=True)
        if cost[1] != cost[2] and not (takeover.inside and costs.count(cost) > 1)
    )


def _cost(ways: Ways | None) -> "tuple[tuple[int, Fraction], ...]":
    return () if ways is None else ways.cost


def _ways(data: Mapping[str, Any], planner: "Planner", model: "Model", *, insiders: bool) -> _Found:
    from osc_cli.domain.lint.subject import Node
    from osc_cli.domain.stress.parameters import Level
    from osc_cli.domain.stress.planner.facts import ANYWHERE
    from osc_cli.domain.stress.planner.goals import Goal, undefined
    from osc_cli.domain.stress.planner.paths import front_of
    from osc_cli.domain.stress.study import for_the_worst, voters_unknown

    root = Node(data, ())
    starts = (*planner.starts(), ANYWHERE) if insiders else ()
    nobody_can_tell = bool(voters_unknown(model))
    found: _Found = {}
    for goal in (goal for goal in Goal if not undefined(goal, model)):
        for inside, begin in ((True, starts), (False, (None,))):
            paths = [path for one in begin for path in planner.front(goal, Level.TYPICAL, one, for_the_worst)]
            if paths:
                found[goal, inside] = Ways(tuple(_way(path, root) for path in front_of(paths)))
            elif begin and not nobody_can_tell:
                found[goal, inside] = None
    return found


def _way(path: "Path", root: Any) -> Way:
    from osc_cli.domain.stress.words import coalition

    return Way(path.people, path.days, None if path.start is None else coalition(path, root))
