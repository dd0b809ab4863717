"""The whole stress test of one compact, as one value."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import inf
from typing import Any, NamedTuple

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.absentees import Absence, absences
from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers, numbers_of
from osc_cli.domain.stress.closure import Closure, closure_of
from osc_cli.domain.stress.deadlock import Scan, scan
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal, undefined
from osc_cli.domain.stress.planner.paths import Path, Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.structure.model import Model
from osc_cli.domain.stress.unknowns import Unknown, merged


def for_the_worst(_: Unknown) -> bool:
    """Read every unknown for the worst."""
    return True


def as_written(_: Unknown) -> bool:
    """Take only what the text says."""
    return False


class Reach(NamedTuple):
    """What it takes to reach one goal at one level, from one start."""

    goal: Goal
    level: Level
    start: str | None
    """None for strangers; `ANYWHERE` for seats in several groups, where that takes less than any one group."""
    worst: tuple[Path, ...]
    """The front of people against days when what is not declared is read for the worst; empty where no path exists."""
    written: tuple[Path, ...]
    """The front as the text stands."""
    unknown: tuple[Unknown, ...]
    """Why nobody can tell: what the worst path needs and the text does not say; how many vote, where no path was found;
    or why the goal means nothing here."""

    @property
    def verdict(self) -> str:
        """`reached` as the text stands, `unknown` where it hangs on what is not declared, else `not reached`."""
        if self.unknown:
            return "unknown"
        return "reached" if self.written else "not reached"

    @property
    def people(self) -> int | None:
        """The fewest people, read for the worst."""
        return self.worst[0].people if self.worst else None


class Study(NamedTuple):
    """Everything that the stress test found; `root` and `model` are what it looked at."""

    root: Node
    parameters: Parameters
    model: Model
    numbers: tuple[RuleNumbers, ...]
    closure: Closure
    reach: tuple[Reach, ...]
    deadlocks: tuple[Scan, ...]
    absences: tuple[Absence, ...]

    @property
    def roll(self) -> int | None:
        """The number of people in the largest group, as far as it is known."""
        known = [group.people for group in self.model.groups.values() if group.people is not None]
        return max(known, default=None)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Everything that the compact leaves open where an answer hangs on it."""
        return merged(self.model.unknowns, *(reach.unknown for reach in self.reach))

    def reaching(self, goal: Goal, level: Level, start: str | None = None) -> Reach:
        """Return what it takes to reach a goal.

        Raises LookupError for what was not searched for: from groups the usual turnout is, other levels from one only.
        """
        for reach in self.reach:
            if (reach.goal, reach.level, reach.start) == (goal, level, start):
                return reach
        raise LookupError(start)


def study_of(
    data: Mapping[str, Any], parameters: Parameters, wanted: Callable[[Goal, Level, str | None], bool] | None = None
) -> Study:
    """Test one compact: plain data that passed the shape check, without `x-` keys.

    `wanted` chooses what is searched for; everything when it is not given.
    """
    model = model_of(data, parameters)
    root = Node(data, ())
    known = Answers()
    return Study(
        root,
        parameters,
        model,
        numbers_of(model, parameters),
        closure_of(model),
        reach_of(model, parameters, known, wanted),
        scan(model, root),
        absences(model, known),
    )


def reach_of(
    model: Model,
    parameters: Parameters,
    known: Answers,
    wanted: Callable[[Goal, Level, str | None], bool] | None = None,
) -> tuple[Reach, ...]:
    """Search for every goal: from outside at every level, from every group at the usual turnout.

    Seats in several groups are tried too, and kept where they need fewer people, or days, than any one group. Where
    insiders need fewest, read for the worst and as the text stands, the other levels are searched as well.
    """
    planner = Planner(model, parameters, known)
    found = []
    for goal in Goal:
        asked = [(level, None) for level in Level] + [(Level.TYPICAL, start) for start in planner.starts()]
        reached = [_reach(planner, model, goal, *one) for one in asked if wanted is None or wanted(goal, *one)]
        if wanted is None or wanted(goal, Level.TYPICAL, ANYWHERE):
            mixed = _reach(planner, model, goal, Level.TYPICAL, ANYWHERE)
            reached += [mixed] if ANYWHERE in (easiest((*reached, mixed)), surest((*reached, mixed))) else []
        starts = [start for start in dict.fromkeys((easiest(reached), surest(reached))) if start is not None]
        more = [(level, start) for start in starts for level in Level if level is not Level.TYPICAL]
        found += reached
        found += [_reach(planner, model, goal, *one) for one in more if wanted is None or wanted(goal, *one)]
    return tuple(found)


def easiest(reached: Iterable[Reach]) -> str | None:
    """Return from where the fewest insiders reach a goal at the usual turnout; of equals the quickest."""
    inside = [one for one in reached if one.start is not None and one.level is Level.TYPICAL and one.worst]
    best = min(inside, key=_cheapest, default=None)
    return None if best is None else best.start


def surest(reached: Iterable[Reach]) -> str | None:
    """Return from where the fewest insiders reach a goal as the text stands; of equals the quickest."""
    inside = [one for one in reached if one.start is not None and one.level is Level.TYPICAL and one.written]
    best = min(inside, key=lambda one: (one.written[0].people, one.written[0].days), default=None)
    return None if best is None else best.start


def _cheapest(reach: Reach) -> tuple[float | Fraction, ...]:
    """Return the fewest people and their days, read for the worst; then as the text stands."""
    written = reach.written[0] if reach.written else None
    known = (written.people, written.days) if written is not None else (inf, inf)
    return (reach.worst[0].people, reach.worst[0].days, *known)


def voters_unknown(model: Model) -> tuple[Unknown, ...]:
    """Return why nobody can count a vote: where no path was found, that is no comfort then."""
    ballots = [ballots[0] for ballots in model.decisions.values()]
    names = [house.group for ballot in ballots for house in ballot.houses]
    names += [act.vote.group for act in model.acts if act.vote is not None]
    parts = (part for name in names for part in (model.groups[name].union_of or (name,)))
    return merged(*(model.groups[part].unknown for part in parts))


def _reach(planner: Planner, model: Model, goal: Goal, level: Level, start: str | None) -> Reach:
    missing = undefined(goal, model)
    if missing:
        return Reach(goal, level, start, (), (), missing)
    worst = planner.front(goal, level, start, for_the_worst)
    hangs = any(path.unknown for path in worst)
    written = planner.front(goal, level, start, as_written) if hangs or not worst else worst
    if not worst and not written:
        return Reach(goal, level, start, (), (), voters_unknown(model))
    differ = [(path.people, path.days) for path in worst] != [(path.people, path.days) for path in written]
    unknown = merged(*(path.unknown for path in worst)) if differ else ()
    return Reach(goal, level, start, worst, written, unknown)
