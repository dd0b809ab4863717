"""The planner against an exhaustive search that knows nothing of it: same days for every start and number of people."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from ruamel.yaml import YAML

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import for_the_worst
from tests.domain.stress.planner.game import fewest_days, starts
from tests.domain.stress.planner.tiny import NAMES, Tiny, tiny

FOUND: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(Path(__file__).parent / "found.yaml")
"""Compacts on which planner and game once differed, and what was learned."""


def planner_of(compact: Tiny) -> Planner:
    parameters = Parameters(sizes=compact.sizes)
    return Planner(model_of(compact.data, parameters), parameters)


def check(compact: Tiny, start: str | None, goals: Iterable[Goal], most: int = 3) -> None:
    """No course of events is cheaper than the planner says, and what it says is a course of events."""
    planner = planner_of(compact)
    for goal in goals:
        front = planner.front(goal, Level.TYPICAL, start, for_the_worst)
        for people in range(1, most + 1):
            days = min((path.days for path in front if path.people <= people), default=None)
            played = fewest_days(compact, starts(compact, start, people), goal.value)
            assert days == played, (start, goal, people, compact)


@pytest.mark.parametrize("seed", range(8))
def test_strangers(seed: int) -> None:
    check(tiny(Random(seed)), None, Goal)


@pytest.mark.parametrize("seed", range(12))
def test_those_who_begin_in_one_group_and_strangers_beside_them(seed: int) -> None:
    check(tiny(Random(seed)), NAMES[seed % 3], Goal, most=2)


@pytest.mark.parametrize("seed", range(3))
def test_those_who_begin_anywhere(seed: int) -> None:
    check(tiny(Random(seed)), ANYWHERE, Goal, most=2)


@pytest.mark.slow
@pytest.mark.parametrize("start", [None, *NAMES])
@pytest.mark.parametrize("seed", range(100, 150))
def test_many_of_them(seed: int, start: str | None) -> None:
    check(tiny(Random(seed)), start, Goal)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_many_who_begin_anywhere(seed: int) -> None:
    check(tiny(Random(seed)), ANYWHERE, Goal)


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["why"])
def test_where_they_once_differed(case: Mapping[str, Any]) -> None:
    fields: Any = {key: tuple(value) if isinstance(value, list) else value for key, value in case["compact"].items()}
    check(Tiny(**fields), case["start"], [Goal(case["goal"])])


@pytest.mark.parametrize("seed", range(40))
def test_opposition_never_makes_a_takeover_cheaper(seed: int) -> None:
    """What so few can do in so many days against more noes, they can do against fewer."""
    compact = tiny(Random(seed))
    planner = planner_of(compact)
    for start in (None, "member", ANYWHERE):
        fronts = [planner.front(Goal.AMEND, level, start, for_the_worst) for level in Level]
        for calm, opposed in pairwise(fronts):
            for path in opposed:
                assert any(one.people <= path.people and one.days <= path.days for one in calm), (compact, start)
