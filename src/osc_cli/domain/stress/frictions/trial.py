"""Tries frictions: singly, then in pairs. Each is written into the compact, and the whole search runs again."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations, product
from typing import Any, NamedTuple

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.absentees import absences
from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.deadlock import scan
from osc_cli.domain.stress.frictions import offices, standing, votes
from osc_cli.domain.stress.frictions.friction import Change, Cost, Finder, Friction
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal, undefined
from osc_cli.domain.stress.planner.paths import Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.structure.model import Model
from osc_cli.domain.stress.study import Study, for_the_worst

FRICTIONS: tuple[Finder, ...] = (
    standing.keep_vote,
    offices.empty_seats,
    votes.enough_agree,
    votes.urgent_floor,
    standing.stay,
    standing.waiting,
    standing.intake,
    votes.notice,
    votes.twice,
    offices.chosen,
    offices.two_together,
    offices.expiry,
    offices.staggered,
)
"""Every kind, those that cost nothing first."""

KINDS = frozenset(
    {
        *("keep-vote", "empty-seats", "min-yes", "urgent-floor", "stay", "wait", "intake"),
        *("notice", "twice", "choose", "two-together", "expiry", "stagger"),
    }
)
"""The words before the colon in their ids."""

_PAIRED = 8
"""Of so many single frictions pairs are tried: the cheapest that do anything."""

Front = tuple[int, Fraction] | None
"""The fewest people and their days; None where no path exists."""

Ways = tuple[tuple[int, Fraction], ...]
"""The fewest people and their days, then every larger number that needs fewer days."""


Fronts = Mapping[tuple[Goal, bool], Ways]
"""For each goal, of strangers and of insiders."""


class Effect(NamedTuple):
    """What changes for one goal, against the usual turnout, read for the worst."""

    goal: Goal
    inside: bool
    """For people who hold seats wherever these are of use; else for strangers."""
    ways_before: Ways
    ways_after: Ways

    @property
    def before(self) -> Front:
        """What it took."""
        return self.ways_before[0] if self.ways_before else None

    @property
    def after(self) -> Front:
        """What it takes."""
        return self.ways_after[0] if self.ways_after else None

    @property
    def better(self) -> int:
        """-1 where some number of people gets there sooner than it did; 1 where the fewest need more people or days."""
        held = all(
            any(few <= people and soon <= days for few, soon in self.ways_before) for people, days in self.ways_after
        )
        return -1 if not held else int(self.before != self.after)

    def then(self, other: "Effect") -> "Effect":
        """Return what another edit does beyond this one."""
        return Effect(self.goal, self.inside, self.ways_after, other.ways_after)


class Trial(NamedTuple):
    """A friction, or two, as they came out."""

    frictions: tuple[Friction, ...]
    effects: tuple[Effect, ...]
    """For every goal that means something: of strangers, then of insiders."""
    cost: Cost
    dead: int
    """By how many the states grow in which nothing can be decided; below zero where they shrink."""
    absent: int
    """By how many the decisions grow that can be stopped by staying away."""
    meets: bool
    """Whether strangers now need as many people and days as the targets ask for, and did not; liked proposals pass."""
    gains: tuple[Effect, ...]
    """What to tell: where it helps; of a pair that does not meet the targets, only where it beats each of its parts."""

    @property
    def id(self) -> str:
        """What `osc stress --apply` takes."""
        return "+".join(friction.id for friction in self.frictions)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The edit."""
        return tuple(change for friction in self.frictions for change in friction.changes)


def frictions_of(study: Study) -> tuple[Friction, ...]:
    """Return every friction that this compact lacks."""
    return tuple(friction for finder in FRICTIONS for friction in finder(study))


def trials(study: Study) -> tuple[Trial, ...]:
    """Return the frictions that help, and pairs that help more: those that meet the targets first, then by cost.

    One that makes any takeover cheaper is not shown, whatever else it does.
    """
    known = Answers()
    before = fronts(study.model, study.parameters, known)
    singles = [one for friction in frictions_of(study) if (one := _trial(study, (friction,), before, known))]
    paired = sorted(singles, key=lambda one: one.cost.rank)[:_PAIRED]
    pairs = []
    for one, other in combinations(paired, 2):
        if one.meets or other.meets:  # that one is enough
            continue
        both = _trial(study, (*one.frictions, *other.frictions), before, known)
        if both is not None and (kept := _beyond(both, one, other)) is not None:
            pairs.append(kept)
    found = [*singles, *pairs]
    return tuple(sorted(found, key=lambda one: (not one.meets, one.cost.rank, len(one.frictions), one.id)))


def _beyond(both: Trial, *parts: Trial) -> Trial | None:
    """Return a pair with what it does beyond its parts; None where that is nothing, or undoes one of them."""
    steps = [[own.then(its) for own, its in zip(part.effects, both.effects, strict=True)] for part in parts]
    if any(step.better < 0 for part in steps for step in part):
        return None
    if both.meets:
        return both
    beats = [all(step.better > 0 for step in of_goal) for of_goal in zip(*steps, strict=True)]
    gains = tuple(effect for effect, more in zip(both.effects, beats, strict=True) if more)
    return both._replace(gains=gains) if gains or all(both.dead < part.dead for part in parts) else None


def _trial(study: Study, frictions: tuple[Friction, ...], before: Fronts, known: Answers) -> Trial | None:
    """Write frictions into the compact and run everything again; None where they do not help, or do harm."""
    data = with_changes(study.root.value, (change for friction in frictions for change in friction.changes))
    model = model_of(data, study.parameters)
    asked_of_newcomers = all("enters" in route for friction in frictions for route, _ in friction.changes)
    after = {
        **before,
        **fronts(model, study.parameters, known, inside=(False,) if asked_of_newcomers else (False, True)),
    }
    effects = tuple(Effect(*asked, ways, after[asked]) for asked, ways in before.items())
    dead = _count_dead(model, data) - sum(len(one.dead) for one in study.deadlocks)
    if any(effect.better < 0 for effect in effects) or not (dead < 0 or any(effect.better > 0 for effect in effects)):
        return None
    cost = frictions[0].cost
    for friction in frictions[1:]:
        cost = cost.plus(friction.cost)
    absent = len(absences(model, known)) - len(study.absences)
    meets = not _meets(study, before) and _meets(study, after) and cost.falls_short <= study.parameters.deadlock_max
    return Trial(frictions, effects, cost, dead, absent, meets, tuple(effect for effect in effects if effect.better))


def with_changes(data: Mapping[str, Any], changes: Iterable[Change]) -> dict[str, Any]:
    """Return plain data with other values at some routes; nothing that was given is changed."""
    copy = dict(data)
    for route, value in changes:
        place = copy
        for key in route[:-1]:
            inner = place.get(str(key))
            place[str(key)] = dict(inner) if isinstance(inner, Mapping) else {}
            place = place[str(key)]
        place[str(route[-1])] = value
    return copy


def fronts(
    model: Model, parameters: Parameters, known: Answers, inside: tuple[bool, ...] = (False, True)
) -> dict[tuple[Goal, bool], Ways]:
    """Return the fronts of people and days, against the usual turnout, read for the worst.

    `inside` says of whom: strangers, insiders.
    """
    planner = Planner(model, parameters, known)
    found: dict[tuple[Goal, bool], Ways] = {}
    for sitting, goal in product(inside, Goal):
        if not undefined(goal, model):
            front = planner.front(goal, Level.TYPICAL, ANYWHERE if sitting else None, for_the_worst)
            found[goal, sitting] = tuple((path.people, path.days) for path in front)
    return found


def _count_dead(model: Model, data: Mapping[str, Any]) -> int:
    return sum(len(one.dead) for one in scan(model, Node(data, ())))


def _meets(study: Study, after: Fronts) -> bool:
    people, days = study.parameters.people_needed(study.roll), study.parameters.days_min
    outside = [ways[0] for (_, inside), ways in after.items() if ways and not inside]
    return all(few >= people and soon >= days for few, soon in outside)
